import ArgumentParser
import CommandSupport

/// The files of a run, opened before a row is read, so that a name that is wrong costs no time.
struct OutputFiles {
  private(set) var kept: Output?
  private(set) var removed: Output?
  private(set) var removedIds: Output?

  /// - Parameter inputs: Files that must not be replaced.
  init(_ options: OutputOptions, inputs: [String]) throws {
    guard !options.dryRun else { return }
    let names = [options.output, options.removed, options.removedIds].compactMap(\.self)
    try Self.checkDistinct(names)
    var protected: [FileIdentity: String] = [:]
    for path in inputs { FileIdentity(path).map { protected[$0] = "an input" } }
    kept = try Self.open(options.output, protected)
    removed = try Self.open(options.removed, protected)
    removedIds = try Self.open(options.removedIds, protected)
  }

  /// Whether the input must be read a second time.
  var needRows: Bool { kept != nil || removed != nil }

  /// Two names that lead to one place are one name too many: the later file would replace the
  /// earlier one.
  static func checkDistinct(_ names: [String]) throws {
    let places = names.map { $0 == "-" ? $0 : FileIdentity.place(of: $0) }
    guard Set(places).count == places.count else {
      throw ValidationError("one file is named twice for output")
    }
  }

  private static func open(
    _ path: String?, _ protected: [FileIdentity: String]
  ) throws -> Output? {
    try path.map { $0 == "-" ? .standardOutput() : try .file($0, protected: protected) }
  }
}
