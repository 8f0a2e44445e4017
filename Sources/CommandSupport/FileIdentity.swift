import Glibc

/// Which file a path leads to, whatever it is called.
public struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let node: UInt64
  let isRegular: Bool

  /// - Returns: `nil` where there is no such file.
  public init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(status.st_dev)
    node = UInt64(status.st_ino)
    isRegular = status.st_mode & S_IFMT == S_IFREG
  }

  /// Where a file is, or would be made: without links, so that one place has one name.
  public static func place(of path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? "."
    let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
    return "\(resolved(folder))/\(name)"
  }

  /// The path without links, or as it is where there is no such file.
  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
