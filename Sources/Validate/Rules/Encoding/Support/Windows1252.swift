/// The legacy encoding that UTF-8 is mistaken for most often (WHATWG Encoding Standard).
enum Windows1252 {
  /// The character that a byte of the range 80–9F stands for; `nil` for the five that have none,
  /// and outside the range.
  static func character(for byte: UInt32) -> Unicode.Scalar? {
    guard byte >= 0x80, byte < 0xA0 else { return nil }
    let code = high[Int(byte) - 0x80]
    return code == byte ? nil : Unicode.Scalar(code)
  }

  /// The byte that a decoder made a character of, or `nil` where it made it of none from 80 up.
  static func byte(for code: UInt32) -> UInt8? {
    if code < 0x80 { return nil }
    if code < 0x100 { return UInt8(code) }
    guard code >= 0x152, code <= 0x2122, let place = high.firstIndex(of: code) else { return nil }
    return UInt8(0x80 + place)
  }

  /// What the bytes 80–9F stand for; those without a character stand for the control of their number.
  private static let high: [UInt32] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]
}
