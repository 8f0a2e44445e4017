import CSketch
import Testing

/// Every set of instructions cuts a text into the same words.
struct WordKernelTests {
  private struct Words: Equatable {
    var text: [UInt8] = []
    var starts: [UInt32] = []
    var isOpen = false
    var read: [Int] = []
  }

  private static let known: [sdg_instructions] = [SDG_PORTABLE, SDG_SSE41, SDG_AVX2, SDG_AVX512]
    .filter { $0.rawValue <= sdg_best_instructions().rawValue }

  @Test(arguments: 0..<200)
  func allInstructionsAgree(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    let pieces = (0..<3).map { _ in Self.text(&random) }
    let expected = Self.words(of: pieces, SDG_PORTABLE)
    #expect(expected == Self.reference(pieces))
    for instructions in Self.known { #expect(Self.words(of: pieces, instructions) == expected) }
  }

  @Test func nothingIsReadBehindTheEnd() {
    let text = Array("x".utf8)
    for instructions in Self.known {
      let words = Self.words(of: [text], instructions)
      #expect(words.text == text && words.isOpen)
    }
  }

  /// Letters, digits, punctuation in runs of any length; seldom a byte that is not ASCII.
  private static func text(_ random: inout SplitMix) -> [UInt8] {
    (0..<Int.random(in: 0..<300, using: &random)).map { _ in
      switch Int.random(in: 0..<100, using: &random) {
      case 0..<70: UInt8.random(in: 0x61...0x7A, using: &random)
      case 70..<99: UInt8.random(in: 0...0x7F, using: &random)
      default: Bool.random(using: &random) ? 0xC3 : 0x20
      }
    }
  }

  private static func words(of pieces: [[UInt8]], _ instructions: sdg_instructions) -> Words {
    let room = pieces.joined().count + Int(SDG_WORDS_SLACK) * 2
    let text = UnsafeMutablePointer<UInt8>.allocate(capacity: room * 2)
    let starts = UnsafeMutablePointer<UInt32>.allocate(capacity: room)
    defer {
      text.deallocate()
      starts.deallocate()
    }
    var run = sdg_word_run(
      text: text, starts: starts, text_count: 0, word_count: 0, is_open: false)
    // A copy of exact size, so that the address sanitizer sees what is read too far.
    let read = pieces.map { piece in
      let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, piece.count))
      defer { copy.deallocate() }
      for (position, byte) in piece.enumerated() { copy[position] = byte }
      return sdg_words(instructions, copy, piece.count, &run)
    }
    return Words(
      text: Array(UnsafeBufferPointer(start: text, count: run.text_count)),
      starts: Array(UnsafeBufferPointer(start: starts, count: run.word_count)),
      isOpen: run.is_open, read: read)
  }

  /// The same, a byte at a time.
  private static func reference(_ pieces: [[UInt8]]) -> Words {
    var words = Words()
    for piece in pieces {
      let ascii = piece.prefix { $0 < 0x80 }
      for byte in ascii {
        let character = Character(UnicodeScalar(byte))
        if character.isLetter || character.isNumber || character == "_" {
          if !words.isOpen { words.starts.append(UInt32(words.text.count)) }
          words.text += Array(character.lowercased().utf8)
          words.isOpen = true
        } else if words.isOpen {
          words.text.append(0x20)
          words.isOpen = false
        }
      }
      words.read.append(ascii.count)
    }
    return words
  }
}

/// SplitMix64, so that a failure can be had again.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
