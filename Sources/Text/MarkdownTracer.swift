import CMarkdown
import Records

/// Turns what md4c reports into constructs with places.
///
/// md4c tells what opens and closes, but of places only those of the text between: pointers into
/// the input. What opens therefore waits for the first text inside, and its mark is looked for in
/// front of that; the mark that closes stands behind the last.
struct MarkdownTracer {
  /// A block or span that has not ended.
  struct Open {
    /// `nil` for an item of a list, which makes no construct by itself.
    var kind: MarkdownConstruct.Kind?
    /// Where it begins, or -1 while nothing inside was seen.
    var start = -1
    /// The length of the mark of a fence or of a heading in one line.
    var mark = 0
    /// What ``MarkdownConstruct/items`` will say of a list.
    var items = 0
    var numbers = ItemNumbers()
  }

  let text: Bytes
  private let address: UInt
  var constructs: [MarkdownConstruct]
  /// The outer ones first.
  private var open: [Open] = []
  /// The end of what was located last.
  var cursor = 0

  init(_ text: Bytes, constructs: [MarkdownConstruct]) {
    self.text = text
    self.constructs = constructs
    address = text.withUnsafeBytes { UInt(bitPattern: $0.baseAddress) }
  }

  /// Calls `body` with the tracer that md4c was given, and has the parsing go on.
  static func at(
    _ place: UnsafeMutableRawPointer?, _ body: (inout MarkdownTracer) -> Void
  ) -> CInt {
    if let tracer = place?.assumingMemoryBound(to: MarkdownTracer.self) { body(&tracer.pointee) }
    return 0
  }

  mutating func push(_ block: Open) { open.append(block) }

  mutating func pop() -> Open { open.popLast() ?? Open() }

  /// Notes what ends at the cursor.
  mutating func add(_ kind: MarkdownConstruct.Kind, from start: Int, items: Int = 1) {
    guard start >= 0, start < cursor else { return }
    append(MarkdownConstruct(kind, start..<cursor, items: items))
  }

  mutating func append(_ construct: MarkdownConstruct) { constructs.append(construct) }

  mutating func note(_ type: MD_TEXTTYPE, _ start: UnsafePointer<CChar>?, _ size: Int) {
    // Line breaks and indentation of code are not pointers into the input.
    let position = UInt(bitPattern: start)
    guard size > 0, position >= address, position - address < UInt(text.count) else { return }
    let place = Int(position - address)
    guard place + size <= text.count else { return }
    locate(at: place)
    cursor = max(cursor, place + size)
    if type == MD_TEXT_HTML { noteTag(from: place) }
  }

  /// A tag that spans lines comes in pieces.
  private mutating func noteTag(from place: Int) {
    if text[place] != UInt8(ascii: "<"), let last = constructs.last, last.kind == .html {
      constructs[constructs.count - 1] = MarkdownConstruct(.html, last.range.lowerBound..<cursor)
    } else {
      add(.html, from: place)
    }
  }

  /// Tells what waits for a place that its first text is at one.
  mutating func locate(at place: Int) {
    guard let last = open.last, last.start < 0 else { return }
    var place = place
    // The backslash of an escape is not part of the text.
    if place > 0, text[place - 1] == UInt8(ascii: "\\") { place -= 1 }
    var index = open.count
    while index > 0, open[index - 1].start < 0 {
      index -= 1
      place = mark(of: index, before: place)
      open[index].start = place
    }
  }

  /// Where the mark begins that opens something, looked for in front of what is inside.
  private mutating func mark(of index: Int, before place: Int) -> Int {
    switch open[index].kind {
    case nil: return item(in: index - 1, before: place)
    case .heading:
      let end = text.skippingSpaces(before: place)
      let start = text.skippingRun(of: UInt8(ascii: "#"), before: end)
      open[index].mark = end - start
      return start < end ? start : place
    case .blockquote:
      let end = text.skippingSpaces(before: place)
      return end > 0 && text[end - 1] == UInt8(ascii: ">") ? end - 1 : place
    case .table: return min(place, text.tableStart(before: place))
    case .bold: return text.emphasis(of: 2, before: place)
    case .italic: return text.emphasis(of: 1, before: place)
    case .inlineCode:
      let end = text.skippingBlanks(before: place)
      return text.skippingRun(of: UInt8(ascii: "`"), before: end)
    case .link:
      let opens = place > 0 && (text[place - 1] == 0x5B || text[place - 1] == UInt8(ascii: "<"))
      return opens ? place - 1 : place
    case .image: return max(0, place - 2)
    default: return place
    }
  }

  /// Where the mark of a list's item begins; counts the item.
  private mutating func item(in list: Int, before place: Int) -> Int {
    let end = text.skippingSpaces(before: place)
    var start = place
    var number: Int?
    if let mark = text.bulletStart(before: end) {
      start = mark
    } else if let mark = text.numberStart(before: end) {
      start = mark.lowerBound
      number = Int(text.slice(mark).description)
    }
    guard list >= 0 else { return start }
    if open[list].kind == .bulletList || open[list].numbers.take(number) { open[list].items += 1 }
    return start
  }
}

/// Whether the numbers of a list's items count up by one, or are all the same.
struct ItemNumbers {
  private var last: Int?
  private var step: Int?
  private var isOrderly = true

  /// - Parameter number: `nil` where it was not found, which is taken for the right one.
  mutating func take(_ number: Int?) -> Bool {
    guard isOrderly else { return false }
    if let last, let number {
      let difference = number &- last
      isOrderly = (difference == 0 || difference == 1) && (step ?? difference) == difference
      step = difference
    }
    last = number ?? last.map { $0 &+ (step ?? 1) }
    return isOrderly
  }
}
