import Records
import Text

/// Tells how a figure that stands nowhere may have been reckoned.
///
/// Sums and differences of two numbers of one text, sums of what the answer lists, a few times a
/// number, percentages, days and times so much later. Numbers are many, so that some sum fits by
/// chance: what is explained is not proven.
struct Arithmetic {
  private var answer: Terms
  private let said: [Terms]
  private let context: Context
  private let crossesTexts: Bool

  /// - Parameters:
  ///   - answer: The text that the figure is of, where it is of one.
  ///   - doubtful: Figures of the answer that prove nothing, because they stand nowhere else.
  ///   - crossesTexts: Whether numbers of different texts may be added too, which explains more
  ///     and by chance more.
  init(
    _ answer: Bytes?, without doubtful: [Figure] = [], _ context: Context,
    crossesTexts: Bool = false
  ) {
    self.crossesTexts = crossesTexts
    self.answer = answer.map { Terms($0, without: doubtful) } ?? Terms()
    said = Self.terms { context.forEachSaid($0) }
    self.context = context
  }

  /// Read only where all else has failed: the tools' declarations are long.
  private var instructions: [Terms] {
    Self.terms { context.forEachPiece(of: { $0?.isInstruction == true }, $0) }
  }

  private static func terms(_ forEach: ((Context.Piece) -> Bool) -> Void) -> [Terms] {
    var loose = Terms()
    var found: [Terms] = []
    forEach { piece in
      switch piece {
      case .text(let text):
        let terms = Terms(text)
        if !terms.isEmpty { found.append(terms) }
      case .number(let value):
        if let amount = value.number.flatMap(Amount.init), amount.digits > 0 { loose.add(amount) }
      }
      return true
    }
    return loose.isEmpty ? found : found + [loose]
  }

  /// Lets a figure of the answer prove others, now that it is explained itself.
  mutating func admit(_ figure: Figure, of answer: Bytes) { self.answer.add(figure, in: answer) }

  /// How the figure comes about, as `500 + 250`; `nil` where no way was found.
  func explanation(of figure: Figure) -> String? {
    switch figure.kind {
    case .number(let number):
      explanation(of: number) ?? spanExplanation(of: number)
    case .date(let day, _): explanation(of: day)
    case .time(let minute, _): explanation(ofMinute: minute)
    case .month, .pair: nil
    }
  }

  private func explanation(of number: Figure.Number) -> String? {
    guard !number.unit.isDuration, number.amount.value > 10 else { return nil }
    let wanted = number.amount
    let listed = number.unit == .money ? answer.money : answer.amounts
    if let run = Self.run(of: wanted, in: listed) { return run }
    for terms in [answer] + said {
      if let pair = pair(of: wanted, in: terms.amounts, and: terms.amounts) { return pair }
    }
    for terms in said {
      if let pair = pair(of: wanted, in: answer.amounts, and: terms.amounts) { return pair }
    }
    if crossesTexts {
      let amounts = said.flatMap(\.amounts)
      if let pair = pair(of: wanted, in: amounts, and: amounts) { return pair }
    }
    let all = [answer] + said + instructions
    return multiple(of: wanted, in: all) ?? share(of: wanted, number.decimals, in: all)
  }

  /// Neighbours in the answer whose sum it is: a total behind or in front of its parts.
  private static func run(of wanted: Amount, in parts: [Amount]) -> String? {
    for start in parts.indices where parts[start] != wanted {
      var total = parts[start]
      for end in parts.indices.dropFirst(start + 1).prefix(11) {
        guard parts[end] != wanted, let next = total.plus(parts[end]) else { break }
        total = next
        if total == wanted { return sum(parts[start...end]) }
      }
    }
    return nil
  }

  private static func sum(_ parts: ArraySlice<Amount>) -> String {
    parts.map(\.description).joined(separator: " + ")
  }

