import Records

/// A text being read from left to right.
struct FormatText {
  let bytes: Bytes
  var position = 0

  init(_ bytes: Bytes) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Takes one of the bytes in `choice`.
  mutating func take(_ choice: StaticString) -> UInt8? {
    guard let next else { return nil }
    for index in 0..<choice.utf8CodeUnitCount where unsafe choice.utf8Start[index] == next {
      position += 1
      return next
    }
    return nil
  }

  /// The value of exactly `count` digits.
  mutating func takeNumber(_ count: Int) -> Int? {
    var number = 0
    for _ in 0..<count {
      guard let next, next.isDigit else { return nil }
      number = number * 10 + Int(next - UInt8(ascii: "0"))
      position += 1
    }
    return number
  }

  /// How many bytes in a row were taken that `belongs` holds for.
  mutating func takeRun(_ belongs: (UInt8) -> Bool) -> Int {
    let start = position
    while let next, belongs(next) { position += 1 }
    return position - start
  }
}
