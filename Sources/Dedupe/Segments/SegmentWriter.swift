import Glibc

/// Writes a file that has its name only when it is whole and on disk.
final class SegmentWriter {
  private let path: String
  private let partialPath: String
  private let descriptor: Int32
  private var offset = 0

  init(path: String) throws(SegmentError) {
    self.path = path
    partialPath = "\(path).\(getpid()).partial"
    descriptor = open(partialPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .last(path, "write") }
  }

  deinit {
    close(descriptor)
    // Gone already, if all went well.
    unlink(partialPath)
  }

  func write(_ text: String) throws(SegmentError) {
    let bytes = Array(text.utf8)
    let code = bytes.withUnsafeBytes { put($0) }
    guard code == 0 else { throw .code(code, path, "write") }
  }

  func write(_ numbers: [UInt64]) throws(SegmentError) {
    let column = Column<UInt64>(capacity: numbers.count)
    for number in numbers { column.append(number) }
    try write(column)
  }

  /// A column behind its length in elements, from a multiple of 16 bytes on.
  func write<Element>(_ column: Column<Element>) throws(SegmentError) {
    let gap = [UInt8](repeating: 0, count: (16 - offset & 15) & 15)
    var count = (UInt64(column.count), UInt64(0))
    var code = gap.withUnsafeBytes { put($0) }
    if code == 0 { code = withUnsafeBytes(of: &count) { put($0) } }
    if code == 0 { code = put(UnsafeRawBufferPointer(column.all)) }
    guard code == 0 else { throw .code(code, path, "write") }
  }

  func finish() throws(SegmentError) {
    guard fsync(descriptor) == 0, rename(partialPath, path) == 0 else {
      throw .last(path, "write")
    }
    // The name is on disk when its folder is.
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let opened = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else { throw .last(path, "write") }
    fsync(opened)
    close(opened)
  }

  /// - Returns: What went wrong, as `errno` has it; 0 if nothing.
  private func put(_ bytes: UnsafeRawBufferPointer) -> Int32 {
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
    offset += written
    return 0
  }
}

extension SegmentError {
  /// Takes the reason from `errno`.
  static func last(_ path: String, _ action: String) -> SegmentError { code(errno, path, action) }

  static func code(_ code: Int32, _ path: String, _ action: String) -> SegmentError {
    .system(path: path, action: action, reason: String(cString: strerror(code)))
  }
}
