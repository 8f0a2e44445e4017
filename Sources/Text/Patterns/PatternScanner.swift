import CPatterns
public import Records

/// Looks for the expressions of databases, with the memory that this takes.
///
/// One owner at a time: the library writes to the memory while it scans.
public struct PatternScanner: ~Copyable {
  private let databases: [PatternDatabase]
  /// Theirs, so that a scan counts no references.
  private let handles: [OpaquePointer]
  private let scratch: OpaquePointer

  /// - Parameter databases: At least one.
  public init(_ databases: [PatternDatabase]) {
    var scratch: OpaquePointer?
    for database in databases {
      let status = hs_alloc_scratch(database.handle, &scratch)
      precondition(status == HS_SUCCESS, "no memory to look for patterns")
    }
    guard let scratch else { preconditionFailure("a scanner without databases finds nothing") }
    self.databases = databases
    handles = databases.map(\.handle)
    self.scratch = scratch
  }

  deinit { hs_free_scratch(scratch) }

  /// Appends the numbers of the expressions of a database that match somewhere in a text, each once.
  ///
  /// - Parameter database: The position among the scanner's.
  /// - Complexity: O(*n*), 1 to 5 GB/s where the expressions have words in them.
  public borrowing func scan(_ text: Bytes, for database: Int, into numbers: inout [Int]) {
    text.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, let count = UInt32(exactly: bytes.count) else { return }
      let characters = UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)
      _ = withUnsafeMutablePointer(to: &numbers) { numbers in
        hs_scan(
          handles[database], characters, count, 0, scratch,
          { number, _, _, _, numbers in
            numbers?.assumingMemoryBound(to: [Int].self).pointee.append(Int(number))
            return 0
          }, numbers)
      }
    }
  }
}
