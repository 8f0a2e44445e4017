import Records
import Settings

struct MixedFormats: RowRule {
  static let id: RuleID = "format/mixed-formats"
  static let summary = "A row has another format than the file's first."
  static let rationale = """
    Trainers choose how to read a file by its first row and then crash at the first row of another \
    format, or read it as empty. Rows with and without tools are one format.
    """
  static let severity: Severity = .error

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    guard let shape = record.shape, let first = record.fileShape,
      shape.loaderFormat != first.loaderFormat, record.intendedShape == nil
    else { return [] }
    return [Defect(.mixed(shape, first: first), hint: "put it into a file of its own")]
  }
}

extension Message {
  fileprivate static func mixed(_ shape: Shape, first: Shape) -> Message {
    "the row's format is \(shape.rawValue), but the file's first row is \(first.rawValue)"
  }
}
