/// Numbers, texts and bytes, one behind the other: a number is four bytes, little-endian; of the
/// others the length stands in front.
struct PackedFields {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ number: UInt32) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  mutating func append(_ text: String) { append(Array(text.utf8)) }

  mutating func append(_ run: [UInt8]) {
    append(UInt32(run.count))
    bytes += run
  }
}

/// Reads what ``PackedFields`` wrote; `nil` behind the end.
struct UnpackedFields {
  private let all: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { all = bytes }

  mutating func number() -> Int? {
    guard at + 4 <= all.count else { return nil }
    defer { at += 4 }
    return (0..<4).reduce(0) { $0 | Int(all[at + $1]) << (8 * $1) }
  }

  mutating func text() -> String? {
    bytes().map { String(decoding: $0, as: UTF8.self) }
  }

  mutating func bytes() -> ArraySlice<UInt8>? {
    guard let count = number(), at + count <= all.count else { return nil }
    defer { at += count }
    return all[at..<at + count]
  }
}
