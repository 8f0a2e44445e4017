public import Records

/// What a dataset consists of, counted over its rows.
public struct Statistics: Sendable, Equatable {
  public private(set) var shapes: [Shape?: Int] = [:]
  public private(set) var roles: [Role?: Int] = [:]

  /// Rows by their number of turns.
  public private(set) var turns: [Int: Int] = [:]

  /// Calls by the name of the function.
  public private(set) var calls: [String: Int] = [:]

  /// Rows by their size, in classes of 1/8 of a power of two.
  private var sizes: [Int: Int] = [:]

  mutating func count(_ record: Record) {
    shapes[record.shape, default: 0] += 1
    turns[record.turns.count, default: 0] += 1
    for turn in record.turns { roles[turn.role, default: 0] += 1 }
    for call in record.calls {
      if let name = call.name?.string { calls[name.description, default: 0] += 1 }
    }
    sizes[Self.sizeClass(record.line.count), default: 0] += 1
  }

  mutating func add(_ other: Statistics) {
    shapes.merge(other.shapes, uniquingKeysWith: +)
    roles.merge(other.roles, uniquingKeysWith: +)
    turns.merge(other.turns, uniquingKeysWith: +)
    calls.merge(other.calls, uniquingKeysWith: +)
    sizes.merge(other.sizes, uniquingKeysWith: +)
  }

  /// The number of turns that a share of the rows does not exceed; 0 where there are no rows.
  public func turns(atQuantile share: Double) -> Int { Self.quantile(share, of: turns) }

  /// The bytes that a share of the rows does not exceed, to within 1/8.
  public func bytes(atQuantile share: Double) -> Int {
    let sizeClass = Self.quantile(share, of: sizes)
    return sizeClass < 8 ? sizeClass : (8 + sizeClass % 8) << (sizeClass / 8 - 1)
  }

  private static func sizeClass(_ bytes: Int) -> Int {
    guard bytes >= 8 else { return bytes }
    let exponent = Int.bitWidth - 1 - bytes.leadingZeroBitCount
    return (exponent - 2) * 8 + (bytes >> (exponent - 3)) & 7
  }

  private static func quantile(_ share: Double, of counts: [Int: Int]) -> Int {
    var left = Int((Double(counts.values.reduce(0, +)) * share).rounded(.up))
    for (value, count) in counts.sorted(by: { $0.key < $1.key }) {
      left -= count
      if left <= 0 { return value }
    }
    return 0
  }
}
