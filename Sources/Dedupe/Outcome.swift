/// What a run found.
public struct Outcome: Sendable {
  public let verdicts: Verdicts
  /// The rows of the dataset, without those of reference files.
  public let rows: Int
  /// The rows of reference files, which stand in front of all others in ``verdicts``.
  public let references: Int
  public let bytes: Int
  public let words: Int
  /// Rows that are not JSON objects; they stay.
  public let faultyRows: Int
  /// The first of them, counted as ``verdicts`` does.
  public let firstFaultyRow: Int?
  /// Rows without a number at the path of the priority.
  public let rowsWithoutScore: Int
  public let keys: [KeySummary]
  public let isExact: Bool
  /// How many of the references come from an index, in front of the others.
  public let indexed: Int
  /// How many rows were put to the index before.
  public let firstNumber: Int
  /// What goes to an index; `nil` where there is none, so that its memory is free.
  let dataset: Dataset?
  let profile: String
  private let numbers: IndexNumbers

  public struct KeySummary: Sendable {
    public let name: String
    public let threshold: Double
    /// Rows without the key; they stay.
    public let missing: Int
    /// Rows whose text is empty or missing; they are like no other.
    public let rowsWithoutText: Int
  }

  init(
    _ dataset: Dataset, _ verdicts: Verdicts, _ numbers: IndexNumbers, profile: String,
    isStored: Bool
  ) {
    self.dataset = isStored ? dataset : nil
    self.profile = profile
    self.numbers = numbers
    indexed = numbers.count
    firstNumber = numbers.next
    self.verdicts = verdicts
    rows = dataset.rows - dataset.references
    references = dataset.references
    bytes = dataset.bytes
    words = dataset.words
    faultyRows = dataset.faultyRows
    firstFaultyRow = dataset.firstFaultyRow
    rowsWithoutScore = dataset.rowsWithoutScore
    keys = dataset.tables.map { table in
      KeySummary(
        name: table.key.name, threshold: table.key.threshold, missing: table.missing,
        rowsWithoutText: table.rowsWithoutText)
    }
    isExact = dataset.tables.first?.hasSignatures == false
  }

  /// The number that a row of the index had among all rows put to it.
  public func number(ofIndexed row: Int) -> Int { numbers[row] }
}
