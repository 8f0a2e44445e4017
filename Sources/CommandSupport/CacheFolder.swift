import Glibc

/// The user's folder for what can be made anew: `$XDG_CACHE_HOME/sdg`, or `~/.cache/sdg`.
///
/// Nothing here fails: where the folder cannot be read or written, things are made anew each time.
public struct CacheFolder: Sendable {
  /// `nil` where the environment names no place.
  private let path: String?

  public init() {
    func variable(_ name: String) -> String? {
      guard let value = getenv(name) else { return nil }
      let text = String(cString: value)
      // The base directory specification has relative paths ignored.
      return text.hasPrefix("/") ? text : nil
    }
    path =
      variable("XDG_CACHE_HOME").map { "\($0)/sdg" } ?? variable("HOME").map { "\($0)/.cache/sdg" }
  }

  /// - Returns: `nil` where there is no such file, or not a whole one.
  public func read(_ name: String) -> [UInt8]? {
    guard let path else { return nil }
    let descriptor = open("\(path)/\(name)", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size < Self.limit
    else { return nil }
    return [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
      while count < buffer.count, let base = buffer.baseAddress {
        let read = Glibc.read(descriptor, base + count, buffer.count - count)
        guard read > 0 else { break }
        count += read
      }
    }
  }

  /// Writes a file whole or not at all: others see the old one or the new one.
  public func write(_ bytes: [UInt8], as name: String) {
    guard let path, makeFolder(path) else { return }
    var template = Array("\(path)/.\(name).XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return }
    let isWhole = Self.write(bytes, to: descriptor)
    close(descriptor)
    if !isWhole || rename(template, "\(path)/\(name)") != 0 { unlink(template) }
  }

  private static let limit = 64 << 20

  private func makeFolder(_ path: String) -> Bool {
    if let parent = path.lastIndex(of: "/") { mkdir(String(path[..<parent]), 0o700) }
    return mkdir(path, 0o700) == 0 || errno == EEXIST
  }

  private static func write(_ bytes: [UInt8], to descriptor: CInt) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count, let base = buffer.baseAddress {
        let count = Glibc.write(descriptor, base + done, buffer.count - done)
        guard count > 0 else { return false }
        done += count
      }
      return true
    }
  }
}
