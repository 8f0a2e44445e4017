import Testing

@testable import Records

struct LocatorTests {
  @Test(arguments: [
    (#"{"a": 1, "b": [10, {"c": "x"}]}"#, "/b/1/c", 25),
    (#"{"a~b/c": 1}"#, "/a~0b~1c", 10),
    (#"{"a": "{\"city\": \"Rom\"}"}"#, "/a#/city", 18),
    (#"{"a": 1}"#, "/missing", 0),
  ])
  func findsWhereAValueBegins(row: String, pointer: String, place: Int) {
    var text = row
    let found = text.withUTF8 { buffer in
      buffer.baseAddress.map {
        Locator.place(of: pointer, in: Bytes(base: $0, count: buffer.count))
      }
    }
    #expect(found == place)
  }
}
