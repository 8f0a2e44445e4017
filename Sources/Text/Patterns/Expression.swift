import CRegex
public import Records

/// A regular expression as PCRE2 has it, over UTF-8.
///
/// - Note: `@unchecked Sendable` holds because PCRE2 does not write to compiled code while matching.
public final class Expression: @unchecked Sendable {
  public enum Answer: Equatable, Sendable {
    /// Bytes of the first match.
    case match(Range<Int>)
    case noMatch
    /// The match was given up: whether there is one is not known.
    case tooMuchWork
  }

  public let text: String
  private let code: OpaquePointer

  public init(_ text: String) throws(ExpressionError) {
    var error: Int32 = 0
    var offset = 0
    var utf8 = Array(text.utf8)
    let count = utf8.count
    utf8.append(0)
    guard let code = sdg_regex_compile(utf8, count, &error, &offset) else {
      throw ExpressionError(reason: Self.reason(for: error), offset: offset)
    }
    sdg_regex_speed_up(code)
    self.text = text
    self.code = code
  }

  deinit { pcre2_code_free_8(code) }

  /// - Parameter subject: Sound UTF-8.
  /// - Complexity: Bounded by a limit on backtracking that grows with the subject.
  public func firstMatch(in subject: Bytes) -> Answer {
    guard let found = pcre2_match_data_create_8(1, nil) else { return .tooMuchWork }
    defer { pcre2_match_data_free_8(found) }
    guard let limits = pcre2_match_context_create_8(nil) else { return .tooMuchWork }
    defer { pcre2_match_context_free_8(limits) }
    pcre2_set_heap_limit_8(limits, Self.heap)
    pcre2_set_match_limit_8(limits, UInt32(clamping: 100_000 + 16 * subject.count))
    let result = subject.withUnsafeBytes { bytes in
      bytes.baseAddress.map { sdg_regex_match(code, $0, bytes.count, found, limits) } ?? 0
    }
    guard result == 1, let ends = pcre2_get_ovector_pointer_8(found) else {
      return result == 0 ? .noMatch : .tooMuchWork
    }
    // A lookbehind with \K may put the start behind the end.
    return .match(min(ends[0], ends[1])..<max(ends[0], ends[1]))
  }

  /// Memory that one match may take, in KiB.
  private static let heap: UInt32 = 32 << 10

  private static func reason(for error: Int32) -> String {
    var text = [UInt8](repeating: 0, count: 256)
    sdg_regex_message(error, &text, text.count)
    return String(decoding: text.prefix { $0 != 0 }, as: UTF8.self)
  }
}

/// Why a text is no regular expression.
public struct ExpressionError: Error, Equatable {
  public let reason: String

  /// Bytes of the text in front of the fault.
  public let offset: Int
}

extension ExpressionError: CustomStringConvertible {
  public var description: String { "\(reason), at byte \(offset)" }
}
