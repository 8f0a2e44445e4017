import Records

extension FigureScanner {
  /// `1,234.50`, `1.234,50`, `1 234`, `$1.2 million`, `15 %`, `2 h 30 min`.
  mutating func readNumber(_ start: Int, _ end: Int) -> Figure? {
    var spelling = NumberSpelling(text, start, end, isGenerous: isGenerous)
    spelling.read()
    guard let amount = spelling.amount else {
      at = spelling.end
      return nil
    }
    var number = Figure.Number(amount: amount)
    number.other = spelling.other
    number.decimals = spelling.decimals
    let sign = Currency.start(in: text, before: start)
    number.isPart = number.isPart || (sign == nil && isInWord(before: start))
    let past = readUnit(of: &number, at: spelling.end, isMoney: sign != nil)
    number.isPart = number.isPart || isInWord(from: past)
    let figure = finish(.number(number), (sign ?? start)..<past)
    // What is divided by commas may be a list of JSON: its parts are read as well.
    if isGenerous, text.has(",", at: end), past > end { at = end }
    return figure
  }

  private func isInWord(before place: Int) -> Bool {
    guard place > 0, !text.has("PT", at: place - 2) else { return false }
    return text[place - 1].isLetter && !isBehindEscape(place)
      // A zone or the like: `GMT-5` and `ORD-17` are one word.
      || (place > 1 && text[place - 1] == UInt8(ascii: "-") && text[place - 2].isLetter)
      || text[place - 1] == UInt8(ascii: "_")
  }

  /// Whether the letter in front of a place is that of `\n` or `\u20ac`.
  private func isBehindEscape(_ place: Int) -> Bool {
    text.has("\\", at: place - 2) || text.has("\\u", at: place - 6)
  }

  private func isInWord(from place: Int) -> Bool {
    guard place < text.count else { return false }
    if text[place].isLetter || text[place] == UInt8(ascii: "_") { return true }
    // `404-A`, but `30-day`.
    return place + 1 < text.count && text[place] == UInt8(ascii: "-")
      && text[place + 1].isUppercase
  }

  /// Reads what stands behind the digits, and returns where it ends.
  mutating func readUnit(of number: inout Figure.Number, at place: Int, isMoney: Bool) -> Int {
    guard text.mayHoldUnit(at: place) else {
      if isMoney { number.unit = .money }
      return place
    }
    var end = place
    var hasSign = isMoney
    if let magnitude = Magnitude(in: text, at: place, isMoney: isMoney) {
      number.power = magnitude.power
      end = magnitude.end
      if let amount = number.amount.shifted(by: magnitude.power) { number.amount = amount }
      number.other = nil
    }
    if let past = Currency.end(in: text, at: end) {
      hasSign = true
      end = past
    }
    if hasSign {
      number.unit = .money
    } else if let past = percentEnd(at: end) {
      number.unit = .percent
      end = past
    } else if number.power == 0, let past = ordinalEnd(from: end) {
      number.unit = .ordinal
      end = past
    } else if let duration = TimeSpan(in: text, number.amount, at: end) {
      number.unit = duration.unit
      end = duration.end
    }
    return end
  }

  private func percentEnd(at place: Int) -> Int? {
    let start = text.skippingSpace(at: place)
    if start < text.count, text[start] == UInt8(ascii: "%") { return start + 1 }
    if text.has("％", at: start) { return start + 3 }
    for word: StaticString in ["percent", "pct", "percentage"] {
      if let end = text.end(ofWord: word, at: start) { return end }
    }
    return text.end(ofPrefix: "per cent", at: start)
  }
}

extension Bytes {
  /// A quick no: what ends a number of JSON is no unit.
  fileprivate func mayHoldUnit(at place: Int) -> Bool {
    guard place < count else { return false }
    let byte = self[place]
    if byte == 0x20 {
      guard place + 1 < count else { return false }
      let next = self[place + 1]
      return next.isLetter || next >= 0x80 || next == UInt8(ascii: "%")
    }
    return byte.isLetter || byte >= 0x80 || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "$")
      || byte == UInt8(ascii: "-")
  }
}
