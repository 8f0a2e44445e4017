import CRegex
import Records

/// A regular expression that cuts texts into words.
///
/// - Note: `@unchecked Sendable` holds because PCRE2 does not write to compiled code while matching.
final class SplitPattern: @unchecked Sendable {
  private let code: OpaquePointer

  /// - Parameter pattern: As Oniguruma has it, which Hugging Face's tokenizers use.
  init(_ pattern: String) throws(TokenizerError) {
    let translated = Array(try OnigurumaPattern.translated(pattern).utf8)
    var error: Int32 = 0
    var offset = 0
    let compiled = translated.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.flatMap { sdg_regex_compile_unicode($0, bytes.count, &error, &offset) }
    }
    guard let compiled else {
      throw TokenizerError("the pattern \"\(pattern)\" of the pre-tokenizer does not compile")
    }
    code = compiled
    sdg_regex_speed_up(code)
  }

  deinit { pcre2_code_free_8(code) }

  /// Calls `body` with the pieces of a text, in order: matches and what is between them.
  ///
  /// A match of nothing parts what is in front of it from what is behind. A pattern that gives up,
  /// as one may that tries too many ways, leaves the rest as one piece.
  func cut(_ text: Bytes, _ scratch: SplitScratch, _ body: (Range<Int>, _ isMatch: Bool) -> Void) {
    text.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let matches = scratch.matches else {
        return body(0..<text.count, false)
      }
      var done = 0
      var start = 0
      var (from, to) = (0, 0)
      while start <= text.count,
        sdg_regex_find(code, base, text.count, start, matches, &from, &to)
      {
        if done < from { body(done..<from, false) }
        if from < to { body(from..<to, true) }
        done = to
        start = to
        if from == to { start += to < text.count ? text.scalar(at: to).width : 1 }
      }
      if done < text.count { body(done..<text.count, false) }
    }
  }
}

/// What one thread needs to match.
final class SplitScratch {
  /// `nil` where there was no memory for it: then nothing matches.
  let matches = pcre2_match_data_create_8(1, nil)

  deinit { pcre2_match_data_free_8(matches) }
}
