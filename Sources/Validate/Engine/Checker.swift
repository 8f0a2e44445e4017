import Records

/// Checks blocks against a policy, one at a time, reusing its memory.
///
/// - Note: `@unchecked Sendable` holds because a checker has one owner at a time: it goes with a
///   block to a task and comes back with the result.
final class Checker: @unchecked Sendable {
  private let rules: RuleTable
  private let parser: RecordParser
  private let texts: TextReadings
  private let schemas: SchemaReadings
  private let rowChecks: CheckGroups<RowCheck>
  /// `nil` where no rule asks for them.
  private let patterns: PatternReadings?
  private let redaction: Redaction?
  private let lineChecks: CheckGroups<LineCheck>
  private let notes: [any AnyBlockNotes]
  /// How many findings of each rule this checker has placed in front of the block at hand.
  private var placed: [Int]
  /// The line of the block that each rule last placed a finding in.
  private var placedLine: [Int]
  private var result = BlockResult()

  init(_ rules: RuleTable) throws(ReadError) {
    self.rules = rules
    parser = try RecordParser()
    texts = TextReadings(rules.equipment)
    schemas = SchemaReadings(rules.equipment, formats: rules.formats)
    rowChecks = rules.makeRowChecks(texts, schemas)
    lineChecks = rules.makeLineChecks()
    patterns = rules.hasPatternRules ? texts.patterns : nil
    redaction = Redaction(rules.equipment.patterns)
    notes = rules.datasetRules.map { $0.rule.makeBlockNotes() }
    placed = Array(repeating: 0, count: rules.count)
    placedLine = Array(repeating: -1, count: rules.count)
  }

  /// All there is to say of a block, with places counted from its start.
  ///
  /// A checker gets its blocks in the order of the input: what it remembers of earlier ones stands
  /// in front of this one.
  func check(_ block: Block, fileShape: Shape?) throws(ReadError) -> BlockResult {
    for rule in placedLine.indices { placedLine[rule] = -1 }
    result = BlockResult(bytes: block.overlongLine ?? block.count, rules: rules.count)
    if let line = Line(overlong: block) {
      result.startRow()
      report(line, at: 0)
      result.endRow()
      result.lines = 1
    } else {
      var lines = BlockLines(block)
      while let element = lines.next() {
        try check(element, in: &lines, fileShape: fileShape)
      }
    }
    result.partials = notes.map { $0.take() }
    return result
  }

  private func check(
    _ element: BlockLines.Element, in lines: inout BlockLines, fileShape: Shape?
  ) throws(ReadError) {
    var line = element.line
    var continuation = 0
    result.startRow()
    if !line.isBlank {
      if let record = try parser.record(from: &line, fileShape: fileShape) {
        report(record, at: element.offset)
      } else if line.endsTooEarly {
        continuation = lines.skipContinuation(ofRowAt: element.offset)
        if continuation > 0 { line.markContinued() }
      }
    }
    report(line, at: element.offset)
    if !line.isBlank { result.endRow() }
    result.lines += 1 + continuation
  }

  private func report(_ record: Record, at offset: Int) {
    texts.forget()
    schemas.forget()
    var features = record.features
    if let patterns, patterns.scan(record) { features.insert(.patternMatch) }
    rowChecks.forEach(having: features) { check in
      let defects = check.defects(in: record)
      if !defects.isEmpty {
        report(
          defects, of: check.index, line: record.line, offset: offset, root: record.root)
      }
    }
    let place = PlaceInBlock(line: result.lines, row: result.rows, offset: offset)
    for note in notes { note.note(record, at: place) }
    result.statistics.count(record, texts)
  }

  private func report(_ line: Line, at offset: Int) {
    lineChecks.forEach(having: line.features) { check in
      let defects = check.defects(in: line)
      if !defects.isEmpty {
        report(
          defects, of: check.index, line: line.bytes, offset: offset, isRow: !line.isBlank)
      }
    }
  }

  private func report(
    _ defects: [Defect], of rule: Int, line: Bytes, offset: Int, isRow: Bool = true,
    root: JSONValue? = nil
  ) {
    // A row's findings are cut off only once they are sorted, so that the same ones are left on
    // any number of workers.
    let isFull = placed[rule] >= rules.placesPerRule && placedLine[rule] != result.lines
    for (index, defect) in defects.enumerated() {
      let severity = min(rules.severity(of: rule), defect.atMost)
      result.tally(rule: rule, severity: severity)
      if isFull || index >= rules.placesPerRule { continue }
      placed[rule] += 1
      placedLine[rule] = result.lines
      var defect = defect
      redaction?.apply(to: &defect, in: root)
      let position = defect.position(in: line)
      redaction?.applyToPointer(of: &defect)
      result.findings.append(
        BlockFinding(
          rule: rule, severity: severity, defect: defect,
          place: PlaceInBlock(line: result.lines, row: result.rows, offset: offset + position),
          column: line.column(at: position), isOfRow: isRow))
    }
    result.tallyRow(rule: rule)
  }
}

extension Defect {
  /// Where in the line it is, in bytes.
  fileprivate func position(in line: Bytes) -> Int {
    switch place {
    case .bytes(let range): range.lowerBound
    case .pointer("", nil): 0
    case .pointer(let pointer, let range):
      Locator.place(of: pointer, offset: range?.lowerBound, in: line)
    }
  }
}
