import Glibc

/// Standard input, put by in a file without a name where it must be read a second time.
public final class Spool {
  private let descriptor: Int32

  /// What a reader opens instead of `-`.
  public var path: String { "/proc/self/fd/\(descriptor)" }

  /// - Parameter folder: Where there is room for all of it.
  public init(folder: String) throws(SpoolError) {
    let unnamed = open(folder, unnamedFile | O_RDWR | O_CLOEXEC, 0o600)
    guard unnamed >= 0 else { throw SpoolError(folder: folder, code: errno) }
    descriptor = unnamed
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = read(STDIN_FILENO, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw SpoolError(folder: "-", code: errno) }
      if count == 0 { return }
      var written = 0
      while written < count {
        let size = piece[written..<count].withContiguousStorageIfAvailable { bytes in
          write(descriptor, bytes.baseAddress, bytes.count)
        }
        guard let size, size >= 0 else { throw SpoolError(folder: folder, code: errno) }
        written += size
      }
    }
  }

  deinit { close(descriptor) }
}

/// Standard input that could not be put by.
public struct SpoolError: Error, CustomStringConvertible {
  let folder: String
  let code: Int32

  public var description: String {
    let reason = String(cString: strerror(code))
    return "\(folder): cannot keep standard input for a second reading: \(reason)"
  }
}
