/// A piece of Markdown, and where it stands in the text.
public struct MarkdownConstruct: Sendable, Equatable {
  /// What a renderer makes of it; CommonMark's constructs, with GitHub's tables and bare URLs.
  public enum Kind: UInt8, Sendable, CaseIterable {
    case heading
    case bold
    case italic
    case bulletList
    case orderedList
    case fence
    /// A fence that the text ends in; it is a ``fence`` too.
    case unclosedFence
    case indentedCode
    case inlineCode
    /// `[text](target)`, `[text][label]` or `<https://…>`.
    case link
    /// A URL that only renderers with an extension make a link of.
    case bareURL
    case image
    case table
    case blockquote
    /// A thematic break.
    case rule
    /// One tag, or a comment.
    case html
  }

  public let kind: Kind

  /// In bytes, with the marks around it.
  public let range: Range<Int>

  /// The items of a list, 1 for others; of an ordered list only those whose numbers count up by one
  /// or are all the same.
  public let items: Int

  init(_ kind: Kind, _ range: Range<Int>, items: Int = 1) {
    self.kind = kind
    self.range = range
    self.items = items
  }
}

extension MarkdownConstruct.Kind {
  /// Whether what stands inside is code, in which marks mean nothing.
  public var isCode: Bool {
    switch self {
    case .fence, .indentedCode, .inlineCode: true
    default: false
    }
  }
}

/// Kinds of Markdown, for a quick no.
public struct MarkdownKinds: OptionSet, Sendable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public init(_ kind: MarkdownConstruct.Kind) { rawValue = 1 << UInt32(kind.rawValue) }
}
