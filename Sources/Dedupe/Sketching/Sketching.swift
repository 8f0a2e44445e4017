import Records
import Synchronization

/// Sketches files on several cores and hands the sketches out in the order of the input.
struct Sketching {
  let options: DedupeOptions
  let jobs: Int
  let makesSignatures: Bool

  func run(_ feed: BlockFeed, take: (BlockSketch) throws -> Void) async throws {
    let sketchers = try (0..<jobs).map { _ in
      try RowSketcher(options, makesSignatures: makesSignatures)
    }
    let spare = SpareSketches(keys: options.keys.count)
    try await OrderedBlocks.run(feed, workers: sketchers) { sketcher, block in
      let sketch = spare.pop()
      try sketcher.sketch(block, into: sketch)
      return sketch
    } take: { sketch in
      try take(sketch)
      spare.push(sketch)
    }
  }
}

/// Sketches whose memory is used again.
private final class SpareSketches: Sendable {
  private let keys: Int
  private let sketches = Mutex<[BlockSketch]>([])

  init(keys: Int) { self.keys = keys }

  func pop() -> BlockSketch {
    sketches.withLock { $0.popLast() } ?? BlockSketch(keys: keys)
  }

  func push(_ sketch: BlockSketch) { sketches.withLock { $0.append(sketch) } }
}
