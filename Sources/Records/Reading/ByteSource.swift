import Glibc

/// The bytes of a file or of standard input, unpacked where they are packed.
///
/// Packing is told by the content; a name that promises it is believed too, so that an empty
/// `.gz` is a cut file and not an empty one.
final class ByteSource {
  let path: String
  private let descriptor: Int32
  private var unpacker: Unpacker?
  private var head: [UInt8] = []
  private var headTaken = 0

  /// - Parameter path: A file, or `-` for standard input.
  init(path: String) throws(ReadError) {
    self.path = path
    let opened = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { throw .last(path: path) }
    descriptor = opened
    var status = stat()
    guard fstat(opened, &status) == 0 else { throw .last(path: path) }
    if status.st_mode & S_IFMT == S_IFDIR { throw .isDirectory(path: path) }
    posix_fadvise(opened, 0, 0, POSIX_FADV_SEQUENTIAL)
    try sniff()
  }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  /// Fills `buffer` from its start; returns how much, 0 only at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    guard let unpacker else { return try readPacked(into: buffer) }
    while true {
      let unpacked = try unpacker.unpack(into: buffer, path: path)
      if unpacked > 0 { return unpacked }
      guard unpacker.isHungry else { continue }
      let count = try readPacked(into: unpacker.input)
      if count == 0 {
        if unpacker.isAtBoundary { return 0 }
        throw .truncated(path: path, kind: unpacker.kind)
      }
      unpacker.feed(count)
    }
  }

  private func sniff() throws(ReadError) {
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 4, alignment: 4)
    defer { bytes.deallocate() }
    while head.count < 4 {
      let room = UnsafeMutableRawBufferPointer(rebasing: bytes[..<(4 - head.count)])
      let count = try readDescriptor(into: room)
      if count == 0 { break }
      head += bytes[..<count]
    }
    if let kind = Self.foreignKind(of: head) { throw .notLines(path: path, kind: kind) }
    if head.starts(with: [0x1F, 0x8B]) || path.hasSuffix(".gz") {
      unpacker = try Unpacker(.gzip)
    } else if head == [0x28, 0xB5, 0x2F, 0xFD] || path.hasSuffix(".zst") {
      unpacker = try Unpacker(.zstd)
    }
  }

  /// What a file is that others can read and we cannot, by its first bytes.
  private static func foreignKind(of head: [UInt8]) -> String? {
    switch head {
    case [0xFD, 0x37, 0x7A, 0x58]: "an xz archive"
    case [0x50, 0x4B, 0x03, 0x04]: "a zip archive"
    case [0x50, 0x41, 0x52, 0x31]: "a Parquet file"
    case _ where head.starts(with: [0x42, 0x5A, 0x68]): "a bzip2 archive"
    default: nil
    }
  }

  /// As the file has them: first what ``sniff()`` took, then the rest.
  private func readPacked(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(ReadError) -> Int {
    guard headTaken < head.count else { return try readDescriptor(into: buffer) }
    let count = min(buffer.count, head.count - headTaken)
    buffer.copyBytes(from: head[headTaken..<headTaken + count])
    headTaken += count
    return count
  }

  private func readDescriptor(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw .last(path: path) }
    }
  }
}
