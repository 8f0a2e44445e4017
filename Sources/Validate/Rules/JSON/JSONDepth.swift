import Records
import Settings

struct JSONDepth: RowRule, LineRule {
  static let id: RuleID = "json/depth"
  static let summary = "A row nests deeper than readers can follow."
  static let rationale = """
    Many parsers recurse and fail at some hundred levels, with an error in the middle of the run \
    or a crash. Real rows need fewer than twenty.
    """
  static let severity: Severity = .error

  /// How many levels a row may have; a flat object is one.
  let max: Int

  init(options: inout OptionReader) throws(SettingsError) {
    max = try options.take("max", default: 64)
  }

  func defects(in record: Record) -> [Defect] {
    guard record.depth > max else { return [] }
    return [Defect(.deep("\(record.depth)", max), at: record.deepestMember)]
  }

  func defects(in line: Line) -> [Defect] {
    line.faults.compactMap { fault in
      guard case .tooDeep(let limit) = fault.kind else { return nil }
      return Defect(.deep("more than \(limit)", max), bytes: fault.range)
    }
  }
}

extension Record {
  /// The JSON Pointer of the member of the row that nests deepest, the first of several.
  fileprivate var deepestMember: String {
    var deepest: (steps: Int, pointer: String) = (0, "")
    root.walk { value, way in
      guard way.steps.count > deepest.steps, let member = way.steps.first else { return }
      deepest = (way.steps.count, Way(member).pointer)
    }
    return deepest.pointer
  }
}

extension Message {
  fileprivate static func deep(_ levels: String, _ limit: Int) -> Message {
    "\(levels) levels of nesting exceed the limit of \(limit)"
  }
}
