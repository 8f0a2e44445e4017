import CommandSupport
import Records

/// Writes rows with the ends they have, and one more only where a row without follows another.
struct LineWriter {
  private let output: Output
  private var lacksLineEnd = false

  init(_ output: Output) { self.output = output }

  mutating func write(_ bytes: Bytes) throws(OutputError) {
    guard let last = bytes.last else { return }
    if lacksLineEnd { try output.write("\n") }
    try output.write(bytes: bytes)
    lacksLineEnd = last != 0x0A
  }

  /// Says that what is written next goes on with the row.
  mutating func continueLine() { lacksLineEnd = false }
}
