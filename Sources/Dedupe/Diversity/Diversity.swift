/// How various a dataset is.
public struct Diversity: Sendable {
  public struct Gram: Sendable {
    public let text: String
    public let count: Int
  }

  public struct Category: Sendable {
    public let name: String
    public let rows: Int
    public let bytes: Int
    /// Bytes before over bytes after zstd: the higher, the more of the same.
    public let compressionRatio: Double
  }

  public struct Axis: Sendable {
    public let name: String
    /// How many rows have each value, the most frequent first.
    public let values: [(name: String, rows: Int)]
    /// Shannon's, over the greatest that so many values can have: 1 where all are as frequent.
    public let evenness: Double
    /// Pearson's χ² against equal frequencies, with one degree of freedom fewer than values.
    public let chiSquare: Double
  }

  public internal(set) var rows = 0
  public internal(set) var bytes = 0
  public internal(set) var words = 0
  public internal(set) var rowsWithoutText = 0
  /// The share of rows that would leave.
  public internal(set) var duplicateRate = 0.0
  public internal(set) var exactCopies = 0
  public internal(set) var nearDuplicates = 0
  /// How many clusters have 1, 2, 3–4, 5–8, … rows.
  public internal(set) var clusterSizes: [(label: String, clusters: Int)] = []
  /// Distinct n-grams over all n-grams, for n from 1 to 4 (Li, Galley, Brockett, Gao, Dolan 2016).
  public internal(set) var distinct: [Double] = []
  public internal(set) var compressionRatio = 0.0
  public internal(set) var categories: [Category] = []
  /// The share of rows with a 10-gram that stands in the dataset more than ``repeatLimit`` times.
  public internal(set) var repeatedShare = 0.0
  public internal(set) var repeatLimit = 0
  public internal(set) var topGrams: [Gram] = []
  /// The most frequent first three words.
  public internal(set) var openings: [Gram] = []
  /// BLEU-4 of each text of a sample against the others, mean (Zhu, Lu, Zheng et alii 2018).
  public internal(set) var selfBLEU = 0.0
  public internal(set) var sample = 0
  public internal(set) var axes: [Axis] = []
  /// Combinations of the axes' values that no row has, of all there could be.
  public internal(set) var emptyCells = 0
  public internal(set) var cells = 0
}
