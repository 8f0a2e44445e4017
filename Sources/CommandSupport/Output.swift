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

  /// - Parameters:
  ///   - path: Replaced by ``finish()``; untouched if that is never called. A link is followed.
  ///   - protected: Files that must not be replaced, by what they are called in a message.
  public static func file(
    _ path: String, protected: [FileIdentity: String] = [:]
  ) throws(OutputError) -> Output {
    let path = FileIdentity.resolved(path)
    if let existing = FileIdentity(path) {
      guard existing.isRegular else { throw OutputError(path: path, reason: "not a regular file") }
      if let name = protected[existing] {
        throw OutputError(path: path, reason: "it is \(name); name another file")
      }
    }
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

  /// Writes bytes as they are; long runs without copying them first.
  public func write(bytes: some Collection<UInt8>) throws(OutputError) {
    if bytes.count >= 1 << 16 {
      try flush()
      let code = bytes.withContiguousStorageIfAvailable { run in
        Self.write(UnsafeRawBufferPointer(run), to: descriptor)
      }
      if let code {
        guard code == 0 else { throw failure(code) }
        return
      }
    }
    buffer.append(contentsOf: bytes)
    if buffer.count >= 1 << 16 { try flush() }
  }

  public func flush() throws(OutputError) {
    let code = buffer.withUnsafeBytes { Self.write($0, to: descriptor) }
    guard code == 0 else { throw failure(code) }
    buffer.removeAll(keepingCapacity: true)
  }

  /// - Returns: What went wrong, as `errno` has it; 0 if nothing.
  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
    var written = 0
    while written < bytes.count {
      let count = Glibc.write(
        descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      written += count
    }
    return 0
  }

  private func failure(_ code: Int32) -> OutputError {
    OutputError(path: path ?? "standard output", code: code)
  }

  /// Writes what is left; a file then has its name.
  public func finish() throws(OutputError) {
    try flush()
    guard let path else { return }
    guard fsync(descriptor) == 0 else { throw OutputError(path: path, code: errno) }
    let name: String
    if let temporaryPath { name = temporaryPath } else { name = try nameUnnamed(path) }
    guard rename(name, path) == 0 else {
      let code = errno
      unlink(name)
      throw OutputError(path: path, code: code)
    }
    isFinished = true
  }

  /// Gives the file a first name beside the last one, because a link cannot replace a file.
  private func nameUnnamed(_ path: String) throws(OutputError) -> String {
    let name = "\(path).\(getpid()).partial"
    unlink(name)
    let linked = linkat(
      AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW)
    guard linked == 0 else { throw OutputError(path: path, code: errno) }
    return name
  }
}

/// `O_TMPFILE` with the bit of `O_DIRECTORY` that belongs to it; Swift does not import the macro.
let unnamedFile: Int32 = 0o20_000_000 | O_DIRECTORY

/// A report that could not be written.
public struct OutputError: Error, Equatable, CustomStringConvertible {
  public let path: String
  let reason: String
  let isClosedPipe: Bool

  init(path: String, reason: String) {
    self.path = path
    self.reason = reason
    isClosedPipe = false
  }

  init(path: String, code: Int32) {
    self.path = path
    reason = String(cString: strerror(code))
    isClosedPipe = code == EPIPE
  }

  public var description: String { "\(path): cannot write: \(reason)" }
}
