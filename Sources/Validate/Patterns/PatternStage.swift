import Text

/// What goes into one database.
///
/// What has words in it is fast together, and so is what has none; mixed, both are slow. What is
/// said by assistants only is kept apart, because in conversations with tools it is a tenth.
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
    for (number, pattern) in patterns.enumerated() {
      if pattern.isWordless {
        shapes.add(pattern, number)
      } else if pattern.places == .assistant {
        assistantWords.add(pattern, number)
      } else {
        words.add(pattern, number)
      }
    }
    return [words, assistantWords, shapes].filter { !$0.expressions.isEmpty }
  }

  private mutating func add(_ pattern: PatternDefinition, _ number: Int) {
    let expression = pattern.gate ?? pattern.expression
    places.formUnion(pattern.places)
    if let position = expressions.firstIndex(of: expression) {
      members[position].append(number)
    } else {
      expressions.append(expression)
      members.append([number])
    }
  }
}
