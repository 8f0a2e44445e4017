import Foundation

/// A row's JSON with every token as it was written, so that it can be put together in another way.
///
/// Repeated keys, spacing and escapes survive, which `JSONSerialization` would lose.
indirect enum JSONText {
  case object([(key: String, value: JSONText)])
  case array([JSONText])
  case scalar(String)

  /// - Returns: `nil` where the text is not one JSON value.
  init?(_ text: some StringProtocol) {
    var reader = Reader(text: Array(text.unicodeScalars))
    guard let value = reader.value() else { return nil }
    reader.skipSpace()
    guard reader.at == reader.text.count else { return nil }
    self = value
  }

  /// With the members of every object in the opposite order.
  var reversed: JSONText {
    switch self {
    case .object(let members): .object(members.reversed().map { ($0.key, $0.value.reversed) })
    case .array(let elements): .array(elements.map(\.reversed))
    case .scalar: self
    }
  }

  /// With a member in front of or behind those of the outermost object.
  func adding(_ key: String, _ value: String, first: Bool) -> JSONText {
    guard case .object(let members) = self else { return self }
    let added = [(key: "\"\(key)\"", value: JSONText.scalar("\"\(value)\""))]
    return .object(first ? added + members : members + added)
  }

  var text: String {
    switch self {
    case .object(let members):
      "{" + members.map { "\($0.key): \($0.value.text)" }.joined(separator: ", ") + "}"
    case .array(let elements): "[" + elements.map(\.text).joined(separator: ", ") + "]"
    case .scalar(let token): token
    }
  }
}

/// Reads what a strict parser takes, and some more; rows that are no JSON are not rewritten.
private struct Reader {
  let text: [Unicode.Scalar]
  var at = 0

  mutating func skipSpace() {
    while at < text.count, [" ", "\t", "\n", "\r"].contains(text[at]) { at += 1 }
  }

  mutating func value() -> JSONText? {
    skipSpace()
    guard at < text.count else { return nil }
    switch text[at] {
    case "{": return object()
    case "[": return array()
    case "\"": return string().map { .scalar($0) }
    default:
      let start = at
      while at < text.count, !",]} \t\r\n:\"{[".unicodeScalars.contains(text[at]) { at += 1 }
      return at > start ? .scalar(token(from: start)) : nil
    }
  }

  private mutating func object() -> JSONText? {
    at += 1
    var members: [(key: String, value: JSONText)] = []
    if takes("}") { return .object(members) }
    while true {
      skipSpace()
      guard at < text.count, text[at] == "\"", let key = string(), takes(":"), let value = value()
      else { return nil }
      members.append((key, value))
      if takes("}") { return .object(members) }
      guard takes(",") else { return nil }
    }
  }

  private mutating func array() -> JSONText? {
    at += 1
    var elements: [JSONText] = []
    if takes("]") { return .array(elements) }
    while true {
      guard let value = value() else { return nil }
      elements.append(value)
      if takes("]") { return .array(elements) }
      guard takes(",") else { return nil }
    }
  }

  private mutating func string() -> String? {
    let start = at
    at += 1
    while at < text.count, text[at] != "\"" { at += text[at] == "\\" ? 2 : 1 }
    guard at < text.count else { return nil }
    at += 1
    return token(from: start)
  }

  private mutating func takes(_ scalar: Unicode.Scalar) -> Bool {
    skipSpace()
    guard at < text.count, text[at] == scalar else { return false }
    at += 1
    return true
  }

  private func token(from start: Int) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text[start..<at])
    return String(scalars)
  }
}
