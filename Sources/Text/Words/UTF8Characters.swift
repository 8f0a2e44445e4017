/// The character at `place` of valid UTF-8, and how many bytes it takes.
@inline(__always)
func decode(_ place: UnsafePointer<UInt8>) -> (character: UInt32, length: Int) {
  let lead = UInt32(place[0])
  if lead < 0x80 { return (lead, 1) }
  let second = UInt32(place[1] & 0x3F)
  if lead < 0xE0 { return ((lead & 0x1F) << 6 | second, 2) }
  let third = UInt32(place[2] & 0x3F)
  if lead < 0xF0 { return ((lead & 0x0F) << 12 | second << 6 | third, 3) }
  return ((lead & 0x07) << 18 | second << 12 | third << 6 | UInt32(place[3] & 0x3F), 4)
}

/// Writes a character and returns how many bytes it takes, at most four.
@inline(__always)
func encode(_ character: UInt32, at place: UnsafeMutablePointer<UInt8>) -> Int {
  func tail(_ shift: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: character >> shift & 0x3F | 0x80)
  }
  switch character {
  case 0..<0x80:
    place[0] = UInt8(truncatingIfNeeded: character)
    return 1
  case 0x80..<0x800:
    place[0] = UInt8(truncatingIfNeeded: character >> 6 | 0xC0)
    place[1] = tail(0)
    return 2
  case 0x800..<0x1_0000:
    place[0] = UInt8(truncatingIfNeeded: character >> 12 | 0xE0)
    place[1] = tail(6)
    place[2] = tail(0)
    return 3
  default:
    place[0] = UInt8(truncatingIfNeeded: character >> 18 | 0xF0)
    place[1] = tail(12)
    place[2] = tail(6)
    place[3] = tail(0)
    return 4
  }
}

/// A longer buffer with the same beginning; the old one is gone.
func grown<Element: BitwiseCopyable>(
  _ buffer: UnsafeMutablePointer<Element>, keeping count: Int, to capacity: Int
) -> UnsafeMutablePointer<Element> {
  let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
  larger.update(from: buffer, count: count)
  buffer.deallocate()
  return larger
}
