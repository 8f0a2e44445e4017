/// A defect with everything a reader needs to act on it.
public struct Finding: Sendable, Equatable {
  public var rule: RuleID
  public var severity: Severity
  public var location: Location
  public var defect: Defect
}

/// A place in the input.
public struct Location: Sendable, Equatable {
  /// As it was named on the command line.
  public var file: String

  /// From 1, or `nil` for the file as a whole.
  public var line: Int?

  /// In Unicode scalars from 1, or `nil` where nobody looked.
  public var column: Int?

  /// In bytes from the start of the (unpacked) file.
  public var byteOffset: Int?

  /// The position among the rows of the file, from 0; `nil` for what is no row.
  public var row: Int?

  public init(
    file: String, line: Int? = nil, column: Int? = nil, byteOffset: Int? = nil, row: Int? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.byteOffset = byteOffset
    self.row = row
  }
}

extension Location: CustomStringConvertible {
  public var description: String {
    [file, line.map(String.init), column.map(String.init)].compactMap { $0 }
      .joined(separator: ":")
  }
}

extension Finding: CustomStringConvertible {
  /// One line in the form compilers use, so that editors and CI can link to it.
  ///
  /// `train.jsonl:17:31: error[turns/user-user] /messages/3/role: two user turns in a row`
  public var description: String {
    let place = defect.pointer.isEmpty ? "" : " \(defect.pointer)"
    return "\(location): \(severity.rawValue)[\(rule)]\(place): \(defect.message.text)"
  }
}
