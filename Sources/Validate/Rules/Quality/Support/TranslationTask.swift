import Records

/// Tells by the words of the prompt whether an answer may be in another language.
enum TranslationTask {
  /// Parts of words, lower case.
  private static let marks: [StaticString] = [
    "transla", "translit", "übersetz", "traduc", "traduir", "traduz", "tradu", "vertaal", "перев",
    "翻译", "翻譯", "译成", "译为", "訳", "翻訳", "번역", "ترجم", "अनुवाद", "แปล", "romaji", "pinyin", "拼音",
    "english", "german", "french", "spanish", "italian", "portuguese", "russian", "chinese",
    "mandarin", "japanese", "korean", "arabic", "hindi", "thai", "turkish", "hebrew", "greek",
    "ukrainian", "auf deutsch", "auf englisch", "en français", "en anglais", "en inglés",
    "en español", "на англ", "на русск", "по-англ", "по-русск", "英语", "英文", "英語", "中文", "汉语",
    "日语", "日本語", "韩语", "法语", "德语", "俄语", "영어", "한국어", "code", "代码", "コード", "코드", "код",
    "function", "sql", "python", "json",
  ]

  /// Whether an instruction or a question speaks of a language, of translating or of code.
  static func isAsked(in record: Record) -> Bool {
    record.passages.contains { passage in
      switch passage.turn.role {
      case .user, .system, .developer: speaks(passage.bytes)
      default: false
      }
    }
  }

  private static func speaks(_ text: Bytes) -> Bool {
    marks.contains { text.containsFolded($0) }
  }
}

extension Bytes {
  /// Whether a text in lower case stands here, ASCII letters in either case.
  fileprivate func containsFolded(_ needle: StaticString) -> Bool {
    let first = needle.withUTF8Buffer { unsafe $0[0] }
    let upper = first.isASCIILetter ? first & 0xDF : first
    let length = needle.utf8CodeUnitCount
    var place = 0
    while let start = firstIndex(ofEither: first, or: upper, from: place), start + length <= count {
      if isFolded(needle, at: start) { return true }
      place = start + 1
    }
    return false
  }

  private func isFolded(_ needle: StaticString, at start: Int) -> Bool {
    needle.withUTF8Buffer { letters in
      for unsafe(offset, letter) in unsafe letters.enumerated() {
        let byte = self[start + offset]
        guard byte == letter || byte.isASCIILetter && byte | 0x20 == letter else { return false }
      }
      return true
    }
  }
}
