import Foundation
import Testing

@testable import Dedupe

struct IndexTests {
  @Test(arguments: [DedupeOptions.Method.minhash, .exact])
  func fiveBatchesAreLikeOneRun(method: DedupeOptions.Method) async throws {
    let texts = plantedTexts(1000, seed: 8)
    let options = try options { $0.method = method }
    let whole = try await outcome(of: rows(texts), options)
    let folder = try Folder()
    var removed: [Int] = []
    for start in stride(from: 0, to: 1000, by: 200) {
      let index = try Index(path: folder.path)
      let batch = try TemporaryFile(rows(Array(texts[start..<start + 200])))
      let memory = Memory(limit: nil, folder: "/tmp")
      let outcome = try await Deduplicator(options, jobs: 2, memory: memory)
        .run([batch.path], index: index)
      #expect(outcome.firstNumber == start)
      removed += outcome.removedRows.map { $0 + start }
      for row in outcome.removedRows {
        let keeper = try #require(outcome.verdicts.removal(of: row + outcome.references)?.keeper)
        let expected = try #require(whole.verdicts.removal(of: row + start))
        let number =
          keeper < outcome.indexed
          ? outcome.number(ofIndexed: keeper) : keeper - outcome.references + start
        #expect(number == expected.keeper)
      }
      try index.add(outcome)
    }
    #expect(removed == whole.removedRows)
    #expect(!removed.isEmpty)
  }

  @Test func anIndexIsForOneProcessAtATime() throws {
    let folder = try Folder()
    let first = try Index(path: folder.path)
    #expect(throws: SegmentError.locked(path: folder.path)) { try Index(path: folder.path) }
    withExtendedLifetime(first) {}
  }

  @Test func otherOptionsAreRefused() async throws {
    let folder = try Folder()
    let file = try TemporaryFile(rows(["one text", "another text"]))
    try await add(file, to: folder, options())
    let error = await #expect(throws: SegmentError.self) {
      try await add(file, to: folder, options(0.7))
    }
    #expect(
      error?.description == """
        \(folder.path)/00000001.segment: made with key=all@0.8 normalizer=unicode shingle=5 \
        hash=xxh3 join=exact, not with key=all@0.7 normalizer=unicode shingle=5 hash=xxh3 \
        join=exact; use the same options, or another place
        """)
  }

  @Test(arguments: [
    ("", "not made by sdg-dedupe; name another place"),
    ("something else\n", "not made by sdg-dedupe; name another place"),
    ("sdg-dedupe segment 99\nx\n", "of version 99, and this program reads 1; make it anew"),
    (
      "sdg-dedupe segment 1\nkey=all@0.8 normalizer=unicode shingle=5 hash=xxh3 join=exact\n",
      "ends early; make it anew"
    ),
  ])
  func aSegmentThatCannotBeReadIsSaid(text: String, message: String) async throws {
    let folder = try Folder()
    let path = "\(folder.path)/00000001.segment"
    try Data(text.utf8).write(to: URL(filePath: path))
    let file = try TemporaryFile(rows(["one text"]))
    let error = await #expect(throws: SegmentError.self) {
      try await add(file, to: folder, options())
    }
    #expect(error?.description == "\(path): \(message)")
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(text.utf8))
  }

  @Test func everyCutOfASegmentIsNoticed() async throws {
    let folder = try Folder()
    let file = try TemporaryFile(rows(plantedTexts(20, seed: 2)))
    try await add(file, to: folder, options { $0.method = .minhash })
    let path = URL(filePath: "\(folder.path)/00000001.segment")
    let whole = try Data(contentsOf: path)
    for count in stride(from: 0, to: whole.count, by: 97) {
      try whole.prefix(count).write(to: path)
      await #expect(throws: SegmentError.self) { try await add(file, to: folder, options()) }
    }
  }

  @Test func shardsAreLikeOneRun() async throws {
    let texts = plantedTexts(900, seed: 12)
    let options = try options { $0.method = .minhash }
    let whole = try await outcome(of: rows(texts), options)
    let folder = try Folder()
    let memory = Memory(limit: nil, folder: "/tmp")
    let deduplicator = Deduplicator(options, jobs: 2, memory: memory)
    var shards: [String] = []
    for start in stride(from: 0, to: 900, by: 300) {
      let file = try TemporaryFile(rows(Array(texts[start..<start + 300])))
      shards.append("\(folder.path)/\(start)")
      #expect(try await deduplicator.sketch([file.path], to: "\(folder.path)/\(start)") == 300)
    }
    let merged = try deduplicator.run(shards: shards)
    #expect(merged.verdicts.all == whole.verdicts.all)
    #expect(merged.words == whole.words)
  }

  private func add(_ file: TemporaryFile, to folder: Folder, _ options: DedupeOptions) async throws
  {
    let index = try Index(path: folder.path)
    let memory = Memory(limit: nil, folder: "/tmp")
    let outcome = try await Deduplicator(options, jobs: 1, memory: memory)
      .run([file.path], index: index)
    try index.add(outcome)
  }
}

/// A folder that goes away with its owner.
private final class Folder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "sdg-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
