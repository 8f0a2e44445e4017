/// What a report says at its end.
public struct Digest: Sendable, Equatable {
  public var files = 0
  public var bytes = 0
  public var rows = 0
  public var errorRows = 0
  public var warningRows = 0

  /// Whether the run ended before the end of the input.
  public var isCutShort = false

  /// Rules that found something, worst first.
  public var rules: [RuleLine] = []

  /// Tables about the dataset as a whole, with a title each.
  public var tables: [Table] = []

  /// Sentences that need saying, such as a broken gate.
  public var remarks: [String] = []

  public init() {}

  public struct RuleLine: Sendable, Equatable {
    public var rule: String
    public var severity: Entry.Severity
    public var findings: Int
    public var rows: Int
    /// The first places, three at most.
    public var places: [Place]

    public init(
      rule: String, severity: Entry.Severity, findings: Int, rows: Int, places: [Place]
    ) {
      self.rule = rule
      self.severity = severity
      self.findings = findings
      self.rows = rows
      self.places = places
    }
  }

  /// Numbers by name, in order.
  public struct Table: Sendable, Equatable {
    public var title: String
    public var lines: [(name: String, number: Int)]

    public init(title: String, lines: [(name: String, number: Int)]) {
      self.title = title
      self.lines = lines
    }

    public static func == (left: Self, right: Self) -> Bool {
      left.title == right.title && left.lines.elementsEqual(right.lines, by: ==)
    }
  }
}
