import Records
import Settings

struct BigInteger: RowRule, LineRule {
  static let id: RuleID = "json/big-int"
  static let summary = "An integer is too large for a double or for 64 bits."
  static let rationale = """
    JavaScript and many others hold numbers as doubles, which are exact to 2⁵³: the last digits of \
    an id change. Beyond 64 bits loaders fail as well; only that becomes an error where a profile \
    raises the rule.
    """
  static let severity: Severity = .warning

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    guard record.traits.contains(.bigInteger) else { return [] }
    var defects: [Defect] = []
    record.walk { value, way in
      guard value.kind == .integer else { return }
      guard let integer = value.integer else {
        defects.append(Defect(.beyond64Bits, at: way.pointer, hint: Self.hint))
        return
      }
      guard integer.magnitude > 1 << 53 else { return }
      defects.append(
        Defect(.beyondDouble(integer), at: way.pointer, hint: Self.hint, atMost: .warning))
    }
    return defects
  }

  func defects(in line: Line) -> [Defect] {
    line.faults.compactMap { fault in
      guard case .hugeInteger = fault.kind else { return nil }
      let place = Locator.pointer(at: fault.range.lowerBound, in: line.bytes)
      return Defect(.beyond64Bits, at: place.pointer, hint: Self.hint)
    }
  }

  private static let hint = "write an identifier as a string"
}

extension Message {
  fileprivate static func beyondDouble(_ integer: Int) -> Message {
    "\(integer) is beyond 2^53, where doubles skip integers"
  }

  fileprivate static let beyond64Bits: Message = "an integer beyond signed 64 bits"
}
