import Records
import Testing

@testable import Validate

/// What a regular expression cannot tell, in numbers that anybody may know.
struct VerificationTests {
  @Test(arguments: [
    (Verification.card, "4532015112830366", Verification.Verdict.yes),
    (.card, "4532 0151 1283 0366", .yes), (.card, "374245455400126", .yes),
    (.card, "4532015112830367", .no), (.card, "4532 01511283 0366", .no),
    (.card, "9780306406157", .no), (.card, "4444444444444448", .no),
    (.card, "30569309025904", .yes),
    (.iban, "DE89370400440532013000", .yes), (.iban, "NL91 ABNA 0417 1643 00", .yes),
    (.iban, "NO93 8601 1117 947", .yes), (.iban, "DE88370400440532013000", .no),
    (.iban, "DE8937040044053201300", .no), (.iban, "ZZ89370400440532013000", .no),
    (.ssn, "536-22-8174", .yes), (.ssn, "666-22-8174", .no), (.ssn, "900-22-8174", .no),
    (.ssn, "536-00-8174", .no), (.ssn, "536-22-0000", .no), (.ssn, "123-45-6789", .no),
    (.ipv4, "84.23.112.9", .yes), (.ipv4, "256.1.1.1", .no), (.ipv4, "172.20.0.1", .no),
    (.ipv4, "172.32.0.1", .yes), (.ipv4, "084.23.112.9", .no), (.ipv4, "1.2.3.4", .no),
    (.phone, "212-736-5000", .yes), (.phone, "212-555-0123", .lesser),
    (.phone, "800-273-8255", .lesser), (.phone, "+44 20 7946 0958", .yes),
    (.phone, "+1 212 736 5000", .yes), (.phone, "111-111-1111", .no), (.phone, "+0 20 7946", .no),
    (.email, "ada@gmail.com", .yes), (.email, "ada@example.com", .lesser),
    (.email, "ada@shop.test", .lesser), (.email, "support@shop.de", .lesser),
    (.email, "icon@2x.png", .no), (.email, "lodash@4.17.21", .no),
    (.jwt, "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl", .yes),
    (.jwt, "eyJub25lIjoxMjM0NX0.eyJub25lIjoxMjM0NX0.abcdefghijkl", .no),
    (.random, "key=4fT9kQ2mZx7LrB8vNc3W", .yes), (.random, "key=your-key-goes-here-0001", .no),
    (.random, "key=aaaaaaaaaaaaaaaaaa11", .no), (.random, "key=short1", .no),
    (.credentials, "://ada:s3cr3tpw@", .yes), (.credentials, "://user:password@", .no),
    (.credentials, "://<user>:<password>@", .no),
  ])
  func verdictsAreRight(
    verification: Verification, text: String, expected: Verification.Verdict
  ) {
    let verdict = Bytes.with(text) { verification.verdict(on: 0..<$0.count, in: $0) }
    #expect(verdict == expected)
  }

  @Test(arguments: [
    (Verification.card, "0.4532015112830366", 2, Verification.Verdict.no),
    (.card, "4532015112830366.5", 0, .no), (.ssn, "1-536-22-8174", 2, .no),
    (.ipv4, "v84.23.112.9", 1, .no), (.ipv4, "version 84.23.112.9", 8, .no),
    (.phone, "https://a.example/212-736-5000", 18, .no),
    (.prose, "https://a.example/my%20order", 20, .no), (.prose, "my%20order", 2, .yes),
  ])
  func whatStandsBesideDecides(
    verification: Verification, text: String, start: Int, expected: Verification.Verdict
  ) {
    let verdict = Bytes.with(text) { text in
      let end = text[start].isDigit ? text.numberEnd(from: start) : start + 3
      return verification.verdict(on: start..<end, in: text)
    }
    #expect(verdict == expected)
  }

  @Test func whereTheNumberGoesOnNothingIsOne() {
    let luhn = [4, 5, 3, 2, 0, 1, 5, 1, 1, 2, 8, 3, 0, 3, 6, 6]
    #expect(CardNumber.luhn(luhn) && CardNumber.isIssued(luhn))
    let inLongerRun = Bytes.with("45320151128303661") { CardNumber.isOne(at: 0..<16, in: $0) }
    #expect(!inLongerRun)
  }
}

extension Bytes {
  /// The end of digits, hyphens and dots between digits.
  fileprivate func numberEnd(from start: Int) -> Int {
    var end = start
    while end < count,
      self[end].isDigit || self[end] == 0x2D || (self[end] == 0x2E && dots(start) > 1)
    { end += 1 }
    return end
  }

  private func dots(_ start: Int) -> Int { slice(start..<count).occurrences(of: 0x2E) }
}
