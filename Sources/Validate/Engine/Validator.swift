public import Records

/// Checks files against a policy, on several cores, with the same outcome on any number of them.
public struct Validator: Sendable {
  private let rules: RuleTable
  private let jobs: Int
  private let waiting: Int
  private let maxErrors: Int?
  private let lineLimit: Int
  private let blockSize: Int

  /// - Parameters:
  ///   - equipment: What the rules need beside their options.
  ///   - jobs: How many blocks are checked at once, at least 1.
  ///   - waiting: How many more are ready for the first worker that is free. Where `jobs` is less
  ///     than the number of cores they would be checked at once too, so it must be 0 there.
  ///   - placesPerRule: How many findings of a rule are handed out; all are counted.
  ///   - maxErrors: After how many errors the run ends.
  ///   - lineLimit: Longer lines are not read but reported, in bytes.
  ///   - blockSize: What a worker takes at a time, in bytes; longer lines make it longer.
  public init(
    _ policy: Policy, equipment: Equipment = Equipment(), jobs: Int, waiting: Int = 0,
    placesPerRule: Int = .max, maxErrors: Int? = nil, lineLimit: Int = 100_000_000,
    blockSize: Int = BlockReader.standardBlockSize
  ) {
    precondition(jobs > 0, "\(jobs) jobs would never begin")
    rules = RuleTable(policy, equipment, placesPerRule: placesPerRule)
    self.jobs = jobs
    self.waiting = waiting
    self.maxErrors = maxErrors
    self.lineLimit = lineLimit
    self.blockSize = blockSize
  }

  /// What the `except` of rules names and is no pattern of theirs.
  public var unknownPatterns: [(rule: RuleID, pattern: String)] { rules.unknownPatterns }

  /// Reads the files one after the other.
  ///
  /// - Parameters:
  ///   - progress: Called after every block with the bytes and rows so far.
  ///   - report: Called with the findings in the order of the input.
  ///   - flush: Called when the findings of some blocks are complete and more may take a while.
  /// - Throws: ``ReadError``, or what `report` throws.
  public func run(
    _ paths: [String], progress: (Summary) -> Void = { _ in },
    report: @escaping (Finding) throws -> Void, flush: () throws -> Void = {}
  ) async throws -> Summary {
    var collector = Collector(rules, report: report)
    var read = 0
    for path in paths where !isFull(collector.summary) {
      collector.begin(path)
      let ended = try await check(path, collector: &collector, progress: progress, flush: flush)
      guard ended else { break }
      try collector.end()
      read += 1
    }
    var summary = collector.summary
    summary.isCutShort = read < paths.count
    return summary
  }

  private func isFull(_ summary: Summary) -> Bool {
    maxErrors.map { summary.errors >= $0 } ?? false
  }

  /// - Returns: Whether the file was read to its end.
  private func check(
    _ path: String, collector: inout Collector, progress: (Summary) -> Void,
    flush: () throws -> Void
  ) async throws -> Bool {
    var reader = PatientReader(
      try BlockReader(path: path, blockSize: blockSize, lineLimit: lineLimit))
    var fileShape: Shape?
    // Checkers remember what they saw of a file, so each file gets its own. They are handed out
    // here, not by the tasks, which may start in another order than they were made.
    var idle: [Checker] = []
    var made = 0
    return try await withThrowingTaskGroup(of: Outcome.self) { group in
      var queue = BlockQueue()
      var ahead = reader.next()
      while true {
        // Reading goes on while all workers are busy: the next block then waits for the first of
        // them. Results that wait for an earlier block are bounded too.
        while queue.count < jobs * 4, let block = ahead {
          if idle.isEmpty, made < jobs + waiting {
            idle.append(try Checker(rules))
            made += 1
          }
          guard let checker = idle.popLast() else { break }
          if fileShape == nil { fileShape = try shape(ofFirstRowIn: block) }
          let (number, shape) = (queue.issue(), fileShape)
          group.addTask {
            let result = try checker.check(block, fileShape: shape)
            return Outcome(number: number, block: block, checker: checker, result: result)
          }
          ahead = reader.next()
        }
        guard let outcome = try await group.next() else {
          if let failure = reader.failure { throw failure }
          return true
        }
        reader.recycle(outcome.block)
        idle.append(outcome.checker)
        let results = queue.settle(outcome)
        for (index, result) in results.enumerated() {
          try collector.take(result)
          progress(collector.summary)
          let isLast = index == results.count - 1 && queue.count == 0 && ahead == nil
          if isFull(collector.summary), !isLast {
            group.cancelAll()
            return false
          }
        }
        try flush()
      }
    }
  }

  /// The shape of the first line of a block that is a row of any.
  private func shape(ofFirstRowIn block: Block) throws(ReadError) -> Shape? {
    let parser = try RecordParser()
    for element in BlockLines(block) where !element.line.isBlank {
      var line = element.line
      if let shape = try parser.record(from: &line, fileShape: nil)?.shape { return shape }
    }
    return nil
  }
}

/// Keeps to itself what cannot be read until all in front of it was looked at.
private struct PatientReader: ~Copyable {
  private var reader: BlockReader
  private(set) var failure: ReadError?

  init(_ reader: consuming BlockReader) {
    self.reader = reader
    failure = nil
  }

  mutating func next() -> Block? {
    guard failure == nil else { return nil }
    do throws(ReadError) {
      return try reader.next()
    } catch {
      failure = error
      return nil
    }
  }

  mutating func recycle(_ block: Block) { reader.recycle(block) }
}

/// A block that was checked, with its place among the others.
struct Outcome: Sendable {
  var number: Int
  var block: Block
  var checker: Checker
  var result: BlockResult
}

/// The blocks under way, and those done before an earlier one.
private struct BlockQueue {
  private var issued = 0
  private var settled = 0
  private var early: [Int: BlockResult] = [:]

  /// Blocks that were handed out and whose results were not.
  var count: Int { issued - settled }

  mutating func issue() -> Int {
    defer { issued += 1 }
    return issued
  }

  /// The results whose turn has come.
  mutating func settle(_ outcome: Outcome) -> [BlockResult] {
    early[outcome.number] = outcome.result
    var results: [BlockResult] = []
    while let result = early.removeValue(forKey: settled) {
      results.append(result)
      settled += 1
    }
    return results
  }
}
