import Records
import Settings

/// A rule that reports what patterns find in texts.
protocol PatternRule: Rule {
  /// Patterns that do not count.
  var except: Set<String> { get }

  init(except: Set<String>)

  func message(_ sighting: PatternSighting) -> Message

  /// Whether a sighting is one of the rule's after all.
  func counts(_ sighting: PatternSighting) -> Bool

  /// How grave it can be there.
  func gravest(_ sighting: PatternSighting) -> Severity
}

extension PatternRule {
  init(options: inout OptionReader) throws(SettingsError) {
    self.init(except: try options.take("except", default: []))
  }

  func counts(_ sighting: PatternSighting) -> Bool { true }

  /// What tools say is data that happens to be so, and a bad answer may be meant as one.
  func gravest(_ sighting: PatternSighting) -> Severity {
    let isData = sighting.places == .tool || sighting.places == .arguments
    return isData || sighting.turn.thread.isRejected ? .warning : .error
  }

  func defect(_ sighting: PatternSighting) -> Defect {
    let atMost = min(sighting.pattern.atMost, gravest(sighting), sighting.verdict.gravest)
    return Defect(
      message(sighting), at: sighting.pointer, range: sighting.range, hint: sighting.pattern.hint,
      atMost: atMost)
  }
}

/// The rules that patterns can be for.
public let patternRules: [RuleID] = builtInRules.compactMap { rule in
  rule is any PatternRule.Type ? rule.id : nil
}
