import Records
import Text

/// Where the questions of benchmarks stand in the rows.
///
/// An n-gram of 13 words in common is the field's mark of contamination (Brown et al. 2020,
/// appendix C); a question of fewer words must stand in the row as a whole.
public struct Contamination: Sendable {
  /// A question found in a row.
  public struct Hit: Sendable, Equatable {
    /// Over all files, from 0.
    public let row: Int
    /// The position of the benchmark among those given.
    public let benchmark: Int
    /// The row of the benchmark's file, from 0.
    public let question: Int
    /// The words of the row's text that they share, from 0.
    public let words: Range<Int>
    /// Those words, normalised.
    public let text: String
  }

  public struct Benchmark: Sendable {
    public let path: String
    public let questions: Int
    public let rowsHit: Int
    public let questionsHit: Int
  }

  public let hits: [Hit]
  public let benchmarks: [Benchmark]
  public let rows: Int
  public let bytes: Int

  /// How many rows hold at least one question.
  public var contaminatedRows: Int { Set(hits.map(\.row)).count }
}
