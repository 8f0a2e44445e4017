import Dedupe
import Testing
import Text

struct ContaminationTests {
  private let question = "A train leaves Oslo at nine and drives at 80 km/h; when is it in Bergen?"

  @Test func aQuestionInsideALongerTextIsFoundWithItsWords() async throws {
    let found = try await search(
      [question], in: ["nothing here", "Some words in front. \(question.uppercased()) And behind."])
    let hit = try #require(found.hits.first)
    #expect(found.hits.count == 1)
    #expect(hit.row == 1 && hit.question == 0 && hit.words == 4..<21)
    #expect(hit.text == "a train leaves oslo at nine and drives at 80 km h when is it in bergen")
    #expect(found.contaminatedRows == 1)
    #expect(found.benchmarks[0].rowsHit == 1 && found.benchmarks[0].questionsHit == 1)
  }

  @Test func partOfAQuestionIsEnoughIfItIsThirteenWords() async throws {
    let words = question.split(separator: " ")
    let found = try await search(
      [question],
      in: [words.prefix(12).joined(separator: " "), words.prefix(9).joined(separator: " ")])
    #expect(found.hits.map(\.row) == [0])
  }

  @Test func shortQuestionsCountAsAWhole() async throws {
    let found = try await search(
      ["What is the capital of France", "Who is it"],
      in: ["So: what is the capital of France?", "What is the capital of Norway", "Who is it"])
    #expect(found.hits.map(\.row) == [0])
  }

  @Test func eachBenchmarkThatAsksItIsTold() async throws {
    let one = try TemporaryFile(rows(["Where is it written down", question]))
    let other = try TemporaryFile(rows([question]))
    let file = try TemporaryFile(rows(["Once more: \(question)"]))
    let found = try await Decontaminator(
      key: try KeySelector("all", threshold: 1), questionKey: nil, normalizer: .unicode(), jobs: 1
    ).run([file.path], benchmarks: [one.path, other.path])
    #expect(found.benchmarks.map(\.questionsHit) == [1, 1])
    #expect(found.hits.map(\.question) == [1, 0])
    #expect(found.hits.map(\.words) == [2..<19, 2..<19])
    #expect(found.contaminatedRows == 1)
  }

  @Test func aBenchmarkWithoutQuestionsIsSaid() async throws {
    let error = await #expect(throws: BenchmarkError.self) { try await search([], in: ["a"]) }
    #expect(
      error?.description.hasSuffix(
        ": no question of 5 words or more; name its key with --question-key") == true)
  }

  private func search(_ questions: [String], in texts: [String]) async throws -> Contamination {
    let benchmark = try TemporaryFile(rows(questions))
    let file = try TemporaryFile(rows(texts))
    let key = try KeySelector("all", threshold: 1)
    return try await Decontaminator(key: key, questionKey: nil, normalizer: .unicode(), jobs: 2)
      .run([file.path], benchmarks: [benchmark.path])
  }
}
