@testable import Records

/// Made once: what one row leaves behind must not show in the next.
private let parser = try? RecordParser()

/// One input of libFuzzer: a few lines of a file, read as a worker reads them.
///
/// Beside crashes and what AddressSanitizer sees, it traps where a line is neither a row nor has a
/// fault, where a place is beyond its line, and where reading a row's parts changes its hash.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  guard count > 0, let parser, let block = try? Block(capacity: count) else { return 0 }
  block.buffer.copyMemory(from: start, byteCount: count)
  block.count = count
  block.isFirst = true
  for element in BlockLines(block) where !element.line.isBlank {
    var line = element.line
    guard let record = try? parser.record(from: &line, fileShape: nil) else {
      precondition(!line.faults.isEmpty, "a line that is no row must have a fault")
      for fault in line.faults {
        check(fault.range, in: line.bytes)
        _ = Locator.pointer(at: fault.range.lowerBound, in: line.bytes)
      }
      continue
    }
    walk(record)
  }
  return 0
}

private func walk(_ record: Record) {
  let hash = record.hash
  for turn in record.turns {
    locate(turn.pointer, in: record)
    locate(turn.contentPointer, in: record)
    _ = turn.answeredCall?.pointer
  }
  for call in record.calls {
    locate(call.argumentsPointer + "#/city", in: record)
    _ = call.decodedArguments?.object?.count
  }
  for passage in record.passages {
    let place = Locator.place(
      of: passage.pointer, offset: passage.bytes.count / 2, in: record.line)
    check(place..<place, in: record.line)
  }
  precondition(record.hash == hash, "the hash of a row changed while it was read")
}

private func locate(_ pointer: String, in record: Record) {
  let place = Locator.place(of: pointer, in: record.line)
  check(place..<place, in: record.line)
  _ = record.line.column(at: place)
}

private func check(_ range: Range<Int>, in line: Bytes) {
  precondition(range.lowerBound >= 0 && range.upperBound <= line.count, "a place beyond its line")
}
