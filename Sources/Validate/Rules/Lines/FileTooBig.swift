import Records
import Settings

struct FileTooBig: FileRule {
  static let id: RuleID = "lines/file-too-big"
  static let summary = "A file has more bytes or rows than its consumer takes."
  static let rationale = """
    Training services refuse the upload beyond a size. Without "max_bytes" or "max_rows", which \
    targets set, the rule is silent.
    """
  static let severity: Severity = .warning

  let maxBytes: Int?
  let maxRows: Int?

  init(options: inout OptionReader) throws(SettingsError) {
    maxBytes = try options.take("max_bytes", as: Int.self)
    maxRows = try options.take("max_rows", as: Int.self)
  }

  func defects(in file: FileFacts) -> [Defect] {
    var defects: [Defect] = []
    if let maxBytes, file.bytes > maxBytes {
      defects.append(Defect(.big(file.bytes, "bytes", limit: maxBytes)))
    }
    if let maxRows, file.rows > maxRows {
      defects.append(Defect(.big(file.rows, "rows", limit: maxRows)))
    }
    return defects
  }
}

extension Message {
  fileprivate static func big(_ count: Int, _ unit: String, limit: Int) -> Message {
    "\(count) \(unit); the limit is \(limit)"
  }
}
