import Testing

@testable import Dedupe

struct MemoryTests {
  @Test(arguments: [DedupeOptions.Method.minhash, .exact])
  func aLimitChangesNothing(method: DedupeOptions.Method) async throws {
    let text = try rows(plantedTexts(4000, seed: 6))
    let options = try options { $0.method = method }
    let nothing = Memory(limit: Memory.least, room: 0, folder: "/tmp")
    let free = try await outcome(of: text, options)
    let limited = try await outcome(of: text, options, memory: nothing)
    #expect(free.verdicts.all == limited.verdicts.all)
    #expect(!free.removedRows.isEmpty)
  }

  @Test func aColumnMovesToAFileAndBackIntoMemory() throws {
    let memory = Memory(limit: Memory.least, folder: "/tmp")
    let column = Column<UInt64>(in: memory)
    let count: UInt64 = 3_000_000
    for number in 0..<count {
      try column.reserve(1)
      column.append(number &* number)
      if number & 0xFFFFF == 0 { memory.relieve() }
    }
    #expect((0..<count).allSatisfy { column[Int($0)] == $0 &* $0 })
  }

  @Test func aFolderThatIsNotThereIsSaid() {
    let memory = Memory(limit: Memory.least, folder: "/no/such/folder")
    let column = Column<UInt64>(in: memory)
    let error = #expect(throws: MemoryError.self) { try column.reserve(1 << 24) }
    #expect(
      error?.description == "/no/such/folder: cannot keep what does not fit in memory: "
        + "No such file or directory; name another folder with TMPDIR")
  }
}
