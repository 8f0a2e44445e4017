import Records
import Settings

struct TooFewRows: FileRule {
  static let id: RuleID = "lines/too-few-rows"
  static let summary = "A file has fewer rows than are needed."
  static let rationale = """
    An empty file is a failed export, and training services refuse a set below their minimum only \
    after the upload.
    """
  static let severity: Severity = .error

  let minimum: Int

  init(options: inout OptionReader) throws(SettingsError) {
    minimum = try options.take("minimum", default: 1)
  }

  func defects(in file: FileFacts) -> [Defect] {
    guard file.rows < minimum else { return [] }
    return [Defect(file.rows == 0 ? .none : .few(file.rows, minimum: minimum))]
  }
}

extension Message {
  fileprivate static let none: Message = "the file has no rows"

  fileprivate static func few(_ rows: Int, minimum: Int) -> Message {
    "\(rows) \(rows == 1 ? "row" : "rows"); the minimum is \(minimum)"
  }
}
