import Records

/// What the APIs take as the name of a function: `^[a-zA-Z0-9_-]{1,64}$`.
enum FunctionName {
  static let lengthLimit = 64

  static func isGood(_ name: Bytes) -> Bool {
    !name.isEmpty && name.count <= lengthLimit && name.allSatisfy(\.isNameByte)
  }

  /// What is wrong with a name, or `nil` if all is well.
  static func defect(in value: JSONValue, at pointer: @autoclosure () -> String) -> Defect? {
    guard let name = value.string else { return Defect(.nameWrong(value.kind), at: pointer()) }
    if isGood(name) { return nil }
    if name.isBlank { return Defect(.nameEmpty, at: pointer()) }
    guard let odd = name.firstIndex(where: { !$0.isNameByte }) else {
      return Defect(.nameLong(name.count), at: pointer(), hint: "shorten it")
    }
    let scalar = String(name.slice(odd..<name.count).description.unicodeScalars.prefix(1))
    return Defect(
      .nameOdd(name, scalar), at: pointer(), range: odd..<odd + scalar.utf8.count,
      hint: mended(name).map { "write \"\($0)\"" })
  }

  /// The name with `_` for each run of what no API takes; `nil` where that would tear a word.
  private static func mended(_ name: Bytes) -> String? {
    guard name.allSatisfy({ $0 < 0x80 }) else { return nil }
    let mended = name.description.split { !$0.utf8.allSatisfy(\.isNameByte) }
      .joined(separator: "_")
    return mended.isEmpty ? nil : mended
  }
}

extension UInt8 {
  fileprivate var isNameByte: Bool {
    isDigit || (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A) || self == UInt8(ascii: "_")
      || self == UInt8(ascii: "-")
  }
}

extension Message {
  fileprivate static let nameEmpty: Message = "the name of the function is empty"

  fileprivate static func nameWrong(_ kind: JSONKind) -> Message {
    "the name of the function is \(kind), not a string"
  }

  fileprivate static func nameLong(_ count: Int) -> Message {
    "the name of the function has \(count) characters; \(FunctionName.lengthLimit) is the limit"
  }

  fileprivate static func nameOdd(_ name: Bytes, _ scalar: String) -> Message {
    "the name \"\(name)\" has \"\(scalar)\" in it; letters, digits, _ and - are allowed"
  }
}
