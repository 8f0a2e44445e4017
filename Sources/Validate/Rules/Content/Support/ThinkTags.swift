import Records

/// The tags around reasoning in a text, but for those in code.
struct ThinkTags {
  enum Fault {
    case neverOpened
    case neverClosed
    case openedTwice
  }

  private(set) var fault: (Fault, Range<Int>)?

  /// The first pair of tags with something between them.
  private(set) var firstBlock: Range<Int>?

  init(_ text: Bytes) {
    var open: Range<Int>?
    var fences = 0
    var nextFence = text.range(of: "```")
    var place = 0
    while let end = text.range(of: "think>", from: place) {
      place = end.upperBound
      let head = text.slice(0..<end.lowerBound)
      let closes = head.hasSuffix("</")
      guard closes || head.hasSuffix("<") else { continue }
      let tag = end.lowerBound - (closes ? 2 : 1)..<end.upperBound
      while let fence = nextFence, fence.lowerBound < tag.lowerBound {
        fences += 1
        nextFence = text.range(of: "```", from: fence.upperBound)
      }
      let isInSpan = tag.lowerBound > 0 && text[tag.lowerBound - 1] == UInt8(ascii: "`")
      if fences % 2 == 1 || isInSpan { continue }
      if closes {
        guard let start = open else {
          fault = (.neverOpened, tag)
          return
        }
        let isBlank = text.slice(start.upperBound..<tag.lowerBound).isBlank
        if firstBlock == nil, !isBlank { firstBlock = start.lowerBound..<tag.upperBound }
        open = nil
      } else {
        if open != nil {
          fault = (.openedTwice, tag)
          return
        }
        open = tag
      }
    }
    if let open { fault = (.neverClosed, open) }
  }
}
