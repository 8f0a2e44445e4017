import Testing

@testable import Records

struct BytesSearchTests {
  /// Every place of a needle in texts around the width that is looked at at once.
  @Test(arguments: [0, 1, 62, 63, 64, 65, 127, 128, 190])
  func findsANeedleWhereverItStands(place: Int) {
    for length in [1, 2, 3, 9] {
      let needle = [UInt8](repeating: 0x61, count: length - 1) + [0x62]
      for behind in [0, 1, 70] {
        // "a" and "b" alone are false starts and false ends.
        var text = [UInt8](repeating: 0x61, count: place) + needle
        text += [UInt8](repeating: 0x63, count: behind)
        #expect(found(needle, in: text) == place..<place + length)
      }
    }
  }

  @Test func whatIsNotThereIsNotFound() {
    #expect(found([0x61, 0x62], in: [UInt8](repeating: 0x61, count: 200)) == nil)
    #expect(found([0x61, 0x62], in: [0x61]) == nil)
    #expect(found([0x61, 0x62], in: []) == nil)
    #expect(found([], in: [0x61]) == 0..<0)
  }

  private func found(_ needle: [UInt8], in text: [UInt8]) -> Range<Int>? {
    let text = text + [0]
    return text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return nil }
      return Bytes(base: base, count: buffer.count - 1).range(of: needle)
    }
  }
}
