import Testing

@testable import Records
@testable import Text

struct PhraseTests {
  @Test(
    arguments: [
      ("It HAS been sent", "has been", 3..<11),
      ("It hasn\u{2019}t come", "hasn't come", 3..<16),
      ("unavailable", "available", nil),
      ("refunded", "refund", 0..<6),
    ] as [(String, String, Range<Int>?)])
  func phrasesBeginWithAWord(text: String, phrase: String, range: Range<Int>?) {
    let found: Range<Int>? = withBytes(text) { bytes in
      switch phrase {
      case "has been": bytes.range(ofPhrase: "has been")
      case "hasn't come": bytes.range(ofPhrase: "hasn't come")
      case "available": bytes.range(ofPhrase: "available")
      default: bytes.range(ofPhrase: "refund")
      }
    }
    #expect(found == range)
  }

  @Test func aSentenceEndsAtItsPoint() {
    let sentence = withBytes("One. Two at 3.50 is it") { "\($0.sentence(before: 17))" }
    #expect(sentence == " Two at 3.50 ")
  }

  @Test func aWordIsWhole() {
    #expect(withBytes("it will not come") { $0.hasWord(among: ["not"]) })
    #expect(!withBytes("it is nothing") { $0.hasWord(among: ["not"]) })
  }
}
