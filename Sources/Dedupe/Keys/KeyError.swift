/// A key that cannot be followed.
public enum KeyError: Error, Equatable {
  case malformed(String)
  case threshold(String)
  /// No row has it; `nearest` is what the rows have instead.
  case unknown(String, nearest: String?, known: [String])
  /// No row has a text of its own accord.
  case noText(known: [String])
}

extension KeyError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .malformed(let text):
      """
      --key: "\(text)" is no key; name all, prompt, response or a path as meta.topic or \
      messages[role=user].content
      """
    case .threshold(let text):
      "--key: the threshold in \"\(text)\" is not above 0 and at most 1"
    case .unknown(let text, let nearest, let known):
      "--key: no row has \"\(text)\"; "
        + (nearest.map { "did you mean \"\($0)\"?" } ?? Self.list(known))
    case .noText(let known):
      "--key: no row has messages, a prompt or a text; name a key: " + Self.list(known)
    }
  }

  private static func list(_ known: [String]) -> String {
    known.isEmpty ? "the rows have no keys" : "the rows have \(known.joined(separator: ", "))"
  }
}
