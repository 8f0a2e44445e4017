/// Which text of a row counts, and from which similarity on two of them are too similar.
public struct KeySelector: Sendable, Hashable {
  public enum Source: Sendable, Hashable {
    /// The whole conversation without instructions to the model; the prompt of a preference pair.
    case all
    /// What the user says.
    case prompt
    /// What the assistant says; in a preference pair, the answer that is chosen.
    case response
    case path(FieldPath)
  }

  public let name: String
  public let source: Source
  /// Above 0, at most 1.
  public let threshold: Double

  public init(_ source: Source, name: String, threshold: Double) {
    precondition(threshold > 0 && threshold <= 1, "a similarity is in 0...1")
    self.source = source
    self.name = name
    self.threshold = threshold
  }

  /// - Parameters:
  ///   - text: `all`, `prompt`, `response` or a path, with `@0.9` behind it for a threshold of its
  ///     own.
  ///   - threshold: Where the text has none.
  public init(_ text: String, threshold: Double) throws(KeyError) {
    var name = text[...]
    var own = threshold
    if let at = text.lastIndex(of: "@") {
      guard let number = Double(text[text.index(after: at)...]), number > 0, number <= 1 else {
        throw .threshold(text)
      }
      (name, own) = (text[..<at], number)
    }
    let source: Source
    switch name {
    case "all": source = .all
    case "prompt": source = .prompt
    case "response": source = .response
    default: source = .path(try FieldPath(String(name)))
    }
    self.init(source, name: String(name), threshold: own)
  }
}
