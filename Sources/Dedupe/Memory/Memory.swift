import Glibc
import Records

/// How much memory a run may take, and the files that take the rest.
///
/// Columns beyond the limit are files without a name, mapped into memory. Their pages belong to the
/// system's cache, which gives them up where they are needed more; when the process as a whole
/// comes near its limit the mapped pages are let go, and come back when they are looked at.
///
/// - Note: `@unchecked Sendable` holds because columns are made and filled by one task.
public final class Memory: @unchecked Sendable {
  /// Less would be spent on the program and its buffers alone.
  public static let least = 64_000_000

  /// What is read at a time where there is little room, in bytes.
  static let leastBlockSize = 1 << 16

  /// For everything, in bytes.
  public let limit: Int
  /// What columns may hold in memory: the program itself and its buffers come on top.
  private let room: Int
  private let folder: String
  /// What columns hold in memory, in bytes.
  private var used = 0
  private var mappings: [ObjectIdentifier: Mapping] = [:]
  private let status: Int32

  /// - Parameters:
  ///   - limit: At least ``least``; `nil` for half of what the machine has.
  ///   - folder: Where files are made.
  public convenience init(limit: Int?, folder: String) {
    let pages = sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE))
    let limit = max(limit ?? pages / 2, Self.least)
    self.init(limit: limit, room: max(limit / 8, limit - (96 << 20)), folder: folder)
  }

  init(limit: Int, room: Int, folder: String) {
    self.limit = limit
    self.room = room
    self.folder = folder
    status = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
  }

  deinit { if status >= 0 { close(status) } }

  /// Whether so much more may be held in memory.
  func admits(_ bytes: Int) -> Bool { used + bytes <= room }

  /// What is read at a time, in bytes: small pieces where there is little room.
  var blockSize: Int { limit < 256 << 20 ? Self.leastBlockSize : BlockReader.standardBlockSize }

  func note(_ change: Int) { used += change }

  func map(_ bytes: Int) throws(MemoryError) -> Mapping {
    let mapping = try Mapping(bytes: bytes, folder: folder)
    mappings[ObjectIdentifier(mapping)] = mapping
    return mapping
  }

  func forget(_ mapping: Mapping) { mappings[ObjectIdentifier(mapping)] = nil }

  /// Lets mapped pages go if the process is near its limit.
  ///
  /// Cheap where nothing is mapped.
  @inline(__always)
  func relieve() { if !mappings.isEmpty { relieveMapped() } }

  @inline(never)
  private func relieveMapped() {
    guard resident > limit - (12 << 20) else { return }
    for mapping in mappings.values { mapping.letGo() }
  }

  /// The process's resident pages, in bytes; the limit where the system does not tell.
  private var resident: Int {
    withUnsafeTemporaryAllocation(byteCount: 128, alignment: 8) { buffer in
      let count = pread(status, buffer.baseAddress, buffer.count, 0)
      guard count > 0 else { return limit }
      let fields = buffer.prefix(count).split(separator: UInt8(ascii: " "))
      guard fields.count > 1 else { return limit }
      return fields[1].reduce(0) { $0 * 10 + Int($1 &- 0x30) } * Int(getpagesize())
    }
  }
}

/// Memory or disk that is not to be had.
public enum MemoryError: Error, Equatable, CustomStringConvertible {
  case outOfMemory
  case spill(folder: String, reason: String)

  public var description: String {
    switch self {
    case .outOfMemory: "out of memory; give --memory a limit, so that the rest goes to files"
    case .spill(let folder, let reason):
      "\(folder): cannot keep what does not fit in memory: \(reason); name another folder with TMPDIR"
    }
  }
}
