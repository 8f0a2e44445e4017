/// Finds the first bytes of a text that are not UTF-8 (RFC 3629), and says what they are.
enum UTF8Check {
  static func fault(in text: Bytes) -> Fault? {
    var at = text.asciiPrefix(from: 0)
    while at < text.count {
      let first = text[at]
      guard first >= 0x80 else {
        at += max(1, text.asciiPrefix(from: at))
        continue
      }
      guard let (width, smallest) = lead(first) else {
        let reason = first < 0xC0 ? "a continuation byte by itself" : "no UTF-8 has this byte"
        return Fault(.invalidUTF8("\(hex(first)): \(reason)"), at: at..<at + 1)
      }
      var code = UInt32(first) & (0xFF >> UInt32(width + 1))
      for offset in 1..<width {
        guard at + offset < text.count, text[at + offset] & 0xC0 == 0x80 else {
          let reason = "\(hex(first)): the character is cut off after \(offset) of \(width) bytes"
          return Fault(.invalidUTF8(reason), at: at..<min(at + offset, text.count))
        }
        code = code << 6 | UInt32(text[at + offset] & 0x3F)
      }
      if let reason = reason(against: code, smallest: smallest) {
        return Fault(.invalidUTF8("\(hex(first)): \(reason)"), at: at..<at + width)
      }
      at += width
    }
    return nil
  }

  private static func lead(_ byte: UInt8) -> (width: Int, smallest: UInt32)? {
    switch byte {
    case 0xC0...0xDF: (2, 0x80)
    case 0xE0...0xEF: (3, 0x800)
    case 0xF0...0xF7: (4, 0x10000)
    default: nil
    }
  }

  private static func reason(against code: UInt32, smallest: UInt32) -> String? {
    if code < smallest { return "an overlong form" }
    if code & 0xFFFF_F800 == 0xD800 { return "an encoded surrogate" }
    return code > 0x10FFFF ? "beyond U+10FFFF" : nil
  }

  private static func hex(_ byte: UInt8) -> String {
    "0x" + String(byte, radix: 16, uppercase: true)
  }
}
