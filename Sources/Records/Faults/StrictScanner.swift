/// Reads JSON as RFC 8259 has it, slowly, and names what is wrong and where.
///
/// It runs only over lines that simdjson refused. It does not recurse, so that no input can exhaust
/// the stack.
///
/// - Complexity: O(*n*) in the length of the line.
struct StrictScanner {
  let text: Bytes
  var at = 0
  private(set) var faults: [Fault] = []
  private var open: [UInt8] = []
  private let depthLimit: Int

  init(_ text: Bytes, depthLimit: Int = JSONParser.depthLimit) {
    self.text = text
    self.depthLimit = depthLimit
  }

  /// All that is wrong up to the first fault that ends the reading.
  static func faults(in line: Bytes) -> [Fault] {
    if let fault = garbage(in: line) ?? UTF8Check.fault(in: line) { return [fault] }
    var scanner = StrictScanner(line)
    do throws(Stop) {
      try scanner.scan()
    } catch {
      scanner.faults.append(error.fault)
    }
    return scanner.faults
  }

  /// Ends the reading.
  struct Stop: Error {
    var fault: Fault
  }

  mutating func note(_ kind: Fault.Kind, from start: Int) {
    faults.append(Fault(kind, at: start..<at))
  }

  func stop(_ reason: String, at place: Int? = nil, count: Int = 1) -> Stop {
    let start = min(place ?? at, text.count)
    return Stop(fault: Fault(.syntax(reason), at: start..<min(start + count, text.count)))
  }

  var next: UInt8? { at < text.count ? text[at] : nil }

  mutating func skipSpace() {
    while at < text.count, text[at].isJSONSpace { at += 1 }
  }

  /// Where the first value of a text ends, over as many lines as it has, or `nil` where it does
  /// not end or is not JSON.
  static func end(ofValueIn text: Bytes) -> Int? {
    var scanner = StrictScanner(text)
    do throws(Stop) {
      try scanner.scanWholeValue()
      return scanner.at
    } catch {
      return nil
    }
  }

  private mutating func scanWholeValue() throws(Stop) {
    try scanValue()
    while let container = open.last {
      skipSpace()
      guard let byte = next else { throw unclosed(container) }
      try scanBehindValue(byte, in: container)
    }
  }

  private mutating func scan() throws(Stop) {
    skipSpace()
    let start = at
    try scanWholeValue()
    skipSpace()
    if let byte = next {
      let startsValue = byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
      if startsValue {
        throw Stop(fault: Fault(.concatenated, at: at..<text.count))
      }
      if byte == UInt8(ascii: ",") { throw stop("a comma behind the row") }
      throw stop("text behind the end of the row", count: text.count - at)
    }
    let kind = StrictScanner.kind(of: text[start])
    if kind != .object {
      throw Stop(fault: Fault(.notAnObject(kind), at: start..<text.count))
    }
  }

  private mutating func scanBehindValue(_ byte: UInt8, in container: UInt8) throws(Stop) {
    let isObject = container == UInt8(ascii: "{")
    if byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
      at += 1
      open.removeLast()
      return
    }
    guard byte == UInt8(ascii: ",") else {
      if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
        throw stop(
          "\"\(Character(Unicode.Scalar(byte)))\" where \(isObject ? "an object" : "an array") is open"
        )
      }
      if byte == UInt8(ascii: "/") { throw stop("a comment; JSON has none") }
      throw stop("a comma is missing between two \(isObject ? "members" : "elements")")
    }
    let comma = at
    at += 1
    skipSpace()
    if next == UInt8(ascii: "}") || next == UInt8(ascii: "]") {
      throw stop("a comma with nothing behind it", at: comma)
    }
    if isObject { try scanKey() }
    try scanValue()
  }

  /// A scalar, or the opening of a container up to its first scalar.
  private mutating func scanValue() throws(Stop) {
    while true {
      skipSpace()
      guard let byte = next else { throw open.last.map(unclosed) ?? stop("nothing but space") }
      guard byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") else {
        return try scanScalar(byte)
      }
      let start = at
      at += 1
      skipSpace()
      let isObject = byte == UInt8(ascii: "{")
      if next == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")), open.count < depthLimit {
        at += 1
        return
      }
      open.append(byte)
      // As simdjson counts: the deepest container may have nothing in it.
      if open.count >= depthLimit {
        throw Stop(fault: Fault(.tooDeep(limit: depthLimit), at: start..<at))
      }
      if isObject { try scanKey() }
    }
  }

  private mutating func scanKey() throws(Stop) {
    skipSpace()
    guard let byte = next else { throw unclosed(UInt8(ascii: "{")) }
    guard byte == UInt8(ascii: "\"") else {
      if byte == UInt8(ascii: "'") {
        throw stop("a key in single quotes; JSON takes double quotes")
      }
      if byte == UInt8(ascii: "/") { throw stop("a comment; JSON has none") }
      throw stop("a key must be a string in double quotes")
    }
    try scanString()
    skipSpace()
    guard let colon = next else { throw unclosed(UInt8(ascii: "{")) }
    guard colon == UInt8(ascii: ":") else { throw stop("a colon is missing behind a key") }
    at += 1
  }

  private mutating func scanScalar(_ byte: UInt8) throws(Stop) {
    switch byte {
    case UInt8(ascii: "\""): try scanString()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try scanNumber()
    case UInt8(ascii: "'"): throw stop("a string in single quotes; JSON takes double quotes")
    case UInt8(ascii: "/"), UInt8(ascii: "#"): throw stop("a comment; JSON has none")
    case UInt8(ascii: "+"): throw stop("a number may not begin with +")
    case UInt8(ascii: "."): throw stop("a number may not begin with a point")
    case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","), UInt8(ascii: ":"):
      throw stop("a value is missing")
    default: try scanWord()
    }
  }

  private func unclosed(_ container: UInt8) -> Stop {
    let name = container == UInt8(ascii: "{") ? "an object" : "an array"
    return Stop(fault: Fault(.unclosed(name), at: text.count..<text.count))
  }

  static func kind(of byte: UInt8) -> JSONKind {
    switch byte {
    case UInt8(ascii: "{"): .object
    case UInt8(ascii: "["): .array
    case UInt8(ascii: "\""): .string
    case UInt8(ascii: "t"), UInt8(ascii: "f"): .boolean
    case UInt8(ascii: "n"): .null
    default: .integer
    }
  }
}
