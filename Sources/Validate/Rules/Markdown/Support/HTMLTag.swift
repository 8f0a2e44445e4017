import Records

/// Tags that are HTML and nothing else: not `<noinput>`, `<policy>` or the `<T>` of a generic type.
enum HTMLTag {
  static func isKnown(_ tag: Bytes) -> Bool {
    if tag.hasPrefix("<!--") || tag.hasPrefix("<!DOCTYPE") || tag.hasPrefix("<!doctype") {
      return true
    }
    let closes = tag.hasPrefix("</")
    let start = closes ? 2 : 1
    var end = start
    while end < tag.count, tag[end].isASCIILetterOrDigit { end += 1 }
    let spelled = tag.slice(start..<end).description
    // A single capital is a type's name far more often than a tag of the nineties.
    guard spelled.utf8.count > 1 || spelled.utf8.allSatisfy({ $0 > 0x60 }) else { return false }
    let name = spelled.lowercased()
    return names.contains(name)
      || ambiguousNames.contains(name) && (closes || tag.contains(UInt8(ascii: "=")))
  }

  private static let names: Set<String> = [
    "a", "abbr", "article", "aside", "b", "big", "blockquote", "body", "br", "button", "canvas",
    "caption", "center", "cite", "col", "colgroup", "dd", "del", "details", "dfn", "dialog", "div",
    "dl", "dt", "em", "embed", "fieldset", "figcaption", "figure", "font", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "head", "hr", "html", "i", "iframe", "img", "ins", "kbd", "li",
    "mark", "meta", "nav", "ol", "p", "picture", "pre", "script", "small", "span", "strike",
    "strong", "style", "sub", "summary", "sup", "svg", "table", "tbody", "td", "textarea", "tfoot",
    "th", "thead", "tr", "tt", "u", "ul", "var", "video", "wbr",
  ]

  /// Names that are also a placeholder, as `<address>`, unless they close or have attributes.
  private static let ambiguousNames: Set<String> = [
    "address", "code", "header", "input", "label", "link", "main", "object", "option", "output",
    "param", "section", "select", "source", "time", "title",
  ]
}
