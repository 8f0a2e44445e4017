import Records

/// Works on the blocks of files on several cores and hands out what comes of them in order.
enum OrderedBlocks {
  private struct Outcome<Worker: Sendable, Value: Sendable>: Sendable {
    var number: Int
    var block: Block
    var worker: Worker
    var value: Value
  }

  /// - Parameters:
  ///   - workers: As many blocks are worked on at once; each worker has one at a time.
  ///   - take: Called with the values in the order of the blocks.
  static func run<Worker: Sendable, Value: Sendable>(
    _ feed: BlockFeed, workers: [Worker], work: @escaping @Sendable (Worker, Block) throws -> Value,
    take: (Value) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: Outcome<Worker, Value>.self) { group in
      var idle = workers
      var early: [Int: Value] = [:]
      var (issued, settled) = (0, 0)
      var isAtEnd = false
      while true {
        // Values that wait for an earlier block are bounded too.
        while !isAtEnd, issued - settled < workers.count * 4, let worker = idle.popLast() {
          guard let block = try feed.next() else {
            isAtEnd = true
            break
          }
          let number = issued
          issued += 1
          group.addTask {
            let value = try work(worker, block)
            return Outcome(number: number, block: block, worker: worker, value: value)
          }
        }
        guard let outcome = try await group.next() else { return }
        feed.recycle(outcome.block)
        idle.append(outcome.worker)
        early[outcome.number] = outcome.value
        while let value = early.removeValue(forKey: settled) {
          try take(value)
          settled += 1
        }
      }
    }
  }
}
