import CUnicode
import Glibc
public import Records

/// Unicode Normalization Form C (UAX #15).
public enum NormalizationForm {
  /// The first character in which a text differs from its Normalization Form C, in bytes, or `nil`
  /// where there is none.
  ///
  /// - Parameter text: Valid UTF-8.
  /// - Complexity: O(*n*), with a copy of the text.
  public static func firstDifference(in text: Bytes) -> Int? {
    let options = UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue
    var composed: UnsafeMutablePointer<UInt8>?
    let count = text.withUnsafeBytes { bytes in
      utf8proc_map(
        bytes.baseAddress, bytes.count, &composed, utf8proc_option_t(rawValue: options))
    }
    defer { free(composed) }
    guard count >= 0, let composed else { return nil }
    let normal = UnsafeBufferPointer(start: composed, count: count)
    if var place = zip(text, normal).enumerated().first(where: { $1.0 != $1.1 })?.offset {
      while place > 0, text[place] & 0xC0 == 0x80 { place -= 1 }
      return place
    }
    return text.count == count ? nil : min(text.count, count)
  }

  /// Calls `body` with the Normalization Form C of a text.
  ///
  /// - Parameter text: Valid UTF-8; texts that are plainly normal are handed on as they are.
  static func withComposed<Value>(_ text: Bytes, _ body: (Bytes) -> Value) -> Value {
    guard text.mayBeDenormal else { return body(text) }
    let options = UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue
    var composed: UnsafeMutablePointer<UInt8>?
    let count = text.withUnsafeBytes { bytes in
      utf8proc_map(
        bytes.baseAddress, bytes.count, &composed, utf8proc_option_t(rawValue: options))
    }
    defer { free(composed) }
    guard count >= 0, let composed else { return body(text) }
    return body(Bytes(UnsafeBufferPointer(start: composed, count: count)))
  }
}

extension Bytes {
  /// Whether there is a character beside those that common scripts are written in.
  fileprivate var mayBeDenormal: Bool {
    var place = asciiPrefix(from: 0)
    while place < count {
      let (code, width) = scalar(at: place)
      switch code {
      // Latin, Cyrillic, punctuation, kana, ideographs, Hangul, emoji.
      case ..<0x300, 0x400..<0x483, 0x2010..<0x2028, 0x3041..<0x3097, 0x30A1..<0x30FB,
        0x4E00..<0xA000, 0xAC00..<0xD7A4, 0x1F300..<0x1FB00:
        break
      default: return true
      }
      place += width
    }
    return false
  }
}
