import Records

/// A number as the tape has it, compared by value and without loss.
enum Number: Sendable, BitwiseCopyable {
  case signed(Int)
  /// Above `Int.max`.
  case unsigned(UInt64)
  case double(Double)

  @inline(__always)
  init?(_ value: JSONValue) {
    if let integer = value.integer {
      self = .signed(integer)
    } else if let huge = value.hugeInteger {
      self = .unsigned(huge)
    } else if let number = value.number {
      self = .double(number)
    } else {
      return nil
    }
  }

  /// 1.0 is an integer in all drafts.
  var isInteger: Bool {
    switch self {
    case .signed, .unsigned: true
    case .double(let double): double == double.rounded(.towardZero)
    }
  }

  /// The value of an integer that 128 bits hold.
  var whole: Int128? {
    switch self {
    case .signed(let integer): Int128(integer)
    case .unsigned(let integer): Int128(integer)
    case .double(let double): Int128(exactly: double)
    }
  }

  /// A count as keywords such as `minLength` have it; 2.0 is one.
  var count: Int? {
    guard let whole, whole >= 0 else { return nil }
    return Int(exactly: whole) ?? Int.max
  }

  var isPositive: Bool {
    switch self {
    case .signed(let integer): integer > 0
    case .unsigned: true
    case .double(let double): double > 0
    }
  }
}

extension Number: Comparable {
  static func == (left: Number, right: Number) -> Bool {
    switch (left, right) {
    case (.signed(let left), .signed(let right)): left == right
    case (.double(let left), .double(let right)): left == right
    case (.unsigned(let left), .unsigned(let right)): left == right
    default:
      if let left = left.whole, let right = right.whole { left == right } else { false }
    }
  }

  static func < (left: Number, right: Number) -> Bool {
    switch (left, right) {
    case (.signed(let left), .signed(let right)): left < right
    case (.double(let left), .double(let right)): left < right
    case (.double(let left), _): left.precedes(right)
    case (_, .double(let right)): left.precedes(right)
    default: (left.whole ?? 0) < (right.whole ?? 0)
    }
  }

  /// Whether an integer is less than a double.
  private func precedes(_ double: Double) -> Bool {
    // Beyond 2^100 no integer of 64 bits is near, and conversion would trap.
    if abs(double) > 0x1p100 { return double > 0 }
    return (whole ?? 0) < Int128(double.rounded(.up))
  }
}

extension Double {
  /// Whether it is less than an integer.
  fileprivate func precedes(_ integer: Number) -> Bool {
    if abs(self) > 0x1p100 { return self < 0 }
    return Int128(rounded(.down)) < (integer.whole ?? 0)
  }
}

extension Number: CustomStringConvertible {
  var description: String {
    switch self {
    case .signed(let integer): return "\(integer)"
    case .unsigned(let integer): return "\(integer)"
    case .double(let double):
      let text = "\(double)"
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
  }
}
