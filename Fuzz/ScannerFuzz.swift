@testable import Records

private let parser = FuzzParser()

/// One input of libFuzzer: a text that simdjson and the scanner must judge alike.
///
/// They may differ in two things only: a lone low surrogate, which simdjson 3.0 lets pass, and a
/// value that is no object, which is JSON and no row. Where all faults can be mended, the mended
/// text must parse.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  guard count > 0 else { return 0 }
  let text = PaddedText(start, count)
  let bytes = text.bytes
  guard !bytes.isBlank else { return 0 }
  let parses = parser.parse(bytes) != nil
  let faults = StrictScanner.faults(in: bytes)
  for fault in faults {
    precondition(
      fault.range.lowerBound >= 0 && fault.range.upperBound <= count, "a fault beyond its text")
  }
  let grave = faults.filter { !$0.isNotAnObject }
  if parses {
    precondition(grave.allSatisfy(\.isLoneSurrogate), "the scanner refuses what simdjson takes")
  } else {
    precondition(!grave.isEmpty, "simdjson refuses what the scanner takes")
  }
  checkEnd(of: bytes, isSound: faults.isEmpty)
  if !faults.isEmpty, faults.allSatisfy(\.isMendable) {
    let mending = Mending(bytes, faults: faults)
    precondition(parser.parse(mending.bytes) != nil, "a mended text does not parse")
    precondition(mending.bytes.count == count, "mending moved what stands behind it")
  }
  return 0
}

private func checkEnd(of bytes: Bytes, isSound: Bool) {
  let end = StrictScanner.end(ofValueIn: bytes)
  guard isSound else { return }
  precondition(end.map { bytes.slice($0..<bytes.count).isBlank } == true, "the value ends early")
}

extension Fault {
  fileprivate var isNotAnObject: Bool {
    if case .notAnObject = kind { true } else { false }
  }

  fileprivate var isLoneSurrogate: Bool {
    if case .loneSurrogate = kind { true } else { false }
  }
}
