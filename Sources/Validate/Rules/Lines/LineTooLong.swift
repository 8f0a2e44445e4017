import Records
import Settings

struct LineTooLong: LineRule {
  static let id: RuleID = "lines/line-too-long"
  static let summary = "A line is longer than readers take."
  static let rationale = """
    Readers hold a whole line, and some have a fixed block for it: Arrow fails on a row larger \
    than its block. Such a row is far beyond any context window besides.
    """
  static let severity: Severity = .error

  /// In bytes; beyond the first it is a warning, beyond the second an error.
  let warn: Int
  let max: Int

  init(options: inout OptionReader) throws(SettingsError) {
    warn = try options.take("warn", default: 10_000_000)
    max = try options.take("max", default: 100_000_000)
  }

  func defects(in line: Line) -> [Defect] {
    if case .tooLong(let bytes)? = line.faults.first?.kind {
      return [Defect(.unread(bytes))]
    }
    let bytes = line.bytes.count
    guard bytes > min(warn, max) else { return [] }
    if bytes > max { return [Defect(.long(bytes, limit: max))] }
    return [Defect(.long(bytes, limit: warn), atMost: .warning)]
  }
}

extension Message {
  fileprivate static func long(_ bytes: Int, limit: Int) -> Message {
    "a line of \(bytes) bytes; the limit is \(limit)"
  }

  fileprivate static func unread(_ bytes: Int) -> Message {
    "a line of \(bytes) bytes, too long to be read"
  }
}
