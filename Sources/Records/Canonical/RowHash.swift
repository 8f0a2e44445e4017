import CXXHash

/// XXH3-128 of a value's canonical form: equal for equal values, however they are written.
@frozen
public struct RowHash: Hashable, Sendable, BitwiseCopyable {
  public let high: UInt64
  public let low: UInt64

  @inlinable
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }
}

extension RowHash {
  /// XXH3-128 of the bytes as they are.
  init(of bytes: Bytes) {
    let hash = sdg_xxh3_128(bytes.base, bytes.count)
    self.init(high: hash.high64, low: hash.low64)
  }
}
