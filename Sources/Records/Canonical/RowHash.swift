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
