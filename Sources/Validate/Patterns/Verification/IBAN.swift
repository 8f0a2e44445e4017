import Records

/// International Bank Account Numbers (ISO 13616).
enum IBAN {
  /// - Parameter match: Two letters, two digits and more of both, maybe with spaces between.
  static func isOne(_ match: Bytes) -> Bool {
    let characters = match.filter { $0 != 0x20 }
    guard let length = lengths[String(decoding: characters.prefix(2), as: UTF8.self)],
      characters.count == length
    else { return false }
    return remainder(Array(characters[4...]) + characters[..<4]) == 1
  }

  /// The remainder by 97 of a text whose letters stand for 10 to 35 (ISO 7064).
  private static func remainder(_ characters: [UInt8]) -> Int {
    characters.reduce(0) { sum, character in
      character.isDigit
        ? (sum * 10 + Int(character &- 0x30)) % 97
        : (sum * 100 + Int(character &- 0x41) + 10) % 97
    }
  }

  /// By country, from the registry of SWIFT.
  private static let lengths = [
    "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22,
    "BR": 29, "CH": 21, "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "DO": 28, "EE": 20,
    "EG": 29, "ES": 24, "FI": 18, "FO": 18, "FR": 27, "GB": 22, "GE": 22, "GI": 23, "GL": 18,
    "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IL": 23, "IQ": 23, "IS": 26, "IT": 27, "JO": 30,
    "KW": 30, "KZ": 20, "LB": 28, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "MC": 27, "MD": 24,
    "ME": 22, "MK": 19, "MR": 27, "MT": 31, "MU": 30, "NL": 18, "NO": 15, "PK": 24, "PL": 28,
    "PS": 29, "PT": 25, "QA": 29, "RO": 24, "RS": 22, "SA": 24, "SE": 24, "SI": 19, "SK": 24,
    "SM": 27, "TN": 24, "TR": 26, "UA": 29, "VG": 24, "XK": 20,
  ]
}
