/// Kinds of characters that some rule looks for; their absence is known before a rule runs.
public struct CharacterTraits: OptionSet, Sendable {
  public let rawValue: UInt16

  @inlinable
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Anything but ASCII.
  public static let nonASCII = CharacterTraits(rawValue: 1 << 0)

  /// Controls but for tab, line feed and carriage return; also escapes (`\b`, `\f`) of them.
  public static let control = CharacterTraits(rawValue: 1 << 1)

  /// U+FFFD.
  public static let replacement = CharacterTraits(rawValue: 1 << 2)

  /// Characters of no width: spaces, joiners, soft hyphens, byte order marks.
  public static let invisible = CharacterTraits(rawValue: 1 << 3)

  /// Bidirectional controls, tag characters and supplementary variation selectors.
  public static let deceptive = CharacterTraits(rawValue: 1 << 4)

  /// Private use, unassigned and non-characters.
  public static let privateUse = CharacterTraits(rawValue: 1 << 5)

  /// Characters that may not stand, or not stand so, in Normalization Form C.
  public static let denormal = CharacterTraits(rawValue: 1 << 6)

  /// U+0085, U+2028, U+2029.
  public static let lineSeparator = CharacterTraits(rawValue: 1 << 7)

  /// What the first byte of mangled UTF-8 looks like in Windows-1252: Â Ã â ð ï and their like.
  public static let mangled = CharacterTraits(rawValue: 1 << 8)

  /// Characters shown as emoji.
  public static let emoji = CharacterTraits(rawValue: 1 << 9)

  /// Curly quotes, long dashes, ellipses, no-break spaces.
  public static let typographic = CharacterTraits(rawValue: 1 << 10)

  /// An escape `\u`; what hides behind it is told by the other traits.
  public static let escaped = CharacterTraits(rawValue: 1 << 11)
}

extension CharacterTraits {
  /// Whether there is more than other scripts, typography and emoji.
  var isUnusual: Bool {
    !subtracting([.nonASCII, .emoji, .typographic, .escaped]).isEmpty
  }

  /// The traits of one character; `escaped` and ASCII controls are not among them.
  public init(of scalar: Unicode.Scalar) {
    let code = scalar.value
    guard code >= 0x80 else {
      self = code == 0x7F || (code < 0x20 && ![0x09, 0x0A, 0x0D].contains(code)) ? .control : []
      return
    }
    var traits: CharacterTraits = .nonASCII
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control: traits.insert(.control)
    case .privateUse, .unassigned, .surrogate: traits.insert(.privateUse)
    default: break
    }
    if scalar == "\u{FFFD}" { traits.insert(.replacement) }
    if scalar.isInvisible { traits.insert(.invisible) }
    if scalar.isDeceptive { traits.insert(.deceptive) }
    if scalar.mayChangeUnderNFC { traits.insert(.denormal) }
    if [0x85, 0x2028, 0x2029].contains(code) { traits.insert(.lineSeparator) }
    if (0xC2...0xF4).contains(code) { traits.insert(.mangled) }
    if properties.isEmojiPresentation || code == 0xFE0F { traits.insert(.emoji) }
    if scalar.isTypographic { traits.insert(.typographic) }
    self = traits
  }
}

extension Unicode.Scalar {
  fileprivate var isInvisible: Bool {
    switch value {
    case 0xAD, 0x200B...0x200D, 0x2060...0x2064, 0xFEFF, 0x180E: true
    default: false
    }
  }

  fileprivate var isDeceptive: Bool {
    switch value {
    case 0x202A...0x202E, 0x2066...0x2069, 0xE0000...0xE007F, 0xE0100...0xE01EF: true
    default: false
    }
  }

  fileprivate var isTypographic: Bool {
    switch value {
    case 0x2018...0x201F, 0x2012...0x2015, 0x2026, 0xA0, 0x202F: true
    default: false
    }
  }

  /// Wider than the quick-check property of Unicode, which the standard library does not offer.
  fileprivate var mayChangeUnderNFC: Bool {
    switch value {
    case 0x340, 0x341, 0x343, 0x344, 0x374, 0x37E, 0x387, 0x958...0x95F, 0x9DC...0x9DF,
      0xA33...0xA36,
      0xA59...0xA5E, 0xB5C...0xB5D, 0xF43...0xFB9, 0x1100...0x11FF,
      0x1F00...0x1FFF, 0x2000, 0x2001, 0x2126, 0x212A, 0x212B, 0x2329, 0x232A, 0x2ADC,
      0xF900...0xFAFF, 0xFB1D...0xFB4F, 0x1D15E...0x1D1C0, 0x2F800...0x2FA1F:
      true
    default: [.nonspacingMark, .spacingMark].contains(properties.generalCategory)
    }
  }
}
