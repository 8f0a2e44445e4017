/// Reads the text of a path.
///
///     path    = [ name | group ] *( "." name | "." "*" | group | "#" [ path ] )
///     group   = "[" ( "*" | position | name ("=" | "!=") value | quoted ) "]"
struct RowPathParser {
  private var rest: Substring

  init(_ text: String) { rest = Substring(text) }

  mutating func steps() throws(RowPathError) -> [RowPath.Step] {
    var steps: [RowPath.Step] = []
    var expectsName = true
    while let next = rest.first {
      switch next {
      case "[":
        steps.append(try group())
        expectsName = false
      case "#":
        rest.removeFirst()
        steps.append(.decoded)
        // "arguments#city" and "arguments#.city" are the same.
        expectsName = true
        if rest.first == "." { rest.removeFirst() }
      case ".":
        rest.removeFirst()
        guard !expectsName || steps.last == .decoded, rest.first != "[" else {
          throw RowPathError(reason: "a name is missing in front of \".\(rest)\"")
        }
        steps.append(try name())
        expectsName = false
      default:
        guard expectsName else {
          throw RowPathError(reason: "a point is missing in front of \"\(rest)\"")
        }
        steps.append(try name())
        expectsName = false
      }
    }
    return steps
  }

  private mutating func name() throws(RowPathError) -> RowPath.Step {
    let name = rest.prefix { !".[]#".contains($0) }
    rest = rest.dropFirst(name.count)
    guard !name.isEmpty else {
      throw RowPathError(
        reason: rest.isEmpty ? "it ends in a point" : "a name is missing in front of \"\(rest)\"")
    }
    return name == "*" ? .anyKey : .key(Array(name.utf8))
  }

  private mutating func group() throws(RowPathError) -> RowPath.Step {
    let whole = rest
    rest.removeFirst()
    if rest.first == "\"" || rest.first == "'" { return .key(try quotedName(whole)) }
    guard let end = rest.firstIndex(of: "]") else {
      throw RowPathError(reason: "the bracket of \"\(whole)\" is not closed")
    }
    let inside = rest[..<end]
    rest = rest[rest.index(after: end)...]
    if inside == "*" { return .anyElement }
    if let position = Int(inside) { return .element(position) }
    guard let sign = inside.firstIndex(of: "=") else {
      throw RowPathError(
        reason: "\"[\(inside)]\" is neither a position, [*] nor [key=value]")
    }
    var key = inside[..<sign]
    let isEqual = key.last != "!"
    if !isEqual { key.removeLast() }
    guard !key.isEmpty else { throw RowPathError(reason: "\"[\(inside)]\" names no key") }
    return .elements(
      RowPath.Filter(
        key: Array(key.utf8), value: Array(inside[inside.index(after: sign)...].utf8),
        isEqual: isEqual))
  }

  /// A key with points or brackets in it: `["a.b"]`.
  private mutating func quotedName(_ whole: Substring) throws(RowPathError) -> [UInt8] {
    let quote = rest.removeFirst()
    guard let end = rest.firstIndex(of: quote), rest[rest.index(after: end)...].first == "]" else {
      throw RowPathError(reason: "the quote of \"\(whole)\" is not closed")
    }
    let name = rest[..<end]
    rest = rest[rest.index(after: end)...].dropFirst()
    return Array(name.utf8)
  }
}
