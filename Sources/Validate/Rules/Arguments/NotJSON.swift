import Records
import Settings

struct NotJSON: RowRule {
  static let id: RuleID = "arguments/not-json"
  static let summary = "The text of a call's arguments is not JSON as RFC 8259 has it."
  static let rationale = """
    Loaders that decode the arguments stop at the row or drop it, and the model learns to write \
    what no client can read.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .toolUse

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    for call in record.calls where call.decodedArguments == nil {
      guard let text = call.arguments?.string, !text.isBlank else { continue }
      defects.append(defect(in: text, of: call))
    }
    return defects
  }

  private func defect(in text: Bytes, of call: Call) -> Defect {
    guard let fault = Fault.first(in: text) else {
      return Defect(.refused, at: call.argumentsPointer)
    }
    // Legal, but a reader may round it, drop it or refuse it.
    let isLegal: Bool =
      switch fault.kind {
      case .hugeInteger, .overflow, .loneSurrogate: true
      default: false
      }
    return Defect(
      .fault(fault), at: call.argumentsPointer, range: fault.range,
      atMost: isLegal ? .warning : .error)
  }
}

extension Message {
  fileprivate static let refused: Message = "the arguments are not JSON: the parser refuses them"

  fileprivate static func fault(_ fault: Fault) -> Message {
    let place = "at byte \(fault.range.lowerBound)"
    return switch fault.kind {
    case .syntax(let reason):
      // The scanner speaks of the row, which is what it reads elsewhere.
      "the arguments are not JSON: \(reason.replacing("the row", with: "the object")), \(place)"
    case .unclosed(let what): "the arguments are not JSON: they end inside \(what)"
    case .notANumber(let word): "the arguments are not JSON: \(word) is no number, \(place)"
    case .concatenated: "the arguments are not JSON: a second value follows, \(place)"
    case .tooDeep(let limit): "the arguments nest deeper than \(limit) levels"
    case .hugeInteger: "the arguments hold an integer of more than 64 bits, \(place)"
    case .overflow: "the arguments hold a number too large for a double, \(place)"
    case .loneSurrogate(let escape): "the arguments hold half a surrogate pair, \(escape), \(place)"
    default: "the arguments are not JSON"
    }
  }
}
