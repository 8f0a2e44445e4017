import Records
import Settings
import Text

struct UngroundedIdentifier: TextRule {
  static let id: RuleID = "grounding/identifier"
  static let summary =
    "The final answer names an order, code, address or quoted name that stands nowhere before it."
  static let rationale = """
    Invented tracking numbers and links are the worst that a support answer can hold: the customer \
    acts on them. Case, hyphens and spaces do not matter.
    """
  static let severity: Severity = .warning
  static let needs: RecordFeatures = .toolUse

  private let policyField: String
  private let minLength: Int
  private let quotedNames: Bool

  init(options: inout OptionReader) throws(SettingsError) {
    policyField = try options.take("policy_field", default: "policy_hint")
    minLength = try options.take("min_length", default: 5)
    quotedNames = try options.take("quoted_names", default: true)
  }

  func defects(in record: Record, _ readings: TextReadings) -> [Defect] {
    guard let answer = FinalAnswer(of: record) else { return [] }
    let context = answer.context(policyField: policyField, readings)
    var defects: [Defect] = []
    for passage in answer.turn.passages {
      let text = passage.bytes
      var code: CodeMask?
      func report(_ range: Range<Int>, _ message: Message, atMost: Severity = .error) {
        if code == nil { code = readings.codeMask(of: passage) }
        if code?.covers(range.lowerBound) == true { return }
        defects.append(Defect(message, at: passage.pointer, range: range, atMost: atMost))
      }
      var scanner = IdentifierScanner(text, minLength: minLength)
      var left = ClaimReader.limit
      while left > 0, let identifier = scanner.next() {
        left -= 1
        guard !context.knows(identifier, in: text) else { continue }
        report(identifier.range, .unknown(identifier.kind, text.slice(identifier.range)))
      }
      guard quotedNames else { continue }
      code = nil
      var quotes = QuotedNames(text)
      while left > 0, let range = quotes.next() {
        left -= 1
        guard !context.knows(name: text.slice(range)) else { continue }
        report(range, .unknownName(text.slice(range)), atMost: .warning)
      }
    }
    return defects
  }
}

extension Message {
  fileprivate static func unknown(_ kind: Identifier.Kind, _ name: Bytes) -> Message {
    let what =
      switch kind {
      case .code: "code"
      case .number: "number"
      case .email: "email address"
      case .address: "link"
      case .phone: "phone number"
      }
    return "the \(what) \(name.quoted) stands in no result, turn or policy hint before it"
  }

  fileprivate static func unknownName(_ name: Bytes) -> Message {
    "the name \(name.quoted) stands in no result, turn or policy hint before it"
  }
}
