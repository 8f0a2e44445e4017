import CLanguage
public import Records

/// The language of a text, by CLD2 (Compact Language Detector 2, Sites 2013).
public struct Language: Sendable, Equatable {
  /// As in BCP 47: `en`, `pt`, `zh-Hant`; `un` where it cannot be told.
  public let code: String

  /// How much of the text is in it, from 0 to 100.
  public let percent: Int

  /// Whether the detector would stand by it; short texts and lists of names are doubtful.
  public let isReliable: Bool

  /// What of a text is looked at, in bytes: the detector reads 36 MB a second.
  public static let sampleSize = 1024

  /// - Parameters:
  ///   - text: Valid UTF-8.
  ///   - limit: How much of it is looked at.
  public init(of text: Bytes, limit: Int = sampleSize) {
    var end = min(text.count, limit)
    while end > 0, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
    let found = text.slice(0..<end).withUnsafeBytes { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        characters.baseAddress.map { sdg_language_detect($0, Int32(characters.count)) }
      }
    }
    code = found.map { String(cString: $0.code) } ?? "un"
    percent = Int(found?.percent ?? 0)
    isReliable = found?.is_reliable ?? false
  }
}
