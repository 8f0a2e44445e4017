/// A positive number as digits and a power of ten: what was written, not its nearest double.
struct Decimal: Sendable, BitwiseCopyable {
  let digits: UInt64
  let exponent: Int

  /// The shortest decimal that reads back as the number; sign is dropped.
  init(_ number: Number) {
    switch number {
    case .signed(let integer): self.init(digits: UInt64(integer.magnitude), exponent: 0)
    case .unsigned(let integer): self.init(digits: integer, exponent: 0)
    case .double(let double): self.init(double)
    }
  }

  private init(_ double: Double) {
    var digits: UInt64 = 0
    var exponent = 0
    var isFraction = false
    var power = 0
    // As 0.01, 1e-07, 1.5e+20: at most seventeen digits.
    var rest = "\(double.magnitude)".utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "e"):
        power = Int(Substring(rest)) ?? 0
        rest = rest[rest.endIndex...]
      default:
        digits = digits &* 10 &+ UInt64(byte &- UInt8(ascii: "0"))
        if isFraction { exponent -= 1 }
      }
    }
    self.init(digits: digits, exponent: exponent + power)
  }

  private init(digits: UInt64, exponent: Int) {
    self.digits = digits
    self.exponent = exponent
  }

  /// Whether this is a whole number of times `divisor`, which is not zero.
  func isMultiple(of divisor: Decimal) -> Bool {
    guard digits > 0 else { return true }
    let shift = exponent - divisor.exponent
    if shift >= 0 {
      let modulus = UInt128(divisor.digits)
      let power = powerOfTen(shift, modulo: modulus)
      return UInt128(digits) % modulus * power % modulus == 0
    }
    var scaled = UInt128(divisor.digits)
    for _ in 0..<(-shift) {
      scaled *= 10
      if scaled > UInt128(digits) { return false }
    }
    return UInt128(digits) % scaled == 0
  }
}

/// - Parameter modulus: Below 2^64.
private func powerOfTen(_ exponent: Int, modulo modulus: UInt128) -> UInt128 {
  var result = 1 % modulus
  var square = 10 % modulus
  var rest = exponent
  while rest > 0 {
    if rest & 1 == 1 { result = result * square % modulus }
    square = square * square % modulus
    rest >>= 1
  }
  return result
}
