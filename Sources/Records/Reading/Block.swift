import CBytes
import Glibc

/// Some whole lines of a file, in one padded buffer.
///
/// - Note: `@unchecked Sendable` holds because a block has one owner at a time: the reader fills
///   it, hands it to one worker, and gets it back when that worker is done with it.
public final class Block: @unchecked Sendable {
  var buffer: UnsafeMutableRawPointer
  var capacity: Int

  /// The bytes in use: whole lines with their ends, or the file's last line without one.
  public internal(set) var count = 0

  /// Where the block begins in the (unpacked) file, in bytes.
  public internal(set) var offset = 0

  public internal(set) var isFirst = false

  /// What the line in front of the block was, so that runs of such lines are told once.
  public internal(set) var followsBlankLine = false
  public internal(set) var followsCarriageReturn = false

  /// The length of the one line that the block stands for, where it was too long to be kept.
  public internal(set) var overlongLine: Int?

  init(capacity: Int) throws(ReadError) {
    guard let buffer = malloc(capacity + JSONParser.padding) else { throw .outOfMemory }
    self.buffer = buffer
    self.capacity = capacity
  }

  deinit { free(buffer) }

  public var bytes: Bytes {
    Bytes(base: UnsafePointer(buffer.assumingMemoryBound(to: UInt8.self)), count: count)
  }

  /// Makes room for `size` bytes and keeps the first `kept`.
  func grow(to size: Int, keeping kept: Int) throws(ReadError) {
    guard size > capacity else { return }
    guard let larger = realloc(buffer, size + JSONParser.padding) else { throw .outOfMemory }
    buffer = larger
    capacity = size
  }

  /// Forgets what the block held, and memory beyond `size`.
  func reset(to size: Int) throws(ReadError) {
    count = 0
    offset = 0
    isFirst = false
    followsBlankLine = false
    followsCarriageReturn = false
    overlongLine = nil
    if capacity > size, let smaller = realloc(buffer, size + JSONParser.padding) {
      buffer = smaller
      capacity = size
    }
  }

  /// Where to cut: behind the last line feed in front of what can begin a row, so that a row over
  /// several lines is not torn apart, else behind the last line feed at or behind `start`; `nil`
  /// where there is none.
  func lastLineEnd(in filled: Int, from start: Int) -> Int? {
    guard let last = lineFeed(before: filled, from: start) else { return nil }
    var candidate: Int? = last
    while let position = candidate {
      if position + 1 < filled, byte(at: position + 1) == UInt8(ascii: "{") { return position + 1 }
      candidate = lineFeed(before: position, from: start)
    }
    return last + 1
  }

  /// Whether the block's last line is blank and ended.
  var endsInBlankLine: Bool {
    guard count > 0, byte(at: count - 1) == 0x0A else { return false }
    let start = lineFeed(before: count - 1, from: 0).map { $0 + 1 } ?? 0
    return bytes.slice(start..<count).isBlank
  }

  private func byte(at position: Int) -> UInt8 {
    buffer.load(fromByteOffset: position, as: UInt8.self)
  }

  /// The position of the last line feed in front of `end`, at or behind `start`.
  private func lineFeed(before end: Int, from start: Int) -> Int? {
    guard start < end else { return nil }
    let bytes = UnsafePointer(buffer.assumingMemoryBound(to: UInt8.self))
    return sdg_find_last(bytes + start, end - start, 0x0A).map { $0 - bytes }
  }
}
