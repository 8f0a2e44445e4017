import CMarkdown
import Records

extension MarkdownTracer {
  mutating func enter(_ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) {
    switch type {
    case MD_BLOCK_H: push(Open(kind: .heading))
    case MD_BLOCK_QUOTE: push(Open(kind: .blockquote))
    case MD_BLOCK_UL: push(Open(kind: .bulletList))
    case MD_BLOCK_OL: push(Open(kind: .orderedList))
    case MD_BLOCK_LI: push(Open())
    case MD_BLOCK_TABLE: push(Open(kind: .table))
    case MD_BLOCK_CODE:
      let character = detail?.load(as: MD_BLOCK_CODE_DETAIL.self).fence_char ?? 0
      enterCode(fencedBy: UInt8(bitPattern: character))
    case MD_BLOCK_HR: noteRule()
    default: break
    }
  }

  mutating func leave(_ type: MD_BLOCKTYPE) {
    switch type {
    case MD_BLOCK_H: leaveHeading(pop())
    case MD_BLOCK_QUOTE: add(.blockquote, from: pop().start)
    case MD_BLOCK_UL, MD_BLOCK_OL:
      let list = pop()
      add(type == MD_BLOCK_UL ? .bulletList : .orderedList, from: list.start, items: list.items)
    case MD_BLOCK_LI: _ = pop()
    case MD_BLOCK_TABLE:
      cursor = text.lineEnd(from: cursor)
      add(.table, from: pop().start)
    case MD_BLOCK_CODE: leaveCode(pop())
    default: break
    }
  }

  /// The opening line of a fence has no text; it is the next run of its characters.
  private mutating func enterCode(fencedBy character: UInt8) {
    guard character != 0 else { return push(Open(kind: .indentedCode)) }
    let isTilde = character == UInt8(ascii: "~")
    guard let opening = text.range(of: isTilde ? "~~~" : "```", from: cursor) else {
      return push(Open(kind: .fence))
    }
    locate(at: opening.lowerBound)
    let end = text.skippingRun(of: character, from: opening.lowerBound)
    push(Open(kind: .fence, start: opening.lowerBound, mark: end - opening.lowerBound))
    cursor = text.lineEnd(from: end)
  }

  private mutating func leaveCode(_ code: Open) {
    // Without a mark the fence's place is unknown: it stood in front of what was taken for another.
    guard code.kind == .fence, code.mark > 0 else { return add(.indentedCode, from: code.start) }
    let character = text[code.start]
    var start = cursor
    while start < text.count, text[start].isJSONSpace || text[start] == UInt8(ascii: ">") {
      start += 1
    }
    let end = text.skippingRun(of: character, from: start)
    let rest = text.lineEnd(from: end)
    if end - start >= code.mark, text.slice(end..<rest).isBlank {
      cursor = end
    } else {
      let opening = code.start..<text.lineEnd(from: code.start)
      append(MarkdownConstruct(.unclosedFence, opening))
    }
    add(.fence, from: code.start)
  }

  /// A heading is in one line behind its mark, or its mark is a line behind it.
  private mutating func leaveHeading(_ heading: Open) {
    guard heading.start >= 0 else { return }
    if heading.mark > 0 { return add(.heading, from: heading.start) }
    var start = min(text.count, text.lineEnd(from: cursor) + 1)
    while start < text.count, text[start].isBlankOrQuote { start += 1 }
    guard start < text.count else { return }
    let title = text.slice(heading.start..<cursor)
    cursor = text.skippingRun(of: text[start], from: start)
    // Shorter lines are more often the mark of a signature or of a point without words.
    guard cursor - start >= 3 else { return }
    // A line under a whole paragraph was drawn to part it from the next.
    if title.count <= 100, !title.contains(0x0A) {
      add(.heading, from: heading.start)
    } else if text[start] == UInt8(ascii: "-") {
      add(.rule, from: start)
    }
  }

  /// A thematic break has no text; it is the next line that looks like one.
  private mutating func noteRule() {
    var line = cursor
    while line < text.count {
      let end = text.lineEnd(from: line)
      if let start = text.ruleStart(in: line..<end) {
        locate(at: start)
        cursor = end
        return add(.rule, from: start)
      }
      line = end + 1
    }
  }
}
