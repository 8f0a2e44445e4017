import CommandSupport
import Settings
import Validate

/// Profiles or targets on disk, with those they extend.
struct PolicyFiles {
  private let shared: SharedFiles
  private let kind: String

  /// - Parameter kind: `profile` or `target`.
  init(_ shared: SharedFiles, kind: String) {
    self.shared = shared
    self.kind = kind
  }

  /// A profile's layers, what it extends in front of it.
  func layers(_ name: String) throws -> [PolicyLayer] { try layers(name, above: []) }

  private func layers(_ name: String, above: [String]) throws -> [PolicyLayer] {
    var path = try shared.rules(kind, named: name)
    // A file that another extends stands beside it.
    if let user = above.last, path == name, !name.hasPrefix("/"),
      let end = user.lastIndex(of: "/")
    {
      path = user[...end] + name
    }
    guard !above.contains(path) else {
      let loop = (above + [path]).joined(separator: " → ")
      throw SettingsError(file: path, reason: "extends itself: \(loop)")
    }
    let layer = try PolicyLayer(yaml: try TextFile.read(path), file: path) {
      (name) throws(SettingsError) in try Self.text(of: name, beside: path)
    }
    return try layer.extends.flatMap { try layers($0, above: above + [path]) } + [layer]
  }

  /// A file that a profile names stands beside it.
  private static func text(
    of name: String, beside profile: String
  ) throws(SettingsError) -> String {
    var path = name
    if !name.hasPrefix("/"), let end = profile.lastIndex(of: "/") { path = profile[...end] + name }
    do {
      return try TextFile.read(path)
    } catch {
      throw SettingsError(file: path, reason: "cannot read: \(error.reason)")
    }
  }
}
