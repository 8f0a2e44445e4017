import Testing

@testable import Records
@testable import Text

struct NormalizationFormTests {
  @Test(
    arguments: [
      ("", nil),
      ("plain", nil),
      ("caf\u{E9} 😀", nil),
      ("cafe\u{301}", 3),
      ("\u{212B}ngstr\u{F6}m", 0),
      ("a\u{2126}", 1),
      ("\u{1100}\u{1161}", 0),
      ("q\u{307}\u{323}", 1),
    ] as [(String, Int?)])
  func tellsWhereATextChanges(text: String, place: Int?) {
    #expect(withBytes(text) { NormalizationForm.firstDifference(in: $0) } == place)
  }
}
