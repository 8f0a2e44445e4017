import CUnicode

/// What the characters outside ASCII are to a normaliser, worked out a page at a time when a text
/// first needs it.
struct CharacterClasses: ~Copyable {
  /// A character: the one it folds to in the low 21 bits, and what it is above.
  struct Entry: BitwiseCopyable {
    let bits: UInt32

    static let word: UInt32 = 1 << 21
    /// A word by itself, as a script without spaces has it.
    static let alone: UInt32 = 1 << 22
    /// May change, or change its neighbours, under Normalization Form C.
    static let composing: UInt32 = 1 << 23

    var folded: UInt32 { bits & 0x1F_FFFF }
    var isWord: Bool { bits & Self.word != 0 }
    var isAlone: Bool { bits & Self.alone != 0 }
    var isComposing: Bool { bits & Self.composing != 0 }
  }

  private let normalizer: Normalizer
  private let pages: UnsafeMutablePointer<UnsafeMutablePointer<Entry>?>
  private static let pageCount = 0x11_0000 >> 8

  init(_ normalizer: Normalizer) {
    self.normalizer = normalizer
    pages = .allocate(capacity: Self.pageCount)
    pages.initialize(repeating: nil, count: Self.pageCount)
  }

  deinit {
    for page in 0..<Self.pageCount { pages[page]?.deallocate() }
    pages.deallocate()
  }

  /// - Parameter character: A Unicode scalar value.
  @inline(__always)
  subscript(character: UInt32) -> Entry {
    let page = pages[Int(character >> 8)] ?? fill(Int(character >> 8))
    return page[Int(character & 0xFF)]
  }

  @inline(never)
  private func fill(_ number: Int) -> UnsafeMutablePointer<Entry> {
    let page = UnsafeMutablePointer<Entry>.allocate(capacity: 256)
    for low in 0..<256 {
      let character = Int32(number << 8 | low)
      let bits =
        switch normalizer {
        case .simple: Self.simple(character)
        case .unicode(let folding): Self.unicode(character, folding)
        }
      (page + low).initialize(to: Entry(bits: bits))
    }
    pages[number] = page
    return page
  }

  /// Python's `str.lower` and `\w`, which knows no marks.
  private static func simple(_ character: Int32) -> UInt32 {
    let lower = UInt32(utf8proc_tolower(character))
    return isLetterOrNumber(character) ? lower | Entry.word : lower
  }

  private static func unicode(_ character: Int32, _ folding: Folding) -> UInt32 {
    let category = Category(character)
    if folding.contains(.digits), category.isDigit { return 0x30 | Entry.word }
    var bits = folded(character)
    if category.isMark || category.isConnector || isLetterOrNumber(character) {
      bits |= Entry.word
      if isUnspaced(character) { bits |= Entry.alone }
    }
    if category.isMark || isJamo(character) || !isStable(character) { bits |= Entry.composing }
    return bits
  }

  /// Simple case folding (Unicode, CaseFolding.txt, C and S).
  private static func folded(_ character: Int32) -> UInt32 {
    // Its own fold: the lower case would be that of I.
    if character == 0x130 { return UInt32(character) }
    var buffer: (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
    let count = withUnsafeMutablePointer(to: &buffer) { pointer in
      pointer.withMemoryRebound(to: Int32.self, capacity: 4) { room in
        utf8proc_decompose_char(character, room, 4, UTF8PROC_CASEFOLD, nil)
      }
    }
    return UInt32(count == 1 ? buffer.0 : utf8proc_tolower(character))
  }

  private static func isLetterOrNumber(_ character: Int32) -> Bool {
    let category = Category(character)
    return category.isLetter || category.isNumber
  }

  /// Han, kana and Thai: written without spaces, so that only a dictionary would know the words.
  private static func isUnspaced(_ character: Int32) -> Bool {
    switch character {
    case 0x0E01...0x0E3A, 0x0E40...0x0E4E: true
    case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x3029, 0x3038...0x303B: true
    case 0x3041...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: true
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF: true
    case 0x1AFF0...0x1B16F, 0x20000...0x323AF: true
    default: false
    }
  }

  /// Hangul vowels and final consonants, which join the consonant in front.
  private static func isJamo(_ character: Int32) -> Bool { (0x1160...0x11FF).contains(character) }

  /// Whether the character, by itself, is its own Normalization Form C.
  private static func isStable(_ character: Int32) -> Bool {
    guard (0..<0xD800).contains(character) || character > 0xDFFF else { return true }
    var buffer: (Int32, Int32, Int32, Int32, Int32) = (character, 0, 0, 0, 0)
    let option = utf8proc_option_t(UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue)
    let count = withUnsafeMutablePointer(to: &buffer) { pointer in
      pointer.withMemoryRebound(to: Int32.self, capacity: 5) { room in
        let parts = utf8proc_decompose_char(character, room, 5, option, nil)
        return parts < 0 || parts > 5 ? parts : utf8proc_normalize_utf32(room, parts, option)
      }
    }
    return count == 1 && buffer.0 == character
  }
}

/// Unicode's general category of a character.
private struct Category {
  let value: UInt32

  init(_ character: Int32) { value = UInt32(utf8proc_category(character).rawValue) }

  var isLetter: Bool {
    (UTF8PROC_CATEGORY_LU.rawValue...UTF8PROC_CATEGORY_LO.rawValue).contains(value)
  }
  var isMark: Bool {
    (UTF8PROC_CATEGORY_MN.rawValue...UTF8PROC_CATEGORY_ME.rawValue).contains(value)
  }
  var isNumber: Bool {
    (UTF8PROC_CATEGORY_ND.rawValue...UTF8PROC_CATEGORY_NO.rawValue).contains(value)
  }
  var isDigit: Bool { value == UTF8PROC_CATEGORY_ND.rawValue }
  var isConnector: Bool { value == UTF8PROC_CATEGORY_PC.rawValue }
}
