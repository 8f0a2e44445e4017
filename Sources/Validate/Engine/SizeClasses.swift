/// Counts sizes in classes of 1/8 of a power of two, for quantiles of any number of them.
struct SizeClasses: Sendable, Equatable {
  private var counts = [Int](repeating: 0, count: 64 * 8)

  mutating func add(_ size: Int) { counts[Self.sizeClass(size)] += 1 }

  mutating func add(_ other: SizeClasses) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }

  /// The lower end of the class that a share of all sizes does not exceed.
  func quantile(_ share: Double) -> Int {
    let sizeClass = counts.quantile(share)
    return sizeClass < 8 ? sizeClass : (8 + sizeClass % 8) << (sizeClass / 8 - 1)
  }

  private static func sizeClass(_ size: Int) -> Int {
    guard size >= 8 else { return size }
    let exponent = Int.bitWidth - 1 - size.leadingZeroBitCount
    return (exponent - 2) * 8 + (size >> (exponent - 3)) & 7
  }
}

extension [Int] {
  /// The first position at which a share of all counted has been passed.
  func quantile(_ share: Double) -> Int {
    var left = Int((Double(reduce(0, +)) * share).rounded(.up))
    for (value, count) in enumerated() where count > 0 {
      left -= count
      if left <= 0 { return value }
    }
    return 0
  }
}
