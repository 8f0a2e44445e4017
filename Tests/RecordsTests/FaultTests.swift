import Testing

@testable import Records

struct FaultTests {
  @Test(arguments: [
    (#"{"a": 1}"#, nil),
    ("[1, 2]", nil),
    ("\"x\"", nil),
    ("{\"a\": 1", Fault(.unclosed("an object"), at: 7..<7)),
    (#"{"a": 1e999}"#, Fault(.overflow, at: 6..<11)),
    // What ends the reading goes before what could be mended.
    (#"{"a": NaN, "b": }"#, Fault(.syntax("a value is missing"), at: 16..<17)),
    ("", Fault(.syntax("nothing but space"), at: 0..<0)),
  ])
  func theGravestFaultOfATextIsTold(text: String, fault: Fault?) {
    var text = text + "\u{0}"
    let found = text.withUTF8 { buffer in
      buffer.baseAddress.map { Fault.first(in: Bytes(base: $0, count: buffer.count - 1)) }
    }
    #expect(found == .some(fault))
  }
}
