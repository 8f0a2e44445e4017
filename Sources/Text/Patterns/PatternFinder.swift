import CRegex
public import Records

/// Finds where an expression matches, once it is known that it does.
///
/// One owner at a time: matching writes to the memory that it keeps.
public final class PatternFinder {
  private let code: OpaquePointer
  private let matches: OpaquePointer

  public init(_ expression: PatternExpression) throws(PatternError) {
    var error: Int32 = 0
    var offset = 0
    var text = expression.text
    let code = text.withUTF8 { bytes -> OpaquePointer? in
      guard let start = bytes.baseAddress else { return nil }
      return sdg_regex_compile_bytes(
        start, bytes.count, expression.isCaseless, expression.isByLine, &error, &offset)
    }
    guard let code else { throw .refused(expression: 0, reason: Self.reason(error)) }
    sdg_regex_speed_up(code)
    guard let matches = pcre2_match_data_create_8(2, nil) else {
      pcre2_code_free_8(code)
      throw .failed(reason: "out of memory")
    }
    self.code = code
    self.matches = matches
  }

  deinit {
    pcre2_match_data_free_8(matches)
    pcre2_code_free_8(code)
  }

  /// The leftmost match that begins at or behind a place, or what the expression's first group has
  /// of it.
  public func range(in text: Bytes, from start: Int = 0) -> Range<Int>? {
    text.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, start <= bytes.count else { return nil }
      var (lower, upper) = (0, 0)
      let found = sdg_regex_find_group(code, base, bytes.count, start, matches, &lower, &upper)
      return found == 1 ? lower..<upper : nil
    }
  }

  private static func reason(_ error: Int32) -> String {
    var text = [UInt8](repeating: 0, count: 256)
    text.withUnsafeMutableBufferPointer { buffer in
      if let base = buffer.baseAddress { sdg_regex_message(error, base, 256) }
    }
    return String(decoding: text.prefix { $0 != 0 }, as: UTF8.self)
  }
}
