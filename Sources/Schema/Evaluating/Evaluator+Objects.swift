import Records

extension Evaluator {
  mutating func check(
    _ object: JSONObject, _ rules: ObjectRules, _ index: Int, _ region: Int
  ) -> Bool {
    var fits = true
    var seen: UInt64 = 0
    var count = 0
    for member in object {
      defer { count += 1 }
      budget -= 1
      var isKnown = false
      if let position = program.find(member.key, in: rules.names) {
        let name = program.names[position]
        seen |= name.required
        isKnown = name.isDeclared
        if name.node >= 0, !checkChild(name.node, member.value, at: .key(member.key)) {
          fits = false
          if !mayGoOn { return false }
        }
      }
      if rules.looksAtAll, !check(member, rules, index, &isKnown) {
        fits = false
        if !mayGoOn { return false }
      }
      if isKnown, region >= 0 { marks[region + count] = true }
    }
    if seen & rules.required != rules.required || !rules.moreRequired.isEmpty,
      !checkRequired(object, rules, seen, index)
    {
      fits = false
      if !mayGoOn { return false }
    }
    if count < rules.minimum || count > rules.maximum {
      fits = false
      if !goOn(.propertyCount(count, rules.minimum, rules.maximum), index) { return false }
    }
    return checkDependents(object, rules, index, region) && fits
  }

  /// What applies to a member by its name's form, or because nothing else does.
  ///
  /// - Parameter isKnown: In: `properties` has it. Out: it counts as evaluated.
  private mutating func check(
    _ member: JSONObject.Member, _ rules: ObjectRules, _ index: Int, _ isKnown: inout Bool
  ) -> Bool {
    var fits = true
    if rules.propertyNames >= 0 {
      if isExplaining { path.append(.name(member.key)) }
      fits = check(Int(rules.propertyNames), member.name, -1)
      if isExplaining { path.removeLast() }
      if !fits, !mayGoOn { return false }
    }
    for position in rules.patterns.range {
      let rule = program.patternRules[position]
      guard matches(Int(rule.pattern), member.key, index) else { continue }
      isKnown = true
      if !checkChild(rule.node, member.value, at: .key(member.key)) {
        fits = false
        if !mayGoOn { return false }
      }
    }
    guard !isKnown, rules.additional >= 0 else { return fits }
    isKnown = true
    if program.nodes[Int(rules.additional)].isNever {
      _ = goOn(.additionalProperty(member.key, rules.names), index, at: .key(member.key))
      return false
    }
    return checkChild(rules.additional, member.value, at: .key(member.key)) && fits
  }

  private mutating func checkRequired(
    _ object: JSONObject, _ rules: ObjectRules, _ seen: UInt64, _ index: Int
  ) -> Bool {
    var fits = true
    for position in rules.names.names.range {
      let name = program.names[position]
      if name.required & ~seen != 0 {
        fits = false
        if !goOn(.missing(name), index) { return false }
      }
    }
    for position in rules.moreRequired.range {
      guard budget > 0 else { return giveUp(.tooMuchWork, index) }
      let name = program.names[position]
      if !has(object, name) {
        fits = false
        if !goOn(.missing(name), index) { return false }
      }
    }
    return fits
  }

  private mutating func has(_ object: JSONObject, _ name: Name) -> Bool {
    for member in object {
      budget -= 1
      if program.equals(member.key, name) { return true }
    }
    return false
  }

  private mutating func checkDependents(
    _ object: JSONObject, _ rules: ObjectRules, _ index: Int, _ region: Int
  ) -> Bool {
    var fits = true
    for position in rules.dependents.range {
      let dependent = program.dependents[position]
      let cause = program.names[Int(dependent.name)]
      guard budget > 0 else { return giveUp(.tooMuchWork, index) }
      guard has(object, cause) else { continue }
      for required in dependent.required.range {
        guard budget > 0 else { return giveUp(.tooMuchWork, index) }
        let name = program.names[required]
        if !has(object, name) {
          fits = false
          if !goOn(.missingDependent(name, cause, dependent.origin), index) { return false }
        }
      }
      if dependent.node >= 0, !check(Int(dependent.node), object.asValue, region) {
        fits = false
        if !mayGoOn { return false }
      }
    }
    return fits
  }
}
