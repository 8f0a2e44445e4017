@testable import Records

private let parser = try? RecordParser()

/// One input of libFuzzer: a row whose values must be found again by their pointers.
///
/// For each value: the place of its pointer is where its text begins, and the pointer of that place
/// is its pointer. For strings also somewhere inside, and for arguments that are JSON also behind
/// the `#`. A key that is repeated names its first value.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  guard count > 0, let parser, let block = try? Block(capacity: count) else { return 0 }
  block.buffer.copyMemory(from: start, byteCount: count)
  block.count = count
  var lines = BlockLines(block)
  guard var line = lines.next()?.line, !line.isBlank,
    let record = try? parser.record(from: &line, fileShape: nil), line.faults.isEmpty
  else { return 0 }
  // Looking for a value takes as long as the row is.
  let stride = record.root.extent / 64 + 1
  var position = 0
  visit(record.root, at: "") { value, pointer in
    position += 1
    if position % stride == 0 { check(value, at: pointer, in: record.line) }
  }
  for call in record.calls {
    guard let arguments = call.decodedArguments, let text = call.arguments?.string else { continue }
    guard hasOwnPlace(call, in: record) else { continue }
    visit(arguments, at: "") { value, inner in
      checkInner(value, inner, of: text, at: call.argumentsPointer, in: record.line)
    }
  }
  return 0
}

private func check(_ value: JSONValue, at pointer: String, in row: Bytes) {
  let place = Locator.place(of: pointer, in: row)
  precondition(place < row.count && begins(value, with: row[place]), "the place of another value")
  let back = Locator.pointer(at: place, in: row)
  precondition(isSame(back.pointer, pointer), "the pointer of another value")
  guard let string = value.string else { return }
  precondition(
    Array(JSONWalk(row, at: place).decodedString()).elementsEqual(string), "another string")
  for offset in [0, string.count / 2, string.count] {
    checkOffset(offset, at: pointer, in: row)
  }
}

private func checkOffset(_ offset: Int, at pointer: String, in row: Bytes) {
  let raw = Locator.place(of: pointer, offset: offset, in: row)
  let back = Locator.pointer(at: raw, in: row)
  precondition(isSame(back.pointer, pointer), "a place inside a string leads elsewhere")
  guard let decoded = back.offset else { preconditionFailure("a place in a string is in none") }
  precondition(decoded <= offset, "a place behind the one that was asked for")
  precondition(
    Locator.place(of: pointer, offset: decoded, in: row) == raw, "one place has two offsets")
}

private func checkInner(
  _ value: JSONValue, _ inner: String, of text: Bytes, at pointer: String, in row: Bytes
) {
  let place = Locator.place(of: pointer + "#" + inner, in: row)
  let outer = Locator.pointer(at: place, in: row)
  precondition(isSame(outer.pointer, pointer), "a place inside arguments leads elsewhere")
  guard let offset = outer.offset else { preconditionFailure("arguments are no string") }
  precondition(offset == Locator.place(of: inner, in: text), "another place in the arguments")
  precondition(begins(value, with: text[offset]), "the place of another value in arguments")
  let back = Locator.pointer(at: offset, in: text)
  precondition(isSame(back.pointer, inner), "the pointer of another value in arguments")
}

/// Calls `body` with each value that a pointer can lead to.
private func visit(_ value: JSONValue, at pointer: String, _ body: (JSONValue, String) -> Void) {
  body(value, pointer)
  if let array = value.array {
    for (index, element) in array.enumerated() { visit(element, at: "\(pointer)/\(index)", body) }
  }
  guard let object = value.object else { return }
  var seen: Set<[UInt8]> = []
  for member in object where seen.insert(Array(member.key)).inserted {
    visit(member.value, at: "\(pointer)/\(member.key.description.pointerToken)", body)
  }
}

/// Whether the pointer of a call's arguments is theirs alone: no repeated key stands on the way,
/// and no key has the `#` that leads into them.
private func hasOwnPlace(_ call: Call, in record: Record) -> Bool {
  guard let text = call.arguments?.string, let function = call.function?.object,
    !function.contains(where: { $0.key.contains(UInt8(ascii: "#")) })
  else { return false }
  let place = Locator.place(of: call.argumentsPointer, in: record.line)
  guard place < record.line.count else { return false }
  let walk = JSONWalk(record.line, at: place)
  return walk.isAtString && walk.decodedString().elementsEqual(text)
}

private func begins(_ value: JSONValue, with byte: UInt8) -> Bool {
  switch value.kind {
  case .object: byte == UInt8(ascii: "{")
  case .array: byte == UInt8(ascii: "[")
  case .string: byte == UInt8(ascii: "\"")
  case .boolean: byte == UInt8(ascii: value.bool == true ? "t" : "f")
  case .null: byte == UInt8(ascii: "n")
  case .integer, .double: byte == UInt8(ascii: "-") || byte.isDigit
  }
}

private func isSame(_ left: String, _ right: String) -> Bool {
  left.utf8.elementsEqual(right.utf8)
}
