import Testing

@testable import Records
@testable import Text

struct IdentifierScannerTests {
  @Test(arguments: [
    ("Order ORD-10442, code 4XGCCM.", ["code ORD-10442", "code 4XGCCM"]),
    ("UDMOP1 and HAT136", ["code UDMOP1", "code HAT136"]),
    ("user mia_li_3668, credit_card_4421486", ["code mia_li_3668", "code credit_card_4421486"]),
    ("30-day, COVID-19, 100km, utf8, 2nd, B2B, 14C, iPhone15", []),
    ("mail Anna.Lind@example.com, or @anna", ["email Anna.Lind@example.com"]),
    (
      "see https://x.test/a?b=1. Or www.x.test/b, x.test/c",
      ["address https://x.test/a?b=1", "address www.x.test/b", "address x.test/c"]
    ),
    ("and/or 5/15 HAT136/HAT039", ["code HAT136", "code HAT039"]),
    ("call +1 555 010 0199 or (555) 010-0199", ["phone +1 555 010 0199", "phone (555) 010-0199"]),
    ("1-800-555-0199, 2024-05-15", ["phone 1-800-555-0199"]),
    ("#48213, 900418277, 00417, 1234", ["number 48213", "number 900418277", "number 00417"]),
    ("a-b-c e.g. U.S. 3.5", []),
    ("", []),
  ])
  func readsWhatNobodyCanGuess(text: String, found: [String]) {
    let identifiers = withBytes(text) { bytes in
      var scanner = IdentifierScanner(bytes)
      var found: [String] = []
      while let identifier = scanner.next() {
        found.append("\(identifier.kind) \(bytes.slice(identifier.range))")
      }
      return found
    }
    #expect(identifiers == found)
  }
}
