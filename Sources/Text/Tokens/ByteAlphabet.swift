/// The printable characters that stand for bytes in the vocabulary of a byte-level tokenizer
/// (Radford and others 2019, `bytes_to_unicode` of GPT-2).
///
/// Printable bytes of Latin-1 stand for themselves; the others take the characters from U+0100 on,
/// in order.
enum ByteAlphabet {
  private static let byteOfCharacter: [Int16] = {
    var table = [Int16](repeating: -1, count: 0x144)
    var next = 0x100
    for byte in 0..<256 {
      let isPrintable =
        (0x21...0x7E).contains(byte) || (0xA1...0xAC).contains(byte) || (0xAE...0xFF).contains(byte)
      table[isPrintable ? byte : next] = Int16(byte)
      if !isPrintable { next += 1 }
    }
    return table
  }()

  /// Appends the bytes that a token of the vocabulary stands for.
  ///
  /// - Returns: `false` where one of its characters is none of the alphabet; what was appended until
  ///   then is left.
  static func append(bytesOf token: some Sequence<UInt32>, to bytes: inout [UInt8]) -> Bool {
    for character in token {
      guard character < byteOfCharacter.count, byteOfCharacter[Int(character)] >= 0 else {
        return false
      }
      bytes.append(UInt8(byteOfCharacter[Int(character)]))
    }
    return true
  }
}
