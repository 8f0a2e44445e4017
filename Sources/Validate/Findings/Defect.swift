/// What a rule found wrong, before it is known which rule, file or severity.
public struct Defect: Sendable, Equatable {
  public var place: Place
  public var message: Message

  /// What would mend it, in the imperative, where that is not plain from the message.
  public var hint: String?

  /// The highest severity that this defect can have, where the rule's others are graver.
  public var atMost: Severity = .error

  /// - Parameters:
  ///   - pointer: A JSON Pointer (RFC 6901) into the row; empty for the row as a whole. Inside
  ///     decoded arguments it goes on behind `#`.
  ///   - range: Bytes of the decoded string there.
  public init(
    _ message: Message, at pointer: String = "", range: Range<Int>? = nil, hint: String? = nil,
    atMost: Severity = .error
  ) {
    place = .pointer(pointer, range)
    self.message = message
    self.hint = hint
    self.atMost = atMost
  }

  /// - Parameter bytes: Bytes of the line.
  public init(_ message: Message, bytes: Range<Int>, hint: String? = nil) {
    place = .bytes(bytes)
    self.message = message
    self.hint = hint
  }

  /// Where in a line a defect is.
  public enum Place: Sendable, Equatable {
    case pointer(String, Range<Int>?)
    case bytes(Range<Int>)
  }

  /// The JSON Pointer, empty where the place is none.
  public var pointer: String {
    if case .pointer(let pointer, _) = place { pointer } else { "" }
  }
}

/// The text of a defect: a fact, lower case, no full stop.
///
/// Each rule declares its own as `fileprivate static` members.
public struct Message: Sendable, Equatable, ExpressibleByStringInterpolation {
  public var text: String

  public init(stringLiteral value: String) { text = value }
  init(_ text: String) { self.text = text }
}
