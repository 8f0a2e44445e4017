import Records

/// The signs, codes and names of money beside a number.
enum Currency {
  /// Where the sign or code that ends in front of a number begins.
  static func start(in text: Bytes, before place: Int) -> Int? {
    guard place > 0 else { return nil }
    var end = place
    if text[end - 1] == 0x20 { end -= 1 } else if text.has("\u{A0}", at: end - 2) { end -= 2 }
    guard end > 0 else { return nil }
    if text[end - 1] == UInt8(ascii: "$") { return dollarStart(in: text, before: end - 1) }
    if text[end - 1] >= 0x80 {
      for sign in signs where text.has(sign, at: end - sign.utf8CodeUnitCount) {
        return end - sign.utf8CodeUnitCount
      }
      return nil
    }
    guard text[end - 1].isLetter || text[end - 1] == 0x2E else { return nil }
    let wordStart = wordStart(in: text, before: end)
    guard (2...3).contains(end - wordStart) else { return nil }
    // Most words in front of a number are "of", "is", "for".
    guard text[wordStart].isUppercase || text[wordStart] == UInt8(ascii: "k") else { return nil }
    for code in codes where end - wordStart == code.utf8CodeUnitCount {
      if text.has(code, at: wordStart) { return wordStart }
    }
    for word in abbreviations {
      if text.has(word, at: wordStart), end - wordStart == word.utf8CodeUnitCount {
        return wordStart
      }
    }
    return nil
  }

  /// Where the sign, code or name that follows a number ends.
  static func end(in text: Bytes, at place: Int) -> Int? {
    guard place < text.count else { return nil }
    let start = text.skippingSpace(at: place)
    guard start < text.count else { return nil }
    if text[start] == UInt8(ascii: "$"), start == place { return start + 1 }
    if text[start] >= 0x80 {
      for sign in signs where text.has(sign, at: start) { return start + sign.utf8CodeUnitCount }
      return nil
    }
    guard text[start].isLetter else { return nil }
    if text[start].isUppercase {
      for code in codes where text.has(code, at: start) {
        let end = start + code.utf8CodeUnitCount
        if end == text.count || !text[end].isLetter { return end }
      }
    }
    for name in names {
      if let end = text.end(ofWord: name, at: start) { return end }
    }
    return nil
  }

  /// `US$`, `A$`.
  private static func dollarStart(in text: Bytes, before place: Int) -> Int {
    var start = place
    while start > 0, place - start < 3, text[start - 1].isUppercase { start -= 1 }
    return start
  }

  private static func wordStart(in text: Bytes, before end: Int) -> Int {
    var start = end
    while start > 0, end - start < 5, text[start - 1].isLetter || text[start - 1] == 0x2E {
      start -= 1
    }
    return start
  }

  private static let signs: [StaticString] = ["€", "£", "¥", "₹", "₩", "元", "円", "₽", "￥", "₺"]

  private static let abbreviations: [StaticString] = ["Rs", "Rs.", "kr", "Fr."]

  private static let codes: [StaticString] = [
    "USD", "EUR", "GBP", "JPY", "CHF", "CAD", "AUD", "NZD", "CNY", "RMB", "INR", "SEK", "NOK",
    "DKK", "PLN", "CZK", "BRL", "MXN", "ZAR", "SGD", "HKD", "KRW", "TRY", "AED",
  ]

  private static let names: [StaticString] = [
    "dollars", "dollar", "bucks", "euros", "euro", "pounds", "yen", "yuan", "rupees", "francs",
    "kr", "kronor", "kroner",
  ]
}
