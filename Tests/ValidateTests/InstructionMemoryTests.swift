import Records
import Testing

@testable import Validate

/// Instructions are looked through once, and what is in them is told of for every row.
struct InstructionMemoryTests {
  @Test func whatStandsInInstructionsIsToldOfForEveryRow() async throws {
    let bad = #"{"role": "system", "content": "scenario_id: 12"}"#
    let good = #"{"role": "system", "content": "scenario id: 12"}"#
    let order = [bad, good, bad, bad, good]
    let rows = order.map { #"{"messages": [\#($0), {"role": "user", "content": "Hi."}]}"# }
    let file = try TemporaryFile(rows.joined(separator: "\n") + "\n")
    let policy = try Policy(layers: [], select: ["artifacts/judge-leak"])
    var lines: [Int] = []
    _ = try await Validator(policy, equipment: ShippedPatterns.equipment, jobs: 1)
      .run([file.path]) { lines.append($0.location.line ?? 0) }
    #expect(lines == [1, 3, 4])
  }

  @Test func theOldestTextIsForgotten() {
    var memory = InstructionMemory()
    for number in 0..<9 {
      Bytes.with("text \(number)") { memory.keep([number], in: $0) }
    }
    #expect(Bytes.with("text 0") { memory.patterns(in: $0) } == nil)
    for number in 1..<9 {
      #expect(Bytes.with("text \(number)") { memory.patterns(in: $0) } == [number])
    }
    #expect(Bytes.with("text 10") { memory.patterns(in: $0) } == nil)
  }
}
