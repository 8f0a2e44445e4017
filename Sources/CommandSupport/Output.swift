import Glibc

/// Text on its way to standard output or a file, in large pieces.
///
/// A file appears under its name only when it is whole: until then it has none, so that nothing is
/// left of it when the program is stopped.
public final class Output {
  private let descriptor: Int32
  private let path: String?
  /// The name that the file has until it is whole, where the file system cannot do without.
  private let temporaryPath: String?
  private var buffer: [UInt8] = []
  private var isFinished = false

  private init(descriptor: Int32, path: String?, temporaryPath: String?) {
    self.descriptor = descriptor
    self.path = path
    self.temporaryPath = temporaryPath
    buffer.reserveCapacity(1 << 16)
  }

  public static func standardOutput() -> Output {
    // A closed pipe is then an error of one write rather than the end at any moment.
    signal(SIGPIPE, SIG_IGN)
    return Output(descriptor: STDOUT_FILENO, path: nil, temporaryPath: nil)
  }

  /// - Parameter path: Replaced by ``finish()``; untouched if that is never called.
  public static func file(_ path: String) throws(OutputError) -> Output {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
    let unnamed = open(folder, unnamedFile | O_WRONLY | O_CLOEXEC, 0o666)
    if unnamed >= 0 { return Output(descriptor: unnamed, path: path, temporaryPath: nil) }
    let temporary = "\(path).\(getpid()).partial"
    let named = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard named >= 0 else { throw OutputError(path: path, code: errno) }
    return Output(descriptor: named, path: path, temporaryPath: temporary)
  }

  deinit {
    if path != nil { close(descriptor) }
    if let temporaryPath, !isFinished { unlink(temporaryPath) }
  }

  public func write(_ text: String) throws(OutputError) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= 1 << 16 { try flush() }
  }

  public func flush() throws(OutputError) {
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        Glibc.write(descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw OutputError(path: path ?? "standard output", code: errno)
      }
      written += count
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes what is left; a file then has its name.
  public func finish() throws(OutputError) {
    try flush()
    guard let path else { return }
    guard fsync(descriptor) == 0 else { throw OutputError(path: path, code: errno) }
    var source = temporaryPath
    if source == nil {
      let name = "\(path).\(getpid()).partial"
      unlink(name)
      let linked = linkat(
        AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW)
      guard linked == 0 else { throw OutputError(path: path, code: errno) }
      source = name
    }
    guard let source, rename(source, path) == 0 else { throw OutputError(path: path, code: errno) }
    isFinished = true
  }
}

/// `O_TMPFILE` with the bit of `O_DIRECTORY` that belongs to it; Swift does not import the macro.
private let unnamedFile: Int32 = 0o20_000_000 | O_DIRECTORY

/// A report that could not be written.
public struct OutputError: Error, Equatable, CustomStringConvertible {
  public let path: String
  let code: Int32

  var isClosedPipe: Bool { code == EPIPE }

  public var description: String { "\(path): cannot write: \(String(cString: strerror(code)))" }
}
