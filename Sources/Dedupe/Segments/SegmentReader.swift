import Glibc

/// A segment, mapped into memory and read from its beginning to its end.
final class SegmentReader {
  let path: String
  private let base: UnsafeMutableRawPointer
  private let size: Int
  private var at = 0

  init(path: String) throws(SegmentError) {
    self.path = path
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last(path, "read") }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last(path, "read") }
    guard status.st_size > 0 else { throw .foreign(path: path) }
    size = Int(status.st_size)
    guard let mapped = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), mapped != MAP_FAILED
    else { throw .last(path, "read") }
    base = mapped
  }

  deinit { munmap(base, size) }

  /// - Throws: Where the file is none of ours, of another version, or made under other options.
  func checkHead(profile: String) throws(SegmentError) {
    let made = try self.profile()
    guard made == profile else { throw .mismatch(path: path, made: made, wanted: profile) }
  }

  /// The options that the segment was made under.
  func profile() throws(SegmentError) -> String {
    guard let title = line(), title.hasPrefix(Segment.title) else { throw .foreign(path: path) }
    let version = title.dropFirst(Segment.title.count).trimmingPrefix(" ")
    guard version == String(Segment.version) else {
      throw .version(path: path, found: String(version))
    }
    guard let made = line() else { throw .cut(path: path) }
    return made
  }

  /// The next column, valid as long as the reader is.
  func column<Element: BitwiseCopyable>() throws(SegmentError) -> UnsafeBufferPointer<Element> {
    at = (at + 15) & ~15
    guard size - at >= 16 else { throw .cut(path: path) }
    let count = base.load(fromByteOffset: at, as: UInt64.self)
    at += 16
    let stride = MemoryLayout<Element>.stride
    guard count <= UInt64((size - at) / stride) else { throw .cut(path: path) }
    defer { at += Int(count) * stride }
    let first = (base + at).assumingMemoryBound(to: Element.self)
    return UnsafeBufferPointer(start: first, count: Int(count))
  }

  private func line() -> String? {
    guard at < size, let end = memchr(base + at, 0x0A, min(size - at, 1 << 16)) else { return nil }
    let length = UnsafeRawPointer(end) - UnsafeRawPointer(base + at)
    defer { at += length + 1 }
    return String(decoding: UnsafeRawBufferPointer(start: base + at, count: length), as: UTF8.self)
  }
}
