import CMarkdown
import Records

extension MarkdownTracer {
  mutating func enter(_ type: MD_SPANTYPE) { push(Open(kind: type.kind)) }

  mutating func leave(_ type: MD_SPANTYPE) {
    let span = pop()
    switch type {
    case MD_SPAN_STRONG: leaveEmphasis(.bold, span.start, marks: 2)
    case MD_SPAN_EM: leaveEmphasis(.italic, span.start, marks: 1)
    case MD_SPAN_CODE:
      let end = text.skippingBlanks(from: cursor)
      let behind = text.skippingRun(of: UInt8(ascii: "`"), from: end)
      if behind > end { cursor = behind }
      add(.inlineCode, from: span.start)
    case MD_SPAN_A: leaveLink(from: span.start < 0 ? emptyLabel(with: 0x5B) : span.start)
    case MD_SPAN_IMG:
      let start = span.start < 0 ? emptyLabel(with: UInt8(ascii: "!")) : span.start
      skipTarget()
      add(.image, from: start)
    default: break
    }
  }

  private mutating func leaveEmphasis(
    _ kind: MarkdownConstruct.Kind, _ start: Int, marks: Int
  ) {
    guard start >= 0 else { return }
    var end = cursor
    while end < text.count, end - cursor < marks, text[end] == text[start] { end += 1 }
    cursor = end
    add(kind, from: start)
  }

  private mutating func leaveLink(from start: Int) {
    guard start >= 0 else { return }
    let next = cursor < text.count ? text[cursor] : 0
    switch text[start] {
    case UInt8(ascii: "<") where next == UInt8(ascii: ">"):
      cursor += 1
      add(.link, from: start)
    case 0x5B where next == 0x5D && !isBareURL(behind: start):
      skipTarget()
      add(.link, from: start)
    case UInt8(ascii: "<"), 0x5B: addURL(from: start + 1)
    default: addURL(from: start)
    }
  }

  /// md4c takes a bracket and other marks behind a URL for a part of it.
  private mutating func addURL(from start: Int) {
    var end = cursor
    while end > start, text[end - 1].endsSentence { end -= 1 }
    if start < end { append(MarkdownConstruct(.bareURL, start..<end)) }
  }

  /// Whether brackets stand around a URL, and no target behind them.
  private func isBareURL(behind start: Int) -> Bool {
    let label = text.slice(min(start + 1, text.count)..<text.count)
    let isURL = label.hasPrefix("http") || label.hasPrefix("www.") || label.hasPrefix("ftp:")
    let next = cursor + 1 < text.count ? text[cursor + 1] : 0
    return isURL && next != UInt8(ascii: "(") && next != 0x5B
  }

  /// Where a link or image without a word begins; moves to its closing bracket.
  private mutating func emptyLabel(with first: UInt8) -> Int {
    guard let start = text.firstIndex(of: first, from: cursor),
      let end = text.firstIndex(of: 0x5D, from: start)
    else { return -1 }
    locate(at: start)
    cursor = end
    return start
  }

  /// Goes behind `](…)`, `][…]` or `]`.
  private mutating func skipTarget() {
    guard cursor < text.count, text[cursor] == 0x5D else { return }
    cursor += 1
    guard cursor < text.count else { return }
    if text[cursor] == UInt8(ascii: "(") {
      cursor = text.closingParenthesis(from: cursor).map { $0 + 1 } ?? cursor
    } else if text[cursor] == 0x5B {
      cursor = text.firstIndex(of: 0x5D, from: cursor).map { $0 + 1 } ?? cursor
    }
  }
}

extension UInt8 {
  fileprivate var endsSentence: Bool {
    switch self {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "'"), 0x5D:
      true
    default: false
    }
  }
}

extension MD_SPANTYPE {
  fileprivate var kind: MarkdownConstruct.Kind? {
    switch self {
    case MD_SPAN_STRONG: .bold
    case MD_SPAN_EM: .italic
    case MD_SPAN_CODE: .inlineCode
    case MD_SPAN_A: .link
    case MD_SPAN_IMG: .image
    default: nil
    }
  }
}
