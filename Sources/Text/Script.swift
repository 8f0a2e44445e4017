/// The scripts that languages are told apart by at a glance.
public enum Script: Int, Sendable, CaseIterable {
  case latin
  case greek
  case cyrillic
  case hebrew
  case arabic
  case indic
  case thai
  case hangul
  case kana
  case han

  /// The script of a letter; `nil` for other characters and for scripts beside these.
  public init?(_ code: UInt32) {
    switch code {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF:
      self = .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F: self = .cyrillic
    case 0x591...0x5F4: self = .hebrew
    case 0x600...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC: self = .arabic
    case 0x900...0xDFF: self = .indic
    case 0xE01...0xE4E: self = .thai
    case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7A3: self = .hangul
    case 0x3041...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9D: self = .kana
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: self = .han
    default: return nil
    }
  }

  /// Whether the character is of a script that is written without spaces between words.
  public static func isUnspaced(_ code: UInt32) -> Bool {
    guard code >= 0xE00 else { return false }
    return switch Script(code) {
    case .thai, .kana, .han: true
    default: false
    }
  }
}

extension Script: CustomStringConvertible {
  public var description: String {
    switch self {
    case .latin: "Latin"
    case .greek: "Greek"
    case .cyrillic: "Cyrillic"
    case .hebrew: "Hebrew"
    case .arabic: "Arabic"
    case .indic: "an Indic script"
    case .thai: "Thai"
    case .hangul: "Hangul"
    case .kana: "Japanese"
    case .han: "Chinese"
    }
  }
}
