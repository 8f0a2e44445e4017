/// Why a line is not a row, or had to be mended to be one.
public struct Fault: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    /// Not JSON as RFC 8259 has it, and why.
    case syntax(String)
    /// The line ends inside what this names.
    case unclosed(String)
    /// `NaN`, `Infinity` or `-Infinity`.
    case notANumber(String)
    /// An integer that no 64 bits hold.
    case hugeInteger
    /// A number that overflows to infinity.
    case overflow
    /// Half a pair of UTF-16 surrogates, as `\ud83d`.
    case loneSurrogate(String)
    /// Bytes that are not UTF-8, and why.
    case invalidUTF8(String)
    /// Nesting deeper than the parser goes.
    case tooDeep(limit: Int)
    /// A second value behind the first.
    case concatenated
    /// A value that is no object.
    case notAnObject(JSONKind)
    /// The row goes on in the next lines.
    case continued
    /// NUL padding, binary content or the marks of a merge.
    case garbage(String)
    /// More bytes than a line may have.
    case tooLong(bytes: Int)
  }

  public let kind: Kind

  /// Where it is in the line, in bytes.
  public let range: Range<Int>

  public init(_ kind: Kind, at range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// Whether the rest of the row can be looked at once something harmless stands in its place.
  var isMendable: Bool {
    switch kind {
    case .notANumber, .hugeInteger, .overflow, .loneSurrogate: true
    default: false
    }
  }
}

extension Fault {
  /// Why a text is not JSON, whatever value it holds; `nil` where it is.
  ///
  /// What ends the reading comes before what only one number or escape suffers from.
  ///
  /// - Complexity: O(*n*), and slow: for texts that are suspect already.
  public static func first(in text: Bytes) -> Fault? {
    let faults = StrictScanner.faults(in: text).filter { fault in
      if case .notAnObject = fault.kind { false } else { true }
    }
    return faults.first { !$0.isMendable } ?? faults.first
  }
}
