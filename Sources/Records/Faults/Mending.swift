/// A line with something harmless in place of what simdjson cannot take, of the same length.
struct Mending: ~Copyable {
  private let buffer: UnsafeMutablePointer<UInt8>
  private let count: Int

  /// - Parameter faults: All of them mendable.
  init(_ line: Bytes, faults: [Fault]) {
    count = line.count
    buffer = .allocate(capacity: count + JSONParser.padding)
    buffer.initialize(repeating: 0x20, count: count + JSONParser.padding)
    buffer.update(from: line.base, count: count)
    for fault in faults { replace(fault) }
  }

  deinit { buffer.deallocate() }

  var bytes: Bytes {
    Bytes(base: UnsafePointer(buffer), count: count)
  }

  private borrowing func replace(_ fault: Fault) {
    var stand: [UInt8] = Array(repeating: 0x20, count: fault.range.count)
    switch fault.kind {
    // As long as U+FFFD, which is a defect of its own.
    case .loneSurrogate: stand = Array("\\u25a1".utf8)
    case .overflow: stand.replaceSubrange(0..<3, with: "0.5".utf8)
    default: stand[0] = UInt8(ascii: "0")
    }
    for (position, byte) in zip(fault.range, stand) { buffer[position] = byte }
  }
}
