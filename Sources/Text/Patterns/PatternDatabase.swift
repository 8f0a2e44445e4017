import CPatterns
import Glibc

/// Expressions that are looked for together, compiled by Hyperscan (or Vectorscan).
///
/// - Note: `@unchecked Sendable` holds because the library only reads a compiled database.
public final class PatternDatabase: @unchecked Sendable {
  let handle: OpaquePointer

  /// - Parameters:
  ///   - expressions: At least one.
  ///   - first: The number that a hit has of the first one; the others count on.
  /// - Complexity: About 2 ms an expression, so keep ``serialized``.
  public init(
    _ expressions: [PatternExpression], numberedFrom first: Int = 0
  ) throws(PatternError) {
    precondition(!expressions.isEmpty, "a database without expressions finds nothing")
    try Self.checkProcessor()
    let texts = expressions.map { strdup($0.text) }
    defer { for text in texts { free(text) } }
    let flags = expressions.map(\.flags)
    let numbers = expressions.indices.map { UInt32(first + $0) }
    var database: OpaquePointer?
    var failure: UnsafeMutablePointer<hs_compile_error_t>?
    let status = hs_compile_multi(
      texts.map { UnsafePointer($0) }, flags, numbers, UInt32(expressions.count),
      UInt32(HS_MODE_BLOCK), nil, &database, &failure)
    defer { hs_free_compile_error(failure) }
    guard status == HS_SUCCESS, let database else { throw PatternError(failure) }
    handle = database
  }

  /// - Parameter serialized: What ``serialized`` was on a machine of the same ``environment``.
  /// - Returns: `nil` where the bytes are none or are from elsewhere.
  public init?(serialized: ArraySlice<UInt8>) {
    guard hs_valid_platform() == HS_SUCCESS else { return nil }
    var database: OpaquePointer?
    let status = serialized.withUnsafeBytes { bytes in
      hs_deserialize_database(bytes.baseAddress, bytes.count, &database)
    }
    guard status == HS_SUCCESS, let database else { return nil }
    handle = database
  }

  deinit { hs_free_database(handle) }

  /// The compiled form, to be read back in place of compiling.
  public var serialized: [UInt8]? {
    var start: UnsafeMutablePointer<CChar>?
    var count = 0
    guard hs_serialize_database(handle, &start, &count) == HS_SUCCESS, let start else { return nil }
    defer { free(start) }
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// What a compiled form depends on: the library's version and the processor's features.
  public static var environment: String {
    var platform = hs_platform_info_t()
    let version = String(cString: hs_version())
    guard hs_populate_platform(&platform) == HS_SUCCESS else { return version }
    return "\(version) \(platform.tune) \(platform.cpu_features)"
  }

  private static func checkProcessor() throws(PatternError) {
    if hs_valid_platform() != HS_SUCCESS { throw .unsupportedProcessor }
  }
}

extension PatternExpression {
  /// One report a text will do: what is asked is whether there is a match.
  fileprivate var flags: UInt32 {
    UInt32(HS_FLAG_SINGLEMATCH) | (isCaseless ? UInt32(HS_FLAG_CASELESS) : 0)
      | (isByLine ? UInt32(HS_FLAG_MULTILINE) : 0)
  }
}

extension PatternError {
  fileprivate init(_ failure: UnsafeMutablePointer<hs_compile_error_t>?) {
    guard let failure else {
      self = .failed(reason: "out of memory")
      return
    }
    let text = failure.pointee.message.map { String(cString: $0) } ?? "no reason given"
    let reason = text.hasSuffix(".") ? String(text.dropLast()) : text
    let position = Int(failure.pointee.expression)
    self = position < 0 ? .failed(reason: reason) : .refused(expression: position, reason: reason)
  }
}
