import Records

/// Where a text has a construct first, and how often.
///
/// In a message it is the construct as it stands there: `"**Total**" and 2 more`.
struct MarkdownSighting {
  let first: Range<Int>
  /// The first line of it, cut to a readable length.
  let excerpt: String
  /// The items of the first list.
  let items: Int
  private(set) var count = 1

  init(_ first: Range<Int>, in text: Bytes, items: Int = 1) {
    self.first = first
    self.items = items
    excerpt = Self.excerpt(of: text.slice(first))
  }

  mutating func countAnother() { count += 1 }

  private static func excerpt(of text: Bytes) -> String {
    let line = text.firstIndex(of: 0x0A, from: 0) ?? text.count
    let scalars = text.slice(0..<line).trimmed.description.unicodeScalars
    let shown = scalars.prefix(40).map { $0.value < 0x20 ? " " : Character($0) }
    return String(shown) + (scalars.count > shown.count ? "…" : "")
  }
}

extension MarkdownSighting: CustomStringConvertible {
  var description: String { "\"\(excerpt)\"\(others)" }

  /// ` and 2 more`, or nothing.
  var others: String { count == 1 ? "" : " and \(count - 1) more" }
}

extension MarkdownSighting? {
  mutating func add(_ range: Range<Int>, in text: Bytes, items: Int = 1) {
    if self == nil {
      self = MarkdownSighting(range, in: text, items: items)
    } else {
      self?.countAnother()
    }
  }
}
