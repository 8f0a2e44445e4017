public import Records

/// About how many tokens a text has, for whoever has no tokenizer at hand.
///
/// Bytes of ASCII count 1/4.5 (Mistral's Tekken, measured on English, has 4.55 bytes a token);
/// characters of the scripts that are written without spaces or in syllables count 1/1.5; those of
/// other scripts beside Latin 1/2.5; letters of Latin beyond ASCII 1/2, because a word with one is
/// cut there. Text with many digits, code and JSON has up to half as many again.
public enum TokenEstimate {
  /// What a token weighs: the least common multiple of the numbers above.
  private static let token = 90

  /// - Parameter text: Valid UTF-8.
  /// - Complexity: O(*n*), at the speed of memory for ASCII.
  public static func count(_ text: Bytes) -> Int { rounded(weight(of: text)) }

  /// The same of a text of so many bytes that is known to be ASCII.
  public static func count(asciiBytes: Int) -> Int { rounded(asciiBytes * asciiWeight) }

  private static let asciiWeight = 20

  private static func rounded(_ weight: Int) -> Int { (weight + token - 1) / token }

  private static func weight(of text: Bytes) -> Int {
    var weight = 0
    var place = 0
    while place < text.count {
      let run = text.asciiPrefix(from: place)
      weight += run * asciiWeight
      place += run
      while place < text.count, text[place] >= 0x80 {
        let (code, width) = text.scalar(at: place)
        weight += self.weight(of: code)
        place += width
      }
    }
    return weight
  }

  private static func weight(of code: UInt32) -> Int {
    switch code {
    case ..<0x250: 45
    // Accents that stand by themselves, dashes, quotes and spaces.
    case 0x300..<0x370, 0x2000..<0x2070: 45
    case ..<0xE00: 36
    // Thai to Myanmar, Hangul, Ethiopic to Khmer; kana, ideographs and their like.
    case 0xE00..<0x1E00, 0x2E80..<0xA4D0, 0xA960..<0xD800, 0xF900..<0xFB00, 0xFF00..<0xFFF0: 60
    case ..<0x2000: 36
    case 0x20000..<0x32000: 120
    // Emoji and signs are two to three tokens.
    default: 180
    }
  }
}
