import Records
import Text

/// What the texts of a dataset are like: how long in tokens, and in which languages.
public struct TextStatistics: Sendable, Equatable {
  /// The rows of a block that are all asked for their language; of those behind one in
  /// ``sampling``, because to ask takes as long as all rules together.
  private static let askedFirst = 64
  private static let sampling = 16

  /// What of an answer is looked at, in bytes.
  private static let sampleSize = 512

  private var sizes = SizeClasses()
  private var rows = 0

  /// Rows by the language of their last answer, `un` where that cannot be told for sure.
  public private(set) var languages: [String: Int] = [:]

  /// Whether tokens were counted rather than estimated.
  public private(set) var isExact = false

  mutating func count(_ record: Record, _ readings: TextReadings) {
    sizes.add(readings.tokens.tokens(of: record).total(of: record))
    isExact = readings.tokens.isExact
    if rows < Self.askedFirst || rows % Self.sampling == 0 { ask(readings.answers(in: record)) }
    rows += 1
  }

  private mutating func ask(_ answers: [Turn]) {
    let answer = answers.last { !$0.passages.isEmpty }
    guard let text = answer?.passages.last?.bytes, !text.isBlank else { return }
    let language = Language(of: text, limit: Self.sampleSize)
    languages[language.isReliable ? language.code : "un", default: 0] += 1
  }

  mutating func add(_ other: TextStatistics) {
    sizes.add(other.sizes)
    rows += other.rows
    languages.merge(other.languages, uniquingKeysWith: +)
    isExact = isExact || other.isExact
  }

  /// The tokens that a share of the rows does not exceed, to within 1/8; `nil` where nobody counted.
  public func tokens(atQuantile share: Double) -> Int? {
    rows == 0 ? nil : sizes.quantile(share)
  }
}
