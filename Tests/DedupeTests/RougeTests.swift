import Foundation
import Testing

@testable import Dedupe

struct RougeTests {
  @Test(arguments: [
    ("write a poem about the sea", "write a poem about the sky", [1]),
    ("write a poem about the sea", "poem a write sea the about", []),
    ("the the the cat", "the cat", []),
    ("a b c d e f g h i j", "a b c d e f g x y z", [1]),
    ("a b c d e f g h i j", "a b c d e f w x y z", []),
  ])
  func goesByTheOrderOfWords(left: String, right: String, removed: [Int]) async throws {
    let outcome = try await outcome(of: rows([left, right]), options(0.7) { $0.measure = .rouge })
    #expect(outcome.removedRows == removed)
  }

  @Test(arguments: [0.5, 0.7, 0.9])
  func isThatOfBruteForce(threshold: Double) async throws {
    var random = SplitMix(state: 77)
    let texts = (0..<400).map { _ in
      (0..<Int.random(in: 1...24, using: &random)).map { _ in
        "w\(Int(pow(Double.random(in: 0..<1, using: &random), 3) * 60))"
      }
    }
    let text = try rows(texts.map { $0.joined(separator: " ") })
    let outcome = try await outcome(of: text, options(threshold) { $0.measure = .rouge })
    var kept: [Int] = []
    for row in texts.indices
    where !kept.contains(where: { Self.rouge(texts[$0], texts[row]) >= threshold - 1e-9 }) {
      kept.append(row)
    }
    #expect(outcome.removedRows == texts.indices.filter { !kept.contains($0) })
    for row in outcome.removedRows {
      let removal = try #require(outcome.verdicts.removal(of: row))
      #expect(abs(removal.similarity - Self.rouge(texts[row], texts[removal.keeper])) < 1e-6)
    }
  }

  @Test func longSequencesSpanWords() {
    let left = (0..<200).map { UInt32($0) }
    let right = left.filter { $0 % 3 != 0 } + [1, 2, 3]
    var sequence = CommonSubsequence()
    left.withUnsafeBufferPointer { sequence.load($0) }
    let length = right.withUnsafeBufferPointer { sequence.length(with: $0) }
    #expect(length == left.count { $0 % 3 != 0 })
  }

  private static func rouge(_ left: [String], _ right: [String]) -> Double {
    var row = [Int](repeating: 0, count: right.count + 1)
    for word in left {
      var diagonal = 0
      for column in right.indices {
        let above = row[column + 1]
        row[column + 1] = word == right[column] ? diagonal + 1 : max(above, row[column])
        diagonal = above
      }
    }
    return 2 * Double(row[right.count]) / Double(left.count + right.count)
  }
}
