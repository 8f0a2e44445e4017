/// A finding as reports show it, whichever room it comes from.
public struct Entry: Sendable, Equatable {
  public enum Severity: String, Sendable {
    case info
    case warning
    case error
  }

  public var rule: String
  public var severity: Severity
  public var place: Place
  /// A JSON Pointer, empty for the row as a whole.
  public var pointer: String
  public var message: String
  public var hint: String?

  public init(
    rule: String, severity: Severity, place: Place, pointer: String, message: String, hint: String?
  ) {
    self.rule = rule
    self.severity = severity
    self.place = place
    self.pointer = pointer
    self.message = message
    self.hint = hint
  }
}

/// Where a finding is; what is not known of it is left out.
public struct Place: Sendable, Equatable {
  public var file: String
  /// From 1.
  public var line: Int?
  /// In Unicode scalars, from 1.
  public var column: Int?
  /// In bytes from the start of the (unpacked) file.
  public var byteOffset: Int?
  /// Among the rows of the file, from 0.
  public var row: Int?

  public init(file: String, line: Int?, column: Int?, byteOffset: Int?, row: Int?) {
    self.file = file
    self.line = line
    self.column = column
    self.byteOffset = byteOffset
    self.row = row
  }
}

extension Place: CustomStringConvertible {
  /// As editors and compilers write it: `train.jsonl:12:873`.
  public var description: String {
    [file, line.map(String.init), column.map(String.init)].compactMap { $0 }
      .joined(separator: ":")
  }
}
