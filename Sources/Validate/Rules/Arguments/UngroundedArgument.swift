import Records
import Settings
import Text

struct UngroundedArgument: TextRule {
  static let id: RuleID = "arguments/ungrounded"
  static let summary =
    "A call's argument is an id, address, date or number that stands nowhere before the call."
  static let rationale = """
    The model learns to invent ids rather than to ask for them. Values that the tool declares, \
    small numbers, what can be reckoned, and dates after words like "tomorrow" are taken as known.
    """
  static let severity: Severity = .off
  static let needs: RecordFeatures = .toolUse

  private let policyField: String
  private let smallest: Int
  private let minLength: Int

  init(options: inout OptionReader) throws(SettingsError) {
    policyField = try options.take("policy_field", default: "policy_hint")
    smallest = try options.take("smallest", default: 10)
    minLength = try options.take("min_length", default: 5)
  }

  func defects(in record: Record, _ readings: TextReadings) -> [Defect] {
    guard !record.calls.isEmpty else { return [] }
    var defects: [Defect] = []
    // What was grounded for one call is for the next: a row names the same order again and again.
    var known: [Bytes] = []
    let turns = record.turns
    for position in turns.indices where !turns[position].calls.isEmpty {
      guard !turns[position].thread.isRejected else { continue }
      let context = Context(
        record: record, position: position, policyField: policyField, readings: readings)
      for call in turns[position].calls {
        check(call, context, &known, into: &defects)
      }
    }
    return defects
  }

  private func check(
    _ call: Call, _ context: Context, _ known: inout [Bytes], into defects: inout [Defect]
  ) {
    let reader = ArgumentReader(smallest: smallest, minLength: minLength)
    var open: [(argument: Argument, way: Way)] = []
    reader.forEachArgument(of: call) { argument, way in
      guard known.count + open.count + defects.count < ClaimReader.limit else { return }
      if let text = argument.text {
        if known.contains(text) { return }
        if context.mentions(text) {
          known.append(text)
          return
        }
      }
      open.append((argument, way))
    }
    guard !open.isEmpty else { return }
    // One search for all.
    var claims = ClaimSet(open.map { Claim($0.argument) })
    claims.search(context)
    var reckoning = Reckoning(context)
    for (index, (argument, way)) in open.enumerated() where !claims.claims[index].isGrounded {
      if case .identifier(let identifier, let text) = argument,
        context.knows(identifier, in: text)
      {
        known.append(text)
        continue
      }
      guard !way.isFree, !reckoning.explains(argument) else { continue }
      let sign = call.arguments?.isString == true ? "#" : ""
      defects.append(
        Defect(.unknown(argument), at: "\(call.argumentsPointer)\(sign)\(way.pointer)"))
    }
  }
}

/// Tells whether values follow from what was said, as "tomorrow" or three times a price.
private struct Reckoning {
  private let context: Context
  private lazy var hasRelativeDate = context.hasRelativeDate
  private lazy var arithmetic = Arithmetic(nil, context, crossesTexts: true)

  init(_ context: Context) { self.context = context }

  mutating func explains(_ argument: Argument) -> Bool {
    let figure: Figure
    switch argument {
    case .identifier: return false
    case .figure(let known, _): figure = known
    case .number(let number, _): figure = Figure(kind: .number(number), range: 0..<0)
    }
    if figure.isDated, hasRelativeDate { return true }
    return arithmetic.explanation(of: figure) != nil
  }
}

extension Claim {
  /// What an identifier claims is looked for otherwise.
  fileprivate init(_ argument: Argument) {
    switch argument {
    case .identifier(let identifier, _): self.init(name: identifier.range)
    case .figure(let figure, let text): self.init(figure, in: text)
    case .number(let number, _): self.init(number)
    }
  }
}

extension Figure {
  fileprivate var isDated: Bool {
    switch kind {
    case .date, .month, .pair, .time: true
    case .number: false
    }
  }
}

extension Message {
  fileprivate static func unknown(_ argument: Argument) -> Message {
    let value =
      switch argument {
      case .identifier(_, let text), .figure(_, let text): text.quoted
      case .number(_, let value): "\(value.number ?? 0)".trimmingZero
      }
    return "\(value) stands in no turn, result or declaration before the call"
  }
}

extension String {
  fileprivate var trimmingZero: String { hasSuffix(".0") ? String(dropLast(2)) : self }
}
