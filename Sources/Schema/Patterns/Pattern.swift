import CRegex
import Records

/// A compiled regular expression.
///
/// - Note: `@unchecked Sendable` holds because PCRE2 does not write to compiled code while matching.
@safe
final class Pattern: @unchecked Sendable {
  enum Answer { case match, noMatch, tooMuchWork }

  /// As the schema has it.
  let text: String
  private let code: OpaquePointer

  /// - Parameter text: As ECMA-262 has it, with what Python adds.
  init(_ text: String) throws(PatternError) {
    self.text = text
    let translated = try PatternTranslation.translated(text, isStrict: false)
    unsafe code = try compiledPattern(translated)
    unsafe sdg_regex_speed_up(code)
  }

  deinit { unsafe pcre2_code_free_8(code) }

  /// Whether the pattern matches somewhere in `subject`, which is sound UTF-8.
  func answer(for subject: Bytes, scratch: PatternScratch, work: PatternWork) -> Answer {
    unsafe subject.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return .noMatch }
      switch unsafe scratch.match(code, base, bytes.count, work) {
      case 1: return .match
      case 0: return .noMatch
      default: return .tooMuchWork
      }
    }
  }

  /// Whether a text is a regular expression as ECMA-262 has it.
  static func isStrictlySound(_ text: String) -> Bool {
    guard let translated = try? PatternTranslation.translated(text, isStrict: true),
      let code = unsafe try? compiledPattern(translated)
    else { return false }
    unsafe pcre2_code_free_8(code)
    return true
  }
}

/// The backtracking that one match may do.
struct PatternWork {
  let base: Int
  /// For each byte of the subject.
  let each: Int

  static let usual = PatternWork(base: 2_000, each: 4)
  static let most = PatternWork(base: 100_000, each: 16)
}

/// What one thread needs to match.
@safe
final class PatternScratch {
  /// Memory that the interpreter may take, in KiB.
  private static let heap: UInt32 = 32 << 10

  private let data: OpaquePointer?
  private let limits: OpaquePointer?

  init() {
    unsafe data = pcre2_match_data_create_8(1, nil)
    unsafe limits = pcre2_match_context_create_8(nil)
    if let limits = unsafe limits { unsafe pcre2_set_heap_limit_8(limits, Self.heap) }
  }

  deinit {
    unsafe pcre2_match_data_free_8(data)
    unsafe pcre2_match_context_free_8(limits)
  }

  fileprivate func match(
    _ code: OpaquePointer, _ base: UnsafePointer<UInt8>, _ count: Int, _ work: PatternWork
  ) -> Int32 {
    guard let data = unsafe data, let limits = unsafe limits else { return -1 }
    let limit = UInt32(clamping: work.base + work.each * count)
    unsafe pcre2_set_match_limit_8(limits, limit)
    return unsafe sdg_regex_match(code, base, count, data, limits)
  }
}

/// - Parameter text: As PCRE2 has it. The caller frees the result.
private func compiledPattern(_ text: String) throws(PatternError) -> OpaquePointer {
  var error: Int32 = 0
  var offset = 0
  var utf8 = Array(text.utf8)
  let count = utf8.count
  utf8.append(0)
  let code = unsafe utf8.withUnsafeBufferPointer { bytes in
    unsafe bytes.baseAddress.flatMap { unsafe sdg_regex_compile($0, count, &error, &offset) }
  }
  if let code = unsafe code { return unsafe code }
  throw PatternError(reason: reason(for: error))
}

private func reason(for error: Int32) -> String {
  var text = [UInt8](repeating: 0, count: 256)
  let capacity = text.count
  unsafe text.withUnsafeMutableBufferPointer { buffer in
    if let base = buffer.baseAddress { unsafe sdg_regex_message(error, base, capacity) }
  }
  return String(decoding: text.prefix { $0 != 0 }, as: UTF8.self)
}
