import Text

/// What goes into one database.
///
/// What has words in it is fast together; mixed with what has none, both are slow. A text of the
/// assistant is looked through for all words at once, other texts for those that are not the
/// assistant's alone: scanning a text twice would take twice as long.
struct PatternStage {
  private(set) var expressions: [PatternExpression] = []

  /// The positions of the patterns that each expression stands for.
  private(set) var members: [[Int]] = []

  /// The texts that some of the patterns are for.
  private(set) var places: PatternPlaces = []

  static func all(_ patterns: [PatternDefinition]) -> [PatternStage] {
    var words = PatternStage()
    var assistantWords = PatternStage()
    var shapes = PatternStage()
    for (number, pattern) in patterns.enumerated() where pattern.shape == nil {
      if pattern.isWordless {
        shapes.add(pattern, number, for: pattern.places)
      } else {
        assistantWords.add(pattern, number, for: pattern.places.intersection(.assistant))
        words.add(pattern, number, for: pattern.places.subtracting(.assistant))
      }
    }
    return [words, assistantWords, shapes].filter { !$0.expressions.isEmpty }
  }

  private mutating func add(
    _ pattern: PatternDefinition, _ number: Int, for places: PatternPlaces
  ) {
    if places.isEmpty { return }
    let expression = pattern.gate ?? pattern.expression
    self.places.formUnion(places)
    if let position = expressions.firstIndex(of: expression) {
      members[position].append(number)
    } else {
      expressions.append(expression)
      members.append([number])
    }
  }
}
