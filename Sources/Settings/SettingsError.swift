/// A setting that cannot be followed, with the place that says so.
public struct SettingsError: Error, Equatable, CustomStringConvertible {
  /// The file, or the command line option that stands in for one.
  public var file: String
  /// From 1; `nil` where the complaint is about the file as a whole.
  public var line: Int?
  /// From 1, in Unicode scalars; `nil` where the line says enough.
  public var column: Int?
  public var reason: String

  public init(file: String, line: Int? = nil, column: Int? = nil, reason: String) {
    self.file = file
    self.line = line
    self.column = column
    self.reason = reason
  }

  public var description: String {
    let place = ([line, column] as [Int?]).compactMap { $0.map { ":\($0)" } }.joined()
    return "\(file)\(place): \(reason)"
  }
}
