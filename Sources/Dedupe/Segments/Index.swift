import Glibc

/// Rows that stayed in earlier runs, in a folder of segments.
///
/// A segment appears whole or not at all, so that a run that is stopped leaves the index as it was.
/// One process at a time adds to it.
public final class Index {
  public let path: String
  private let lock: Int32

  /// Opens an index, or makes an empty one, and locks it.
  public init(path: String) throws(SegmentError) {
    self.path = path
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw .last(path, "make the index") }
    let opened = open("\(path)/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard opened >= 0 else { throw .last(path, "open the index") }
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      close(opened)
      throw code == EWOULDBLOCK ? .locked(path: path) : .code(code, path, "lock the index")
    }
    lock = opened
  }

  deinit { close(lock) }

  /// The files of the segments, the oldest first.
  var segments: [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(Self.ending) { names.append(name) }
    }
    return names.sorted().map { "\(path)/\($0)" }
  }

  /// How the pairs of an index are found was settled by its first batch.
  var isExact: Bool? {
    get throws(SegmentError) {
      guard let first = segments.first else { return nil }
      return try SegmentReader(path: first).profile().hasSuffix("join=exact")
    }
  }

  /// Adds the rows of a run that stay.
  public func add(_ outcome: Outcome) throws(SegmentError) {
    guard let dataset = outcome.dataset else { return }
    let count = segments.count
    let digits = String(count + 1)
    let name = String(repeating: "0", count: max(0, 8 - digits.count)) + digits
    try Segment.write(
      dataset, rows: .kept(outcome.verdicts), profile: outcome.profile,
      firstNumber: outcome.firstNumber, to: "\(path)/\(name)\(Self.ending)")
  }

  private static let ending = ".segment"
}
