import Records

extension Evaluator {
  mutating func check(_ string: Bytes, _ rules: StringRules, _ index: Int) -> Bool {
    var fits = true
    budget -= string.count / 64
    if rules.minimum > 0 || rules.maximum < Int.max, !hasLength(string, rules) {
      fits = false
      let count = string.characterCount
      if !goOn(.length(count, rules.minimum, rules.maximum), index) { return false }
    }
    if rules.pattern >= 0, !matches(Int(rules.pattern), string, index) {
      fits = false
      if !goOn(.pattern(Int(rules.pattern), string), index) { return false }
    }
    if let format = rules.format, !format.accepts(string) {
      fits = false
      if !goOn(.format(format, string), index) { return false }
    }
    return fits
  }

  private func hasLength(_ string: Bytes, _ rules: StringRules) -> Bool {
    guard string.count >= rules.minimum else { return false }
    // A character has one to four bytes, so most lengths need no counting.
    if string.count <= rules.maximum, string.count / 4 >= rules.minimum { return true }
    let count = string.characterCount
    return count >= rules.minimum && count <= rules.maximum
  }

  mutating func matches(_ pattern: Int, _ string: Bytes, _ index: Int) -> Bool {
    if scratch == nil { scratch = PatternScratch() }
    guard let scratch else { return false }
    budget -= 2 + string.count / 64
    var answer = program.patterns[pattern].answer(for: string, scratch: scratch, work: .usual)
    if answer == .tooMuchWork {
      // What one match takes is not told, so a second try pays a price for all it may take.
      budget -= 10_000
      answer = program.patterns[pattern].answer(for: string, scratch: scratch, work: .most)
    }
    if answer == .tooMuchWork { return giveUp(.patternWork(pattern), index) }
    return answer == .match
  }

  mutating func check(_ number: Number, _ rules: NumberRules, _ index: Int) -> Bool {
    var fits = true
    if let minimum = rules.minimum, number < minimum {
      fits = false
      if !goOn(.bound("minimum", minimum, number), index) { return false }
    }
    if let maximum = rules.maximum, maximum < number {
      fits = false
      if !goOn(.bound("maximum", maximum, number), index) { return false }
    }
    if let minimum = rules.exclusiveMinimum, !(minimum < number) {
      fits = false
      if !goOn(.bound("exclusiveMinimum", minimum, number), index) { return false }
    }
    if let maximum = rules.exclusiveMaximum, !(number < maximum) {
      fits = false
      if !goOn(.bound("exclusiveMaximum", maximum, number), index) { return false }
    }
    if let divisor = rules.divisor, !number.isMultiple(of: divisor) {
      fits = false
      if !goOn(.bound("multipleOf", divisor, number), index) { return false }
    }
    return fits
  }
}

extension Bytes {
  /// Unicode code points.
  var characterCount: Int {
    var count = 0
    for byte in self where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}

extension Number {
  func isMultiple(of divisor: Number) -> Bool {
    if case .signed(let number) = self, case .signed(let divisor) = divisor {
      return number % divisor == 0
    }
    return Decimal(self).isMultiple(of: Decimal(divisor))
  }
}
