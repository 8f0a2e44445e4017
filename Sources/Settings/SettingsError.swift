/// A setting that cannot be followed, with the place that says so.
public struct SettingsError: Error, Equatable, CustomStringConvertible {
  /// The file, or the command line option that stands in for one.
  public var file: String
  /// From 1; `nil` where the complaint is about the file as a whole.
  public var line: Int?
  public var reason: String

  public init(file: String, line: Int? = nil, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  public var description: String {
    line.map { "\(file):\($0): \(reason)" } ?? "\(file): \(reason)"
  }
}
