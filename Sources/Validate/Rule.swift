public import Records
public import Settings

/// A check.
///
/// A rule is a value that is configured once and then shared by every worker, so it holds options
/// and nothing that changes. What it looks at is said by the protocols that refine this one.
public protocol Rule: Sendable {
  /// Names the defect, not the cure, so that "allow `turns/user-user`" reads well.
  static var id: RuleID { get }

  /// One sentence, as `--list-rules` prints it.
  static var summary: String { get }

  /// What the defect costs, as `--explain` prints it above the failing fixture.
  static var rationale: String { get }

  /// How grave it is where no profile says otherwise.
  static var severity: Severity { get }

  /// Without which of these features there can be no defect, so that the rule need not be asked.
  static var needs: RecordFeatures { get }

  /// The same where it depends on the options.
  var needs: RecordFeatures { get }

  /// Says what the rule looks at; the protocols that refine this one do it.
  func sort(into sorter: inout RuleSorter, at index: Int)

  /// Takes the rule's options; each has a default.
  init(options: inout OptionReader) throws(SettingsError)
}

extension Rule {
  public static var needs: RecordFeatures { [] }
  public var needs: RecordFeatures { Self.needs }
}

/// A check of one row by itself.
public protocol RowRule: Rule {
  func defects(in record: Record) -> [Defect]
}

/// A check of one row that looks at what its texts are made of.
public protocol TextRule: Rule {
  func defects(in record: Record, _ readings: TextReadings) -> [Defect]
}

/// A check of one row that holds parts of it against schemas.
public protocol SchemaRule: Rule {
  func defects(in record: Record, _ schemas: SchemaReadings) -> [Defect]
}

/// A check of a line, whether it is a row or not.
public protocol LineRule: Rule {
  func defects(in line: Line) -> [Defect]
}

/// A check of a file as a whole, made at its end.
public protocol FileRule: Rule {
  func defects(in file: FileFacts) -> [Defect]
}

/// What is known of a file once it was read.
public struct FileFacts: Sendable, Equatable {
  /// As it was named on the command line; `-` is standard input.
  public var path: String
  public var rows: Int
  /// Of the text, unpacked.
  public var bytes: Int

  public init(path: String, rows: Int, bytes: Int) {
    self.path = path
    self.rows = rows
    self.bytes = bytes
  }
}

/// A rule's name in profiles, reports and fixture folders: family and defect, as `turns/user-user`.
public struct RuleID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  public let description: String

  public init(_ description: String) { self.description = description }
  public init(stringLiteral value: String) { self.init(value) }

  /// What stands in front of the slash.
  public var family: String {
    String(description.prefix { $0 != "/" })
  }
}

extension RuleID: Comparable {
  public static func < (left: RuleID, right: RuleID) -> Bool {
    left.description < right.description
  }
}
