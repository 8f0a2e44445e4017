import Records
import Schema
import Settings
import Text

/// A rule that a profile makes up: a place in the row, and what must or must not be there.
struct CustomRule: RowRule {
  static let id: RuleID = "custom/rule"
  static let summary = "What a profile says under \"custom\"."
  static let rationale = "Each profile has its own."
  static let severity: Severity = .warning

  enum Demand: Sendable {
    case forbid(Expression)
    case require(Expression)
    case schema(CompiledSchema)
  }

  let path: RowPath
  let demand: Demand
  let message: String?
  let hint: String?

  /// Texts that it matches are passed over.
  let exception: Expression?

  /// Whether a row in which the path leads nowhere has a defect.
  let mustExist: Bool

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    var exists = false
    path.forEach(in: record.root) { value, way in
      exists = true
      check(value, way, into: &defects)
    }
    if mustExist, !exists { defects.append(Defect(.missing(path.text), hint: hint)) }
    return defects
  }

  private func check(_ value: JSONValue, _ way: Way, into defects: inout [Defect]) {
    switch demand {
    case .forbid(let expression):
      value.forEachText(way) { text, pointer in
        guard !isExcepted(text) else { return }
        switch expression.firstMatch(in: text) {
        case .noMatch: break
        case .match(let range):
          let words = text.slice(range)
          defects.append(
            Defect(
              .forbidden(message, words, expression), at: pointer(), range: range, hint: hint))
        case .tooMuchWork: defects.append(Defect(.gaveUp(expression), at: pointer()))
        }
      }
    case .require(let expression): require(expression, in: value, way, into: &defects)
    case .schema(let schema):
      for violation in schema.violations(of: value) {
        let place = way.pointer + violation.instancePointer
        defects.append(Defect(.misfit(message, violation), at: place, hint: hint))
      }
    }
  }

  /// One text at the place must match, whichever; at a null there is nothing that could.
  private func require(
    _ expression: Expression, in value: JSONValue, _ way: Way, into defects: inout [Defect]
  ) {
    guard !value.isNull else { return }
    var isThere = false
    var gaveUp: String?
    value.forEachText(way) { text, pointer in
      guard !isThere, gaveUp == nil else { return }
      switch expression.firstMatch(in: text) {
      case .match: isThere = true
      case .noMatch: isThere = isExcepted(text)
      case .tooMuchWork: gaveUp = pointer()
      }
    }
    if let gaveUp {
      defects.append(Defect(.gaveUp(expression), at: gaveUp))
    } else if !isThere {
      defects.append(Defect(.unmet(message, expression), at: way.pointer, hint: hint))
    }
  }

  private func isExcepted(_ text: Bytes) -> Bool {
    guard let exception else { return false }
    if case .match = exception.firstMatch(in: text) { return true }
    return false
  }
}

extension JSONValue {
  /// Calls `body` with the text that it is, or with every text inside it.
  fileprivate func forEachText(_ way: Way, _ body: (Bytes, () -> String) -> Void) {
    if let text = string { return body(text) { way.pointer } }
    var way = way
    visit(&way) { value, inner in
      if let text = value.string { body(text) { inner.pointer } }
    }
  }
}

extension Message {
  fileprivate static func forbidden(
    _ message: String?, _ words: Bytes, _ expression: Expression
  ) -> Message {
    "\(message ?? "matches \(expression.text)"): \(words.quoted)"
  }

  fileprivate static func unmet(_ message: String?, _ expression: Expression) -> Message {
    "\(message ?? "nothing matches \(expression.text)")"
  }

  fileprivate static func misfit(_ message: String?, _ violation: Violation) -> Message {
    "\(message.map { "\($0): " } ?? "")\(violation.message)"
  }

  fileprivate static func missing(_ path: String) -> Message {
    "nothing stands at \(path.isEmpty ? "the row" : path)"
  }

  fileprivate static func gaveUp(_ expression: Expression) -> Message {
    "whether \(expression.text) matches is not known: it takes too much work"
  }
}
