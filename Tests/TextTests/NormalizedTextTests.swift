import Records
import Testing
import Text

struct NormalizedTextTests {
  @Test(arguments: [
    ("Hello, World_1!", "hello world_1"),
    ("  two\nlines\t", "two lines"),
    ("don't", "don t"),
    ("", ""),
    ("… — !", ""),
    ("Ça va? CAFÉ", "ça va café"),
    ("Cafe\u{301} cafe\u{301}s", "café cafés"),
    ("STRASSE Straße", "strasse straße"),
    ("ΣΊΣΥΦΟΣ Σίσυφος", "σίσυφοσ σίσυφοσ"),
    ("naïve №5 x²", "naïve 5 x²"),
    ("深度学习 rocks", "深 度 学 习 rocks"),
    ("GPTで書く", "gpt で 書 く"),
    ("が", "が"),
    ("か\u{3099}", "が"),
    ("한국어 문장", "한국어 문장"),
    ("\u{1112}\u{1161}\u{11AB}", "한"),
    ("สวัสดี", "ส ว ั ส ด ี"),
    ("हिन्दी में", "हिन्दी में"),
    ("ﬁne ①", "ﬁne ①"),
    ("x\u{1F600}y", "x y"),
    ("Ⱥ\u{212A}", "ⱥk"),
  ])
  func unicodeWords(text: String, words: String) {
    #expect(normalized(text, .unicode()) == words)
  }

  @Test(arguments: [
    ("Hello, World_1!", "hello world_1"),
    ("Cafe\u{301} x", "cafe x"),
    ("深度学习 rocks", "深度学习 rocks"),
    ("हिन्दी", "ह न द"),
    ("Straße №5", "straße 5"),
  ])
  func simpleWords(text: String, words: String) {
    #expect(normalized(text, .simple) == words)
  }

  @Test(arguments: [
    (Folding.compatibility, "ﬁne ① Ａ", "fine 1 a"),
    (Folding.accents, "Café naïve", "cafe naive"),
    (Folding.digits, "40+12 ٣", "00 00 0"),
    (Folding([.accents, .digits]), "é1", "e0"),
  ])
  func folding(folding: Folding, text: String, words: String) {
    #expect(normalized(text, .unicode(folding)) == words)
  }

  @Test func piecesAreNeverJoined() {
    var text = NormalizedText(.unicode())
    text.append("one")
    text.append("two")
    #expect(words(of: text) == "one two")
    #expect(text.wordCount == 2)
  }

  /// As `xxhash.xxh3_64_intdigest` and `xxh3_128_hexdigest` have it in Python.
  @Test func hashesAreThoseOfTheJoinedWords() {
    var text = NormalizedText(.simple)
    text.append("The quick (brown) fox\njumps over")
    #expect(text.hash(of: 0..<5) == 0x9060_2C70_EE7F_6208)
    #expect(text.hash(of: 1..<6) == 0x5478_24C5_1194_94F9)
    #expect(text.hash.high == 0x2FCD_9735_FE8C_1671)
    #expect(text.hash.low == 0xD6B9_5043_DB97_7769)
  }

  @Test func longTextsAreReadWhole() {
    var text = NormalizedText(.unicode())
    text.append(String(repeating: "a é 漢 ", count: 50_000))
    #expect(text.wordCount == 150_000)
  }

  private func normalized(_ text: String, _ normalizer: Normalizer) -> String {
    var normalized = NormalizedText(normalizer)
    normalized.append(text)
    return words(of: normalized)
  }

  private func words(of text: borrowing NormalizedText) -> String {
    guard text.wordCount > 0 else { return "" }
    return text.withWords(0..<text.wordCount) { String(decoding: $0, as: UTF8.self) }
  }
}
