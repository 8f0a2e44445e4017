import Records

/// A rule that reports patterns, with the readings of the checker it belongs to.
///
/// - Note: `@unchecked Sendable` holds because a checker has one owner at a time.
final class PatternCheckOf<Checked: PatternRule>: RowCheck, @unchecked Sendable {
  private let rule: Checked
  /// The rule's among those with patterns.
  private let position: Int
  private let readings: TextReadings
  private let patterns: PatternReadings

  init?(_ rule: Checked, index: Int, readings: TextReadings) {
    guard let patterns = readings.patterns, let position = patterns.position(of: Checked.id) else {
      return nil
    }
    self.rule = rule
    self.position = position
    self.readings = readings
    self.patterns = patterns
    super.init(index: index)
  }

  override func defects(in record: Record) -> [Defect] {
    guard patterns.mayMatch(position, in: record) else { return [] }
    let sightings = patterns.sightings(of: position, in: record) { readings.codeMask(of: $0) }
    return sightings.filter { !rule.except.contains($0.pattern.id) && rule.counts($0) }
      .withoutOverlaps.map(rule.defect)
  }
}
