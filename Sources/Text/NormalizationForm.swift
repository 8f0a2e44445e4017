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
}
