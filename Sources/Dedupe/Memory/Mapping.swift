import Glibc

/// A file without a name, mapped into memory.
final class Mapping {
  private(set) var base: UnsafeMutableRawPointer
  private var size: Int
  private let descriptor: Int32
  private let folder: String

  init(bytes: Int, folder: String) throws(MemoryError) {
    self.folder = folder
    // O_TMPFILE, which Swift does not import: nothing is left of it when the program is stopped.
    descriptor = open(folder, 0o20_000_000 | O_DIRECTORY | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .last(folder) }
    size = Self.rounded(bytes)
    // Blocks are taken at once: a disk that is full would else be a signal at any later moment.
    let code = posix_fallocate(descriptor, 0, size)
    let mapped =
      code == 0
      ? mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0) : MAP_FAILED
    guard let mapped, mapped != MAP_FAILED else {
      let error = code == 0 ? MemoryError.last(folder) : .code(code, folder)
      close(descriptor)
      throw error
    }
    base = mapped
  }

  deinit {
    munmap(base, size)
    close(descriptor)
  }

  func grow(to bytes: Int) throws(MemoryError) {
    let larger = Self.rounded(bytes)
    guard larger > size else { return }
    let code = posix_fallocate(descriptor, size, larger - size)
    guard code == 0 else { throw .code(code, folder) }
    let mapped = mmap(nil, larger, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0)
    guard let mapped, mapped != MAP_FAILED else { throw .last(folder) }
    munmap(base, size)
    base = mapped
    size = larger
  }

  /// Takes the pages out of the process; what they hold stays in the file.
  func letGo() { madvise(base, size, MADV_DONTNEED) }

  private static func rounded(_ bytes: Int) -> Int { (bytes + 0xFFFFF) & ~0xFFFFF }
}

extension MemoryError {
  fileprivate static func last(_ folder: String) -> MemoryError { code(errno, folder) }

  fileprivate static func code(_ code: Int32, _ folder: String) -> MemoryError {
    .spill(folder: folder, reason: String(cString: strerror(code)))
  }
}
