import CXXHash

extension RowHash {
  /// XXH3-128 of bytes that are no row, such as a file's.
  public init(ofBytes bytes: [UInt8]) {
    let hash = bytes.withUnsafeBytes { sdg_xxh3_128($0.baseAddress, $0.count) }
    self.init(high: hash.high64, low: hash.low64)
  }
}

extension RowHash: CustomStringConvertible {
  /// 32 hexadecimal digits, the high half first.
  public var description: String { Self.digits(of: high) + Self.digits(of: low) }

  private static func digits(of half: UInt64) -> String {
    let digits = String(half, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
