import Testing

@testable import Records

struct TextShapesTests {
  @Test(
    arguments: [
      ("ada@mail.example", .address), ("call +49", .plus), ("[Your Name]", .bracket),
      ("{name}", .brace), ("one\\nTwo", .lineFeed), ("84.23.112.9", .dots), ("1.2.3.4", .dots),
      ("212-736-5000", .groups), ("536 22 8174", .groups), ("212.736.5000", [.groups, .dots]),
      ("374245455400", .groups), ("DE89 3704 0044", [.groups, .country]),
      ("FR7630006000", .country),
    ] as [(String, TextShapes)])
  func findsAShapeWhereverItStands(text: String, shapes: TextShapes) {
    for front in 0..<140 {
      for back in [0, 1, 70] {
        let padded =
          String(repeating: " ", count: front) + text + String(repeating: "z", count: back)
        #expect(Bytes.with(padded) { $0.shapes } == shapes, "\(front) in front, \(back) behind")
      }
    }
  }

  @Test(arguments: [
    "", "@", "a @ b", "+", "a+b", "[1]", "[", "{", "{\"a\": 1}", "\\t", "1.5 and 2.5", "$1,234.50",
    "2024-05-15T10:00:00", "05/15/2024", "order #W2378156", "1421289881", "HAT001", "AB1234",
  ])
  func passesOverWhatHasNone(text: String) {
    for front in [0, 60, 64, 130] {
      let padded = String(repeating: " ", count: front) + text
      #expect(Bytes.with(padded) { $0.shapes } == [])
    }
  }
}
