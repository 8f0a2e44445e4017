extension Locator {
  /// What stands at a byte of a row: the JSON Pointer of the innermost value, and where in the
  /// decoded bytes of a string it is.
  ///
  /// Inside a key it is the pointer of the object that has it.
  ///
  /// - Parameter row: Valid JSON up to `position`.
  /// - Complexity: O(*n*) in `position`.
  public static func pointer(at position: Int, in row: Bytes) -> (pointer: String, offset: Int?) {
    var way: [Step] = []
    var at = 0
    while at < min(position, row.count) {
      switch row[at] {
      case UInt8(ascii: "{"): way.append(.member(nil))
      case UInt8(ascii: "["): way.append(.element(0))
      case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = way.popLast()
      case UInt8(ascii: ","): way.last.map { way[way.count - 1] = $0.next }
      case UInt8(ascii: "\""):
        let string = JSONWalk(row, at: at)
        let isKey = if case .member(nil)? = way.last { true } else { false }
        if position < string.endOfString {
          return (pointer(way), isKey ? nil : string.decodedOffset(ofRaw: position))
        }
        if isKey {
          way[way.count - 1] = .member(String(decoding: string.decodedString(), as: UTF8.self))
        }
        at = string.endOfString - 1
      default: break
      }
      at += 1
    }
    return (pointer(way), nil)
  }

  private static func pointer(_ way: [Step]) -> String {
    way.reduce(into: "") { pointer, step in
      switch step {
      case .member(nil): break
      case .member(let key?): pointer += "/\(key.pointerToken)"
      case .element(let position): pointer += "/\(position)"
      }
    }
  }

  /// Where in a container the reading is.
  private enum Step {
    /// At the value of this key, or in front of a key.
    case member(String?)
    case element(Int)

    /// Behind the next comma.
    var next: Step {
      switch self {
      case .member: .member(nil)
      case .element(let position): .element(position + 1)
      }
    }
  }
}
