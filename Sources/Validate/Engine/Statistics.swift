public import Records

/// What a dataset consists of, counted over its rows.
public struct Statistics: Sendable, Equatable {
  private var shapeCounts = [Int](repeating: 0, count: Shape.allCases.count + 1)
  private var roleCounts = [Int](repeating: 0, count: Role.allCases.count + 1)
  /// Rows by their number of turns; the last class holds all above.
  private var turnCounts = [Int](repeating: 0, count: 257)
  /// Rows by their size, in classes of 1/8 of a power of two.
  private var sizeCounts = [Int](repeating: 0, count: 64 * 8)

  /// How many names of functions are told apart; others are not counted.
  private static let nameLimit = 1000

  /// Calls by the name of the function.
  public private(set) var calls: [String: Int] = [:]

  /// Rows by shape.
  public var shapes: [(shape: Shape?, rows: Int)] {
    zip(Shape.allCases.map { $0 } + [nil], shapeCounts).map { ($0, $1) }
  }

  /// Turns by role.
  public var roles: [(role: Role?, turns: Int)] {
    zip(Role.allCases.map { $0 } + [nil], roleCounts).map { ($0, $1) }
  }

  mutating func count(_ record: Record) {
    shapeCounts[record.shape.map { $0.ordinal } ?? shapeCounts.count - 1] += 1
    let turns = record.turns
    turnCounts[min(turns.count, turnCounts.count - 1)] += 1
    for turn in turns {
      roleCounts[turn.role.map { $0.ordinal } ?? roleCounts.count - 1] += 1
    }
    for call in record.calls {
      if let name = call.name?.string { add(1, calls: name.description) }
    }
    sizeCounts[Self.sizeClass(record.line.count)] += 1
  }

  mutating func add(_ other: Statistics) {
    shapeCounts.add(other.shapeCounts)
    roleCounts.add(other.roleCounts)
    turnCounts.add(other.turnCounts)
    sizeCounts.add(other.sizeCounts)
    // In order, so that the same names are left out on any number of workers.
    for (name, number) in other.calls.sorted(by: { $0.key < $1.key }) { add(number, calls: name) }
  }

  private mutating func add(_ number: Int, calls name: String) {
    guard calls[name] != nil || calls.count < Self.nameLimit else { return }
    calls[name, default: 0] += number
  }

  /// The number of turns that a share of the rows does not exceed; 0 where there are no rows.
  public func turns(atQuantile share: Double) -> Int { turnCounts.quantile(share) }

  /// The bytes that a share of the rows does not exceed, to within 1/8.
  public func bytes(atQuantile share: Double) -> Int {
    let sizeClass = sizeCounts.quantile(share)
    return sizeClass < 8 ? sizeClass : (8 + sizeClass % 8) << (sizeClass / 8 - 1)
  }

  private static func sizeClass(_ bytes: Int) -> Int {
    guard bytes >= 8 else { return bytes }
    let exponent = Int.bitWidth - 1 - bytes.leadingZeroBitCount
    return (exponent - 2) * 8 + (bytes >> (exponent - 3)) & 7
  }
}

extension [Int] {
  fileprivate mutating func add(_ other: [Int]) {
    for index in indices { self[index] += other[index] }
  }

  /// The first position at which a share of all counted has been passed.
  fileprivate func quantile(_ share: Double) -> Int {
    var left = Int((Double(reduce(0, +)) * share).rounded(.up))
    for (value, count) in enumerated() where count > 0 {
      left -= count
      if left <= 0 { return value }
    }
    return 0
  }
}
