import CommandSupport
import Settings
import Validate

/// The patterns on disk, and the cache of their compiled form.
struct PatternFiles {
  private let shared: SharedFiles
  private let cache = CacheFolder()

  init(_ shared: SharedFiles) { self.shared = shared }

  /// All patterns, or `nil` where none is installed.
  func load() throws -> PatternSet? {
    let files = try shared.all("pattern").map { (path: $0, text: try TextFile.read($0)) }
    guard !files.isEmpty else { return nil }
    let key = PatternSet.key(of: files)
    let name = "patterns-\(key).hsdb"
    if let kept = cache.read(name), let set = PatternSet(kept: kept, key: key) { return set }
    let set = try PatternSet(files.map { try PatternFile(yaml: $0.text, file: $0.path) })
    if let kept = set.kept(for: key) { cache.write(kept, as: name) }
    return set
  }

  /// Refuses to leave out patterns that there are not.
  static func check(_ validator: Validator, profile: String) throws(SettingsError) {
    guard let (rule, pattern) = validator.unknownPatterns.first else { return }
    throw SettingsError(
      file: profile,
      reason: "\"except\" of rule \"\(rule)\" names \"\(pattern)\", which is no pattern of it")
  }
}
