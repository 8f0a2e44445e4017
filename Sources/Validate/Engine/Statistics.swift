public import Records

/// What a dataset consists of, counted over its rows.
public struct Statistics: Sendable, Equatable {
  private var shapeCounts = [Int](repeating: 0, count: Shape.allCases.count + 1)
  private var roleCounts = [Int](repeating: 0, count: Role.allCases.count + 1)
  /// Rows by their number of turns; the last class holds all above.
  private var turnCounts = [Int](repeating: 0, count: 257)
  /// Rows by their size.
  private var sizes = SizeClasses()

  /// Tokens and languages; of no row where nobody asked.
  public private(set) var texts = TextStatistics()

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

  mutating func count(_ record: Record, _ readings: TextReadings) {
    if readings.equipment.describesTexts { texts.count(record, readings) }
    shapeCounts[record.shape.map { $0.ordinal } ?? shapeCounts.count - 1] += 1
    let turns = record.turns
    turnCounts[min(turns.count, turnCounts.count - 1)] += 1
    for turn in turns {
      roleCounts[turn.role.map { $0.ordinal } ?? roleCounts.count - 1] += 1
    }
    for call in record.calls {
      if let name = call.name?.string { add(1, calls: name.description) }
    }
    sizes.add(record.line.count)
  }

  mutating func add(_ other: Statistics) {
    shapeCounts.add(other.shapeCounts)
    roleCounts.add(other.roleCounts)
    turnCounts.add(other.turnCounts)
    sizes.add(other.sizes)
    texts.add(other.texts)
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
  public func bytes(atQuantile share: Double) -> Int { sizes.quantile(share) }
}

extension [Int] {
  fileprivate mutating func add(_ other: [Int]) {
    for index in indices { self[index] += other[index] }
  }
}
