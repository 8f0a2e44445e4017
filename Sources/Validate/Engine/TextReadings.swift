public import Records
public import Text

/// What the texts of a row are made of, each read when a rule first asks and kept for the others.
///
/// A checker has one and reuses its memory from row to row.
public final class TextReadings {
  private struct Reading {
    var isDone = false
    var kinds: MarkdownKinds = []
    var constructs = 0..<0
  }

  /// What the run brings along for rules on texts.
  public let equipment: Equipment
  /// How many tokens the row's parts have.
  public let tokens: TokenReadings
  /// By passage.
  private var readings: [Reading] = []
  private var constructs: [MarkdownConstruct] = []
  /// What a model is to imitate, once somebody asked.
  private var exemplary = (isKnown: false, turns: [Turn]())
  /// Of all spoken turns, once somebody asked.
  private var kinds: MarkdownKinds?

  /// What the figures of turns are evidence of, those in digits and those in words.
  let evidence = EvidenceReadings(.digits)
  let evidenceInWords = EvidenceReadings(.words)

  /// `nil` where the run has no patterns.
  let patterns: PatternReadings?

  init(_ equipment: Equipment) {
    self.equipment = equipment
    tokens = TokenReadings(equipment.tokenizer)
    patterns = PatternReadings(equipment.patterns)
  }

  /// Makes room for the next row.
  func forget() {
    tokens.forget()
    exemplary.isKnown = false
    kinds = nil
    evidence.forget()
    evidenceInWords.forget()
    guard !readings.isEmpty else { return }
    readings.removeAll(keepingCapacity: true)
    constructs.removeAll(keepingCapacity: true)
  }

  /// Which kinds of Markdown the turns of a row have, those of tools left out.
  ///
  /// - Complexity: O(*n*) the first time, then O(1).
  public func kinds(in record: Record) -> MarkdownKinds {
    if let kinds { return kinds }
    var kinds: MarkdownKinds = []
    for passage in record.passages where passage.turn.isSpoken {
      kinds.formUnion(self.kinds(of: passage))
    }
    self.kinds = kinds
    return kinds
  }

  /// The turns of the assistant that a model is to imitate: not those of a prompt, nor those that
  /// show what not to do.
  ///
  /// - Complexity: O(*n*) the first time, then O(1).
  func answers(in record: Record) -> [Turn] {
    // Read at once: every look at a variable of an object is checked for exclusive access.
    let known = exemplary
    if known.isKnown { return known.turns }
    return findAnswers(in: record)
  }

  private func findAnswers(in record: Record) -> [Turn] {
    var turns: [Turn] = []
    swap(&turns, &exemplary.turns)
    turns.removeAll(keepingCapacity: true)
    for turn in record.turns where record.isExemplary(turn) { turns.append(turn) }
    exemplary = (true, turns)
    return turns
  }

  /// Which kinds of Markdown a text has.
  public func kinds(of passage: Passage) -> MarkdownKinds {
    reading(of: passage).kinds
  }

  /// The Markdown of a text, by where it begins.
  public func markdown(of passage: Passage) -> ArraySlice<MarkdownConstruct> {
    constructs[reading(of: passage).constructs]
  }

  /// Tells which places of a text are in code.
  public func codeMask(of passage: Passage) -> CodeMask { CodeMask(markdown(of: passage)) }

  private func reading(of passage: Passage) -> Reading {
    let index = passage.index
    while readings.count <= index { readings.append(Reading()) }
    if readings[index].isDone { return readings[index] }
    let first = constructs.count
    Markdown.append(constructsOf: passage.bytes, to: &constructs)
    var reading = Reading(isDone: true, constructs: first..<constructs.count)
    for construct in constructs[reading.constructs] {
      reading.kinds.insert(MarkdownKinds(construct.kind))
    }
    readings[index] = reading
    return reading
  }
}

extension Turn {
  /// Whether what is said is language; what tools say is data.
  var isSpoken: Bool {
    switch role {
    case .system, .developer, .user, .assistant: true
    case .tool, .function, nil: false
    }
  }
}
