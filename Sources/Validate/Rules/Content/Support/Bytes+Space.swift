import Records

extension Bytes {
  /// Whether there is text and all of it is white space, as Unicode has it.
  var isWhiteSpaceOnly: Bool { !isEmpty && leadingSpace == count }

  /// The bytes of white space in front.
  var leadingSpace: Int {
    var length = 0
    while let width = spaceWidth(at: length) { length += width }
    return length
  }

  /// The bytes of white space at the end.
  var trailingSpace: Int {
    var end = count
    while end > 0 {
      if spaceWidth(at: end - 1) == 1 {
        end -= 1
      } else if end > 1, spaceWidth(at: end - 2) == 2 {
        end -= 2
      } else if end > 2, spaceWidth(at: end - 3) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return count - end
  }

  /// The length of the white space character at a place, or `nil` where there is none.
  private func spaceWidth(at place: Int) -> Int? {
    guard place < count else { return nil }
    switch self[place] {
    case 0x20, 0x09...0x0D, 0x1C...0x1F: return 1
    case 0xC2 where place + 1 < count: return [0x85, 0xA0].contains(self[place + 1]) ? 2 : nil
    case 0xE1...0xE3 where place + 2 < count:
      let code =
        Int(self[place] & 0xF) << 12 | Int(self[place + 1] & 0x3F) << 6
        | Int(self[place + 2] & 0x3F)
      switch code {
      case 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return 3
      default: return nil
      }
    default: return nil
    }
  }
}
