import Foundation
import Testing

@testable import Dedupe

/// What must hold whatever the data.
struct DeduplicatorTests {
  @Test(arguments: [0.5, 0.7, 0.8, 0.9, 1.0], DedupeOptions.Method.allCases)
  func greedyIsThatOfBruteForce(threshold: Double, method: DedupeOptions.Method) async throws {
    let texts = plantedTexts(300, seed: 3)
    let outcome = try await outcome(of: rows(texts), options(threshold) { $0.method = method })
    let truth = BruteForce(texts)
    let kept = Set(0..<texts.count).subtracting(outcome.removedRows)
    #expect(kept == truth.greedy(threshold))
    for row in outcome.removedRows {
      let removal = try #require(outcome.verdicts.removal(of: row))
      #expect(outcome.verdicts.isKept(removal.keeper))
      let similarity = truth.similarity(row, removal.keeper)
      #expect(similarity >= threshold - 1e-9)
      #expect(abs(similarity - removal.similarity) < 1e-6)
    }
  }

  @Test func jobsChangeNothing() async throws {
    let text = try rows(plantedTexts(6000, seed: 4))
    let one = try await outcome(of: text, options(), jobs: 1)
    let three = try await outcome(of: text, options(), jobs: 3)
    #expect(one.verdicts.all == three.verdicts.all)
    #expect(!one.removedRows.isEmpty)
  }

  @Test func theOrderOfTheInputChangesOnlyWhoStaysFirst() async throws {
    let texts = plantedTexts(500, seed: 5)
    let reversed = Array(texts.reversed())
    let forward = try await outcome(of: rows(texts), options { $0.keep = .newest })
    let backward = try await outcome(of: rows(reversed), options())
    #expect(forward.removedRows == backward.removedRows.map { 499 - $0 }.sorted())
  }

  @Test func exactCopiesOfShortTextsLeave() async throws {
    let texts = (0..<200).map { "alpha\($0) beta gamma" }
    let outcome = try await outcome(of: rows(texts + texts), options())
    #expect(outcome.removedRows == Array(200..<400))
    #expect(outcome.verdicts.removal(of: 217) == Removal.exact(17))
  }

  @Test func sumsAreNotAlike() async throws {
    let outcome = try await outcome(
      of: rows((0..<200).map { "What is \($0) plus \($0 * 7)?" }), options())
    #expect(outcome.removedRows == [])
  }

  @Test func compositionCaseAndSpaceDoNotMatter() async throws {
    let texts = (0..<100).map { "Le café n°\($0) à côté de l'hôtel sera fermé" }
    let decomposed = texts.map { $0.decomposedStringWithCanonicalMapping }
    let loud = texts.map { $0.uppercased().replacing(" ", with: "  ") }
    let outcome = try await outcome(of: rows(texts + decomposed + loud), options())
    #expect(outcome.removedRows == Array(100..<300))
  }

  @Test func emptyTextsNeverMatch() async throws {
    let outcome = try await outcome(of: rows(["", "!!", "", "…"]), options())
    #expect(outcome.removedRows == [])
    #expect(outcome.keys[0].rowsWithoutText == 4)
  }

  @Test func aChainKeepsItsEndsUnlessByUnion() async throws {
    let words = (0..<60).map { "w\($0)" }
    let texts = stride(from: 0, through: 12, by: 4).map { step in
      words[step..<step + 44].joined(separator: " ")
    }
    let greedy = try await outcome(of: rows(texts), options(0.8))
    #expect(greedy.removedRows == [1, 3])
    let union = try await outcome(of: rows(texts), options(0.8) { $0.cluster = .union })
    #expect(union.removedRows == [1, 2, 3])
    #expect(union.verdicts.removal(of: 3)?.keeper == 0)
  }

  @Test(arguments: [
    "深度学习模型的训练需要大量高质量的数据而数据的重复会使模型记住样本而不是学会规律因此我们要去重",
    "機械学習の訓練データに同じ文章が何度も現れると、モデルは規則ではなく文章そのものを覚えてしまう。",
    "ข้อมูลที่ซ้ำกันทำให้แบบจำลองจำตัวอย่างแทนที่จะเรียนรู้กฎ ดังนั้นเราจึงต้องลบข้อมูลที่ซ้ำกันออกก่อน",
  ])
  func scriptsWithoutSpacesHaveNearDuplicates(text: String) async throws {
    var changed = Array(text)
    changed[changed.count / 2] = "X"
    let other = String(text.reversed())
    let outcome = try await outcome(of: rows([text, String(changed), other]), options(0.6))
    #expect(outcome.removedRows == [1])
  }

  @Test func automaticShinglesFindShortNearDuplicates() async throws {
    let texts = [
      "please cancel my order from last week and refund it now",
      "please cancel my order from last week and refund it today",
    ]
    #expect(try await outcome(of: rows(texts), options(0.6)).removedRows == [1])
    let short = ["thanks a lot my friend", "thanks a lot my dear friend"]
    #expect(try await outcome(of: rows(short), options(0.8)).removedRows == [])
    let automatic = try options(0.8) { $0.shingle = .automatic }
    #expect(try await outcome(of: rows(short), automatic).removedRows == [1])
  }
}

extension Verdicts {
  var all: [Removal?] { (0..<rows).map { removal(of: $0) } }
}

extension Removal {
  static func exact(_ keeper: Int) -> Removal? {
    Removal(keeper: keeper, similarity: 1, key: 0, isExact: true)
  }
}
