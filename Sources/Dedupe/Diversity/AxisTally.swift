import Glibc
import Records

/// Counts the values that rows have at declared paths.
struct AxisTally {
  private let paths: [FieldPath]
  private var counts: [[String: Int]]
  private var cells: Set<[String]> = []

  init(_ paths: [FieldPath]) {
    self.paths = paths
    counts = Array(repeating: [:], count: paths.count)
  }

  mutating func add(_ record: Record) {
    guard !paths.isEmpty else { return }
    let values = paths.map { Self.value(at: $0, in: record) }
    for (axis, value) in values.enumerated() { counts[axis][value, default: 0] += 1 }
    cells.insert(values)
  }

  func write(to diversity: inout Diversity) {
    guard !paths.isEmpty else { return }
    diversity.axes = zip(paths, counts).map { Self.axis($0.text, $1) }
    diversity.cells = counts.reduce(1) { $0 * max(1, $1.count) }
    diversity.emptyCells = diversity.cells - cells.count
  }

  static func value(at path: FieldPath, in record: Record) -> String {
    var found: String?
    path.visit(record.root) { value in
      guard found == nil else { return }
      found =
        value.string?.description ?? value.integer.map { "\($0)" } ?? value.bool.map { "\($0)" }
        ?? value.number.map { "\($0)" }
    }
    return found ?? "(none)"
  }

  private static func axis(_ name: String, _ counts: [String: Int]) -> Diversity.Axis {
    let values = counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
    let total = Double(values.reduce(0) { $0 + $1.value })
    let expected = total / Double(max(1, values.count))
    var (entropy, chiSquare) = (0.0, 0.0)
    for (_, count) in values {
      let share = Double(count) / total
      entropy -= share * log2(share)
      chiSquare += (Double(count) - expected) * (Double(count) - expected) / expected
    }
    return Diversity.Axis(
      name: name, values: values.map { ($0.key, $0.value) },
      evenness: values.count > 1 ? entropy / log2(Double(values.count)) : 1, chiSquare: chiSquare)
  }
}
