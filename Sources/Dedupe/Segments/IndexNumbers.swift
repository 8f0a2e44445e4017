/// Where the rows of an index stand among all rows that were put to it.
final class IndexNumbers: @unchecked Sendable {
  private let numbers = Column<UInt32>()
  /// The number of the next row that is put to it.
  private(set) var next = 0

  var count: Int { numbers.count }

  subscript(row: Int) -> Int { Int(numbers[row]) }

  /// - Parameter put: How many rows the batch had, with those that left.
  func append(_ batch: Column<UInt32>, put: Int) {
    numbers.append(batch.all)
    next += put
  }
}
