import Records

extension Evaluator {
  /// Whether to look for more, once something does not fit.
  var mayGoOn: Bool { isExplaining && violations.count < limit && !hasGivenUp }

  /// Notes a complaint, where anybody wants to know.
  ///
  /// - Parameter step: To the member that it is about, where that is not the value at hand.
  /// - Returns: Whether to look for more.
  @inline(__always)
  mutating func goOn(
    _ complaint: @autoclosure () -> Complaint, _ node: Int, at step: PathStep? = nil
  ) -> Bool {
    guard isExplaining, !hasGivenUp else { return false }
    note(complaint(), node, at: step)
    return mayGoOn
  }

  /// Stops everything: from here on no check passes.
  ///
  /// - Returns: `false`.
  @inline(never)
  mutating func giveUp(_ complaint: Complaint, _ node: Int) -> Bool {
    if !hasGivenUp { surrender = violation(complaint, node) }
    hasGivenUp = true
    return false
  }

  @inline(never)
  private mutating func note(_ complaint: Complaint, _ node: Int, at step: PathStep?) {
    guard violations.count < limit else { return }
    if let step { path.append(step) }
    violations.append(violation(complaint, node))
    if step != nil { path.removeLast() }
  }

  private func violation(_ complaint: Complaint, _ node: Int) -> Violation {
    let words = Wording(complaint, subject: path.subject(root: rootName), program: program)
    let keyword = words.keyword
    var violation = Violation(
      instancePointer: path.pointer, keyword: keyword,
      schemaPointer: program.pointer(to: node, keyword == "false" ? "" : keyword),
      message: words.message, property: words.property, expected: words.expected,
      actual: words.actual)
    switch complaint {
    case .tooDeep: violation.kind = .tooDeep
    case .tooMuchWork, .patternWork: violation.kind = .tooMuchWork
    default: break
    }
    return violation
  }
}