  private func pair(of wanted: Amount, in left: [Amount], and right: [Amount]) -> String? {
    let known = Set(right)
    for first in left where first.value > 10 && first != wanted {
      guard let rest = wanted.distance(to: first), rest.value > 10 || rest.scale > 0 else {
        continue
      }
      if known.contains(rest), rest != first || right.count(where: { $0 == rest }) > 1 {
        return first.value < wanted.value ? "\(first) + \(rest)" : "\(first) - \(rest)"
      }
      if let whole = wanted.plus(first), known.contains(whole) { return "\(whole) - \(first)" }
    }
    return nil
  }

  /// So much for each of a few.
  private func multiple(of wanted: Amount, in all: [Terms]) -> String? {
    for terms in all {
      for amount in terms.amounts where amount.value > 10 {
        for factor in 2...9 where amount.times(Amount(factor)) == wanted {
          return "\(factor) × \(amount)"
        }
      }
    }
    return nil
  }

  /// A percentage of a number, or what is left without it.
  private func share(of wanted: Amount, _ decimals: Int, in all: [Terms]) -> String? {
    let percents = Set(all.flatMap(\.percents))
    for percent in percents where percent.value < 100 {
      guard let part = percent.shifted(by: -2) else { continue }
      for amount in all.lazy.flatMap(\.amounts) {
        guard let share = amount.times(part), let rest = amount.distance(to: share),
          let more = amount.plus(share)
        else { continue }
        for (value, sign) in [(share, ""), (rest, "less "), (more, "plus ")]
        where value.rounded(to: max(decimals, 0)) == wanted || value == wanted {
          return "\(amount) \(sign.isEmpty ? "times" : sign.dropLast()) \(percent) %"
        }
      }
    }
    return nil
  }

  private func spanExplanation(of number: Figure.Number) -> String? {
    guard case .seconds(let wanted) = number.unit else { return nil }
    for terms in said {
      for later in terms.times {
        for earlier in terms.times where (later - earlier + 1440) % 1440 * 60 == wanted {
          return "from \(Self.clock(earlier)) to \(Self.clock(later))"
        }
      }
    }
    let days = said.flatMap(\.days)
    guard wanted.isMultiple(of: 86_400), !days.isEmpty else { return nil }
    let known = Set(days)
    for day in known where known.contains(day + wanted / 86_400) {
      return "from \(Self.date(day)) to \(Self.date(day + wanted / 86_400))"
    }
    return nil
  }

  /// A day so many days in front of or behind a known one.
  private func explanation(of day: CalendarDay) -> String? {
    let days = Set(said.flatMap(\.days))
    // One day more or less is too near to be a sign.
    let spans = Set(
      ([answer] + said + instructions).flatMap(\.spans).filter { $0.isMultiple(of: 86_400) }
    )
    .filter { $0 > 86_400 }
    for known in days {
      let year = CalendarDay(daysSince1970: known).year
      guard
        let dated = CalendarDay(
          year: day.year > 0 ? day.year : year, month: day.month, day: day.day),
        let wanted = dated.daysSince1970
      else { continue }
      let apart = wanted - known
      if spans.contains(abs(apart) * 86_400) {
        return "\(Self.date(known)) \(apart < 0 ? "-" : "+") \(abs(apart)) days"
      }
    }
    return nil
  }

  private func explanation(ofMinute wanted: Int) -> String? {
    for terms in said {
      for span in answer.spans + terms.spans where span.isMultiple(of: 60) && span < 86_400 {
        for time in terms.times where (time + span / 60) % 1440 == wanted {
          return "\(Self.clock(time)) + \(span / 60) minutes"
        }
      }
    }
    return nil
  }

  private static func clock(_ minute: Int) -> String {
    let (hour, rest) = (minute % 1440).quotientAndRemainder(dividingBy: 60)
    return "\(hour):\(rest < 10 ? "0" : "")\(rest)"
  }

  private static func date(_ days: Int) -> String {
    let day = CalendarDay(daysSince1970: days)
    return
      "\(day.year)-\(day.month < 10 ? "0" : "")\(day.month)-\(day.day < 10 ? "0" : "")\(day.day)"
  }
}
