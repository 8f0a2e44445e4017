import Records
import Settings
import Text

extension PatternSet {
  /// What a compiled form is good for: these files, on such a machine, for this program.
  ///
  /// - Parameter files: The paths and texts of the files, in order.
  /// - Returns: 32 hexadecimal digits.
  public static func key(of files: [(path: String, text: String)]) -> String {
    var text = "\(Self.layout)\0\(PatternDatabase.environment)"
    for file in files { text += "\0\(file.path)\0\(file.text)" }
    return RowHash(ofBytes: Array(text.utf8)).description
  }

  /// Which layout the kept form has; to be counted up where its meaning changes.
  private static let layout = "sdg patterns 1"

  /// The set as bytes, to be read back in place of parsing and compiling.
  public func kept(for key: String) -> [UInt8]? {
    var body = PackedFields()
    body.append(key)
    body.append(UInt32(patterns.count))
    for pattern in patterns { pattern.pack(into: &body) }
    body.append(UInt32(databases.count))
    for database in databases {
      guard let bytes = database.serialized else { return nil }
      body.append(bytes)
    }
    let hash = RowHash(ofBytes: body.bytes).description
    return Array(hash.utf8) + body.bytes
  }

  /// - Parameters:
  ///   - kept: What ``kept(for:)`` was, or anything else.
  ///   - key: What ``key(of:)`` is now.
  /// - Returns: `nil` where the bytes are damaged or are for something else.
  public init?(kept: [UInt8], key: String) {
    guard kept.count > 32 else { return nil }
    let body = Array(kept[32...])
    guard kept[..<32].elementsEqual(RowHash(ofBytes: body).description.utf8) else { return nil }
    var fields = UnpackedFields(body)
    guard fields.text() == key, let count = fields.number() else { return nil }
    var patterns: [PatternDefinition] = []
    for _ in 0..<count {
      guard let pattern = PatternDefinition(&fields) else { return nil }
      patterns.append(pattern)
    }
    var databases: [PatternDatabase] = []
    for _ in 0..<(fields.number() ?? 0) {
      guard let bytes = fields.bytes(), let database = PatternDatabase(serialized: bytes) else {
        return nil
      }
      databases.append(database)
    }
    self.init(patterns, databases: databases)
  }
}

extension PatternDefinition {
  fileprivate func pack(into fields: inout PackedFields) {
    fields.append(id)
    fields.append(rule.description)
    fields.append(expression)
    fields.append(gate ?? PatternExpression(""))
    fields.append(verification?.rawValue ?? "")
    fields.append(name ?? "")
    fields.append(hint ?? "")
    fields.append(atMost.rawValue)
    fields.append(UInt32(places.rawValue))
    fields.append((countsInCode ? 1 : 0) | (isWordless ? 2 : 0))
    fields.append(UInt32(clamping: shown))
  }

  fileprivate init?(_ fields: inout UnpackedFields) {
    guard let id = fields.text(), let rule = fields.text(), let expression = fields.expression(),
      let gate = fields.expression(), let verification = fields.text(), let name = fields.text(),
      let hint = fields.text(), let atMost = fields.text().flatMap(Severity.init(rawValue:)),
      let places = fields.number(), let flags = fields.number(), let shown = fields.number()
    else { return nil }
    self.init(
      id: id, rule: RuleID(rule), expression: expression, gate: gate.text.isEmpty ? nil : gate,
      isWordless: flags & 2 != 0,
      verification: Verification(rawValue: verification), name: name.isEmpty ? nil : name,
      hint: hint.isEmpty ? nil : hint, atMost: atMost,
      places: PatternPlaces(rawValue: UInt8(truncatingIfNeeded: places)),
      countsInCode: flags & 1 != 0,
      shown: shown)
  }
}

extension PackedFields {
  fileprivate mutating func append(_ expression: PatternExpression) {
    append(expression.text)
    append((expression.isCaseless ? 1 : 0) | (expression.isByLine ? 2 : 0))
  }
}

extension UnpackedFields {
  fileprivate mutating func expression() -> PatternExpression? {
    guard let text = text(), let flags = number() else { return nil }
    return PatternExpression(text, isCaseless: flags & 1 != 0, isByLine: flags & 2 != 0)
  }
}
