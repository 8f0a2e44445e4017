import Records

/// Finds invisible characters that have no business where they stand.
struct InvisibleScan {
  typealias Hit = (range: Range<Int>, code: UInt32)

  private let text: Bytes
  /// Where joiners and spaces without width are found, and where text is hidden by direction or tags.
  private(set) var plain: Hit?
  private(set) var deceptive: Hit?
  private(set) var count = 0
  private var isRightToLeft: Bool?

  init(_ text: Bytes) { self.text = text }

  mutating func run() {
    var at = text.asciiPrefix(from: 0)
    var previous: UInt32 = at > 0 ? UInt32(text[at - 1]) : 0
    // The last character that is neither a selector, a skin tone nor part of a tag sequence.
    var base = previous
    while at < text.count {
      let (code, width) = text.scalar(at: at)
      at += width
      let next = at < text.count ? text.scalar(at: at).value : 0
      if code >= 0x80, isStray(code, after: previous, base: base, before: next) {
        note((at - width..<at, code))
      }
      previous = code
      if !code.attachesToEmoji { base = code }
    }
  }

  private mutating func note(_ hit: Hit) {
    count += 1
    if hit.code.isDeceptive {
      if deceptive == nil { deceptive = hit }
    } else if plain == nil {
      plain = hit
    }
  }

  private mutating func isStray(
    _ code: UInt32, after previous: UInt32, base: UInt32, before next: UInt32
  ) -> Bool {
    switch code {
    case 0x200D:
      if base.isPictograph, next.isPictograph { return false }
      return !previous.takesJoiners && !next.takesJoiners
    case 0x200C: return !previous.takesJoiners && !next.takesJoiners
    case 0x200B: return !previous.isWrittenWithoutSpaces && !next.isWrittenWithoutSpaces
    case 0x180E: return !(0x1820...0x18AA).contains(previous)
    case 0xAD, 0x2060...0x2064, 0xFEFF, 0x202D, 0x202E: return true
    // An embedding or isolate is how left-to-right text is put into right-to-left text.
    case 0x202A...0x202C, 0x2066...0x2069: return !holdsRightToLeft()
    // England, Scotland and Wales are a black flag and tags.
    case 0xE0000...0xE007F: return base != 0x1F3F4
    // One of these chooses among the forms of a Han character; rows of them hide bytes.
    case 0xE0100...0xE01EF: return !base.isHan
    default: return false
    }
  }

  private mutating func holdsRightToLeft() -> Bool {
    if let isRightToLeft { return isRightToLeft }
    let found = text.characters { (0x0590...0x08FF).contains($0) || (0xFB1D...0xFEFC).contains($0) }
    isRightToLeft = found != nil
    return found != nil
  }
}

extension UInt32 {
  fileprivate var isDeceptive: Bool {
    switch self {
    case 0x202A...0x202E, 0x2066...0x2069, 0xE0000...0xE007F, 0xE0100...0xE01EF: true
    default: false
    }
  }

  fileprivate var isHan: Bool {
    switch self {
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// A variation selector, a skin tone, or a tag.
  fileprivate var attachesToEmoji: Bool {
    self == 0xFE0F || (0x1F3FB...0x1F3FF).contains(self) || (0xE0020...0xE007F).contains(self)
  }

  fileprivate var isPictograph: Bool {
    self > 0xFF && Unicode.Scalar(self)?.properties.isEmoji == true
  }

  /// Scripts whose letters join or stack: Arabic and its kin, those of India, Tibet, Burma, Khmer,
  /// Mongolian, and their kin beyond the first plane.
  fileprivate var takesJoiners: Bool {
    switch self {
    case 0x0590...0x109F, 0x1780...0x18AF, 0x1900...0x1CFF, 0xA800...0xA8FF, 0xA980...0xAADF,
      0xAAE0...0xABFF, 0xFB1D...0xFEFC, 0x10A00...0x11FFF, 0x1E900...0x1E95F:
      true
    default: false
    }
  }

  /// Scripts that mark where a line may break with a space of no width.
  fileprivate var isWrittenWithoutSpaces: Bool {
    switch self {
    case 0x0E00...0x109F, 0x1780...0x17FF, 0x1900...0x1AAF, 0xAA00...0xAADF: true
    default: false
    }
  }
}
