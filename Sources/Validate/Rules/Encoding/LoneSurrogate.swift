import Records
import Settings

struct LoneSurrogate: LineRule {
  static let id: RuleID = "encoding/lone-surrogate"
  static let summary = "An escape is half a pair of UTF-16 surrogates."
  static let rationale = """
    Half a pair is no character: strict parsers refuse the row, others drop the character or raise \
    once the text is encoded for the tokenizer. It is what a cut inside an emoji leaves.
    """
  static let severity: Severity = .error
  static let needs: RecordFeatures = .faults

  init(options: inout OptionReader) throws(SettingsError) {}

  func defects(in line: Line) -> [Defect] {
    guard !line.faults.isEmpty else { return [] }
    var defects: [Defect] = []
    var counts: [Int] = []
    for fault in line.faults {
      guard case .loneSurrogate(let escape) = fault.kind else { continue }
      let (pointer, offset) = Locator.pointer(at: fault.range.lowerBound, in: line.bytes)
      if let last = defects.last, last.pointer == pointer {
        counts[counts.count - 1] += 1
      } else {
        let range = offset.map { $0..<$0 + 3 }
        defects.append(Defect(.lone(escape), at: pointer, range: range))
        counts.append(1)
      }
    }
    for (position, count) in counts.enumerated() {
      defects[position].message.text += count.more
    }
    return defects
  }
}

extension Message {
  fileprivate static func lone(_ escape: String) -> Message {
    "\(escape) is half a surrogate pair, the other half is missing"
  }
}

extension Int {
  fileprivate var more: String { self == 1 ? "" : "; \(self) such halves in all" }
}
