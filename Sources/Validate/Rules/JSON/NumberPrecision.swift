import Records
import Settings

struct NumberPrecision: RowRule, LineRule {
  static let id: RuleID = "json/number-precision"
  static let summary = "A number has more digits, or a larger exponent, than a double can hold."
  static let rationale = """
    Parsers round it without a word, to infinity or to zero if need be. What is trained on is not \
    what was written.
    """
  static let severity: Severity = .info

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in record: Record) -> [Defect] {
    guard record.traits.contains(.fraction) else { return [] }
    var defects: [Defect] = []
    for number in NumberScan(record.line) {
      let message: Message
      if number.significantDigits > 17 {
        message = .tooManyDigits(number.text, number.significantDigits)
      } else if number.vanishes {
        message = .vanishes(number.text)
      } else {
        continue
      }
      let place = Locator.pointer(at: number.start, in: record.line)
      defects.append(Defect(message, at: place.pointer))
    }
    return defects
  }

  func defects(in line: Line) -> [Defect] {
    line.faults.compactMap { fault in
      guard case .overflow = fault.kind else { return nil }
      let place = Locator.pointer(at: fault.range.lowerBound, in: line.bytes)
      return Defect(.overflows(line.bytes.slice(fault.range)), at: place.pointer)
    }
  }
}

extension Message {
  fileprivate static func tooManyDigits(_ number: Bytes, _ digits: Int) -> Message {
    "\(number.excerpt) has \(digits) significant digits; a double keeps 17"
  }

  fileprivate static func vanishes(_ number: Bytes) -> Message { "\(number.excerpt) is read as 0" }

  fileprivate static func overflows(_ number: Bytes) -> Message {
    "\(number.excerpt) is read as infinity, or not at all"
  }
}
