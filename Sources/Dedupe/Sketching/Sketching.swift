import Records

/// Sketches files on several cores and hands the sketches out in the order of the input.
struct Sketching {
  let options: DedupeOptions
  let jobs: Int
  let makesSignatures: Bool

  private struct Outcome: Sendable {
    var number: Int
    var block: Block
    var sketcher: RowSketcher
    var sketch: BlockSketch
  }

  func run(_ feed: BlockFeed, take: (BlockSketch) throws -> Void) async throws {
    try await withThrowingTaskGroup(of: Outcome.self) { group in
      var sketchers: [RowSketcher] = []
      for _ in 0..<jobs {
        sketchers.append(try RowSketcher(options, makesSignatures: makesSignatures))
      }
      var spare: [BlockSketch] = []
      var early: [Int: BlockSketch] = [:]
      var (issued, settled) = (0, 0)
      var isAtEnd = false
      while true {
        while !isAtEnd, issued - settled < jobs * 4, let sketcher = sketchers.popLast() {
          guard let block = try feed.next() else {
            isAtEnd = true
            break
          }
          let sketch = spare.popLast() ?? BlockSketch(keys: options.keys.count)
          let number = issued
          issued += 1
          group.addTask {
            try sketcher.sketch(block, into: sketch)
            return Outcome(number: number, block: block, sketcher: sketcher, sketch: sketch)
          }
        }
        guard let outcome = try await group.next() else { return }
        feed.recycle(outcome.block)
        sketchers.append(outcome.sketcher)
        early[outcome.number] = outcome.sketch
        while let sketch = early.removeValue(forKey: settled) {
          try take(sketch)
          spare.append(sketch)
          settled += 1
        }
      }
    }
  }
}
