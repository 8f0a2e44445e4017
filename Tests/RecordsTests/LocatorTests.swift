import Testing

@testable import Records

struct LocatorTests {
  @Test(arguments: [
    (#"{"a": 1, "b": [10, {"c": "x"}]}"#, "/b/1/c", 25),
    (#"{"a~b/c": 1}"#, "/a~0b~1c", 10),
    (#"{"a~1b": 1}"#, "/a~01b", 9),
    (#"{"a": "{\"city\": \"Rom\"}"}"#, "/a#/city", 18),
    (#"{"a": "{\"b\": {\"c\": [1, 2]}}"}"#, "/a#/b/c/1", 27),
    (#"{"a": "{}"}"#, "/a#", 7),
    (#"{"a": 1}"#, "/missing", 0),
    (#"{"a": [1, 2]}"#, "/a/2", 6),
    (#"{"a": [1, 2]}"#, "/a/x", 6),
    (#"{"a": {"b": 1}}"#, "/a/b/c", 12),
    (#"  {"a": 1}"#, "", 2),
    (#"{"": {"": 1}}"#, "//", 10),
    (#"{"\u0061\n": 1}"#, "/a\n", 13),
    (#"{"😀": {"é": 1}}"#, "/😀/é", 16),
    (#"{"a": "},]\"{[", "b": 1}"#, "/b", 22),
    ("{\"a\" : [ [] , {} , 3 ] }", "/a/2", 19),
    (#"{"a": []}"#, "/a/0", 6),
    (#"{"a": NaN, "b": 1e999, "c": 1}"#, "/c", 28),
    // With the mark behind it, the slash of a pointer is part of a wider character.
    ("{\"\u{301}a\": {\"b\": 1}}", "/\u{301}a/b", 14),
    ("{\"~\u{301}\": 1}", "/~0\u{301}", 8),
    ("{\"a\": \"{\\\"#\u{301}\\\": 1}\"}", "/a#/#\u{301}", 17),
  ])
  func findsWhereAValueBegins(row: String, pointer: String, place: Int) {
    #expect(withBytes(row) { Locator.place(of: pointer, in: $0) } == place)
  }

  /// The offset counts decoded bytes, the place the bytes of the text.
  @Test(arguments: [
    (#"{"a": "xyz"}"#, "/a", 0, 7), (#"{"a": "xyz"}"#, "/a", 2, 9), (#"{"a": "xyz"}"#, "/a", 3, 10),
    (#"{"a": "xyz"}"#, "/a", 9, 10),
    (#"{"a": "\n\"z"}"#, "/a", 2, 11),
    (#"{"a": "é\u00e9z"}"#, "/a", 4, 15), (#"{"a": "é\u00e9z"}"#, "/a", 3, 9),
    (#"{"a": "\ud83d\ude00z"}"#, "/a", 4, 19), (#"{"a": "\ud83d\ude00z"}"#, "/a", 1, 7),
    (#"{"a": "\ud83dz"}"#, "/a", 3, 13),
    (#"{"a": "{\"b\": \"x\\nyz\"}"}"#, "/a#/b", 2, 21),
  ])
  func findsAPlaceInAString(row: String, pointer: String, offset: Int, place: Int) {
    #expect(withBytes(row) { Locator.place(of: pointer, offset: offset, in: $0) } == place)
  }

  @Test(arguments: [
    (#"{"a": 1, "b": [10, {"c": "xy"}]}"#, 6, "/a", nil),
    (#"{"a": 1, "b": [10, {"c": "xy"}]}"#, 14, "/b", nil),
    (#"{"a": 1, "b": [10, {"c": "xy"}]}"#, 15, "/b/0", nil),
    (#"{"a": 1, "b": [10, {"c": "xy"}]}"#, 19, "/b/1", nil),
    (#"{"a": 1, "b": [10, {"c": "xy"}]}"#, 25, "/b/1/c", nil),
    (#"{"a": 1, "b": [10, {"c": "xy"}]}"#, 27, "/b/1/c", 1),
    (#"{"a~b/c": {"d\"": [[], 5]}}"#, 23, "/a~0b~1c/d\"/1", nil),
    (#"{"a": "\n\ud83d\ude00z"}"#, 21, "/a", 5),
    (#"{"meta": {"key": 1}}"#, 12, "/meta", nil),
    (#"{"a": 1}"#, 0, "", nil),
    ("{\"\u{301}/\u{301}~\u{301}\": 1}", 14, "/\u{301}~1\u{301}~0\u{301}", nil),
  ])
  func tellsWhatStandsAtAPlace(row: String, place: Int, pointer: String, offset: Int?) {
    let found = withBytes(row) { Locator.pointer(at: place, in: $0) }
    #expect(found.pointer.utf8.elementsEqual(pointer.utf8))
    #expect(found.offset == offset)
  }

  @Test func columnsCountScalars() {
    let columns = withBytes("é😀z") { text in (0...7).map { text.column(at: $0) } }
    #expect(columns == [1, 2, 2, 3, 3, 3, 3, 4])
  }
}
