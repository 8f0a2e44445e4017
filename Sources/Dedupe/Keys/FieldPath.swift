import Records

/// A place in a row: keys with dots between, as `meta.topic`, `messages[0].content`,
/// `messages[role=user].content`.
///
/// A key that meets an array looks into each of its elements.
public struct FieldPath: Sendable, Hashable {
  enum Step: Sendable, Hashable {
    case key(String)
    case index(Int)
    /// The elements whose member has that text.
    case member(String, equal: String)
  }

  let text: String
  let steps: [Step]

  /// The first key, which stands at the top of a row.
  var root: String {
    if case .key(let key) = steps[0] { key } else { text }
  }

  /// - Throws: What is wrong with the text, and what would be right.
  public init(_ text: String) throws(KeyError) {
    self.text = text
    var steps: [Step] = []
    for part in try Self.parts(of: text) {
      let opening = part.firstIndex(of: "[") ?? part.endIndex
      let name = part[..<opening]
      guard !name.isEmpty else { throw .malformed(text) }
      steps.append(.key(String(name)))
      for bracket in part[opening...].split(separator: "[") {
        steps.append(try Self.step(bracket, in: text))
      }
    }
    guard !steps.isEmpty else { throw .malformed(text) }
    self.steps = steps
  }

  /// Splits at the dots outside brackets.
  private static func parts(of text: String) throws(KeyError) -> [Substring] {
    var parts: [Substring] = []
    var start = text.startIndex
    var isInside = false
    for index in text.indices {
      switch text[index] {
      case "[" where !isInside: isInside = true
      case "]" where isInside: isInside = false
      case "[", "]": throw .malformed(text)
      case "." where !isInside:
        parts.append(text[start..<index])
        start = text.index(after: index)
      default: break
      }
    }
    guard !isInside else { throw .malformed(text) }
    return parts + [text[start...]]
  }

  private static func step(_ bracket: Substring, in text: String) throws(KeyError) -> Step {
    guard bracket.last == "]" else { throw .malformed(text) }
    let inside = bracket.dropLast()
    if let index = Int(inside), index >= 0 { return .index(index) }
    let sides = inside.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard sides.count == 2, !sides[0].isEmpty else { throw .malformed(text) }
    return .member(String(sides[0]), equal: String(sides[1]))
  }
}

extension FieldPath {
  /// Calls `visit` with every value at the path, in order.
  ///
  /// - Returns: Whether there is any.
  @discardableResult
  func visit(_ root: JSONValue, _ visit: (JSONValue) -> Void) -> Bool {
    follow(root, steps[...], visit)
  }

  private func follow(
    _ value: JSONValue, _ steps: ArraySlice<Step>, _ visit: (JSONValue) -> Void
  ) -> Bool {
    guard let step = steps.first else {
      visit(value)
      return true
    }
    let rest = steps.dropFirst()
    switch step {
    case .key(let key):
      if let array = value.array {
        return array.reduce(false) { follow($1, steps, visit) || $0 }
      }
      guard let member = value.member(key) else { return false }
      return follow(member, rest, visit)
    case .index(let index):
      guard let element = value.array?.dropFirst(index).first(where: { _ in true }) else {
        return false
      }
      return follow(element, rest, visit)
    case .member(let key, let text):
      guard let array = value.array else { return false }
      return array.reduce(false) { found, element in
        guard element.member(key)?.string?.elementsEqual(text.utf8) == true else { return found }
        return follow(element, rest, visit) || found
      }
    }
  }
}

extension JSONValue {
  /// The first member called `key` of an object; `nil` for anything else.
  func member(_ key: String) -> JSONValue? {
    object?.first { $0.key.elementsEqual(key.utf8) }?.value
  }
}
