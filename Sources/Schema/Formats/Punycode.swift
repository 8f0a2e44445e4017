/// The encoding of labels beyond ASCII, RFC 3492.
enum Punycode {
  private static let base = 36
  private static let (lowest, highest) = (1, 26)

  /// What stands behind `xn--`, decoded; `nil` where it is not sound.
  static func decoded(_ text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    var output: [Unicode.Scalar] = []
    var rest = text
    if let hyphen = text.lastIndex(of: "-") {
      output = Array(text[..<hyphen])
      rest = text[(hyphen + 1)...]
    }
    guard !rest.isEmpty else { return nil }
    var (code, bias, index) = (128, 72, 0)
    while !rest.isEmpty {
      let start = index
      var (weight, k) = (1, base)
      while true {
        guard let scalar = rest.popFirst(), let digit = digit(scalar), index < 1 << 40 else {
          return nil
        }
        index += digit * weight
        let threshold = min(max(k - bias, lowest), highest)
        if digit < threshold { break }
        weight *= base - threshold
        guard weight < 1 << 40 else { return nil }
        k += base
      }
      let count = output.count + 1
      bias = adapted(index - start, count: count, isFirst: start == 0)
      code += index / count
      index %= count
      guard code <= 0x10FFFF, let scalar = Unicode.Scalar(UInt32(code)) else { return nil }
      output.insert(scalar, at: index)
      index += 1
    }
    return output
  }

  /// How long a label is without its `xn--`.
  static func encodedCount(_ label: [Unicode.Scalar]) -> Int {
    let basic = label.count { $0.isASCII }
    var length = basic == 0 ? 0 : basic + 1
    var (code, delta, bias, done) = (128, 0, 72, basic)
    while done < label.count {
      let next = label.map { Int($0.value) }.filter { $0 >= code }.min() ?? code
      delta += (next - code) * (done + 1)
      code = next
      for scalar in label {
        if scalar.value < code { delta += 1 }
        guard scalar.value == code else { continue }
        length += digits(of: delta, bias: bias)
        bias = adapted(delta, count: done + 1, isFirst: done == basic)
        delta = 0
        done += 1
      }
      delta += 1
      code += 1
    }
    return length
  }

  private static func digits(of delta: Int, bias: Int) -> Int {
    var (rest, k, count) = (delta, base, 1)
    while true {
      let threshold = min(max(k - bias, lowest), highest)
      if rest < threshold { return count }
      rest = (rest - threshold) / (base - threshold)
      k += base
      count += 1
    }
  }

  private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var k = 0
    while delta > (base - lowest) * highest / 2 {
      delta /= base - lowest
      k += base
    }
    return k + (base - lowest + 1) * delta / (delta + 38)
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "a"..."z": Int(scalar.value) - 97
    case "A"..."Z": Int(scalar.value) - 65
    case "0"..."9": Int(scalar.value) - 48 + 26
    default: nil
    }
  }
}
