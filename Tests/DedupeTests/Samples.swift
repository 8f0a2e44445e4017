import Dedupe
import Foundation
import Text

/// A file that goes away with its owner.
final class TemporaryFile {
  let path: String

  init(_ text: String) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "sdg-\(UUID().uuidString)")
    try Data(text.utf8).write(to: url)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// Rows with one text each.
func rows(_ texts: [String]) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return try texts.enumerated().map { index, text in
    let row = try encoder.encode(["text": text, "id": "\(index)"])
    return String(decoding: row, as: UTF8.self) + "\n"
  }.joined()
}

func options(
  _ threshold: Double = 0.8, key: String = "all", _ change: (inout DedupeOptions) -> Void = { _ in }
) throws -> DedupeOptions {
  var options = DedupeOptions(keys: [try KeySelector(key, threshold: threshold)])
  change(&options)
  return options
}

/// What becomes of rows that are written down as JSON lines.
func outcome(
  of text: String, _ options: DedupeOptions, references: String? = nil, jobs: Int = 2,
  memory: Memory = Memory(limit: nil, folder: "/tmp")
) async throws -> Outcome {
  let file = try TemporaryFile(text)
  let against = try references.map { try TemporaryFile($0) }
  return try await Deduplicator(options, jobs: jobs, memory: memory)
    .run([file.path], references: against.map { [$0.path] } ?? [])
}

extension Outcome {
  var removedRows: [Int] {
    (references..<verdicts.rows).filter { !verdicts.isKept($0) }.map { $0 - references }
  }
}

/// Documents of made-up words, some of them copies with words changed.
func plantedTexts(_ count: Int, seed: UInt64) -> [String] {
  var random = SplitMix(state: seed)
  var texts: [[String]] = []
  while texts.count < count {
    if texts.count > 10, Int.random(in: 0..<10, using: &random) < 6,
      var copy = texts.randomElement(using: &random)
    {
      for _ in 0..<Int.random(in: 0...max(1, copy.count / 12), using: &random) {
        copy[Int.random(in: 0..<copy.count, using: &random)] =
          "v\(Int.random(in: 0..<5000, using: &random))"
      }
      texts.append(copy)
    } else {
      let length = Int.random(in: 1...120, using: &random)
      texts.append((0..<length).map { _ in "w\(Int.random(in: 0..<3000, using: &random))" })
    }
  }
  return texts.map { $0.joined(separator: " ") }
}

/// The similarities of all pairs, the plain way.
struct BruteForce {
  private let shingles: [Set<String>]

  init(_ texts: [String], size: Int = 5) {
    shingles = texts.map { text in
      let words = text.split(separator: " ")
      guard words.count > size else { return words.isEmpty ? [] : [words.joined(separator: " ")] }
      return Set(
        (0...words.count - size).map { words[$0..<$0 + size].joined(separator: " ") })
    }
  }

  func similarity(_ left: Int, _ right: Int) -> Double {
    let (one, other) = (shingles[left], shingles[right])
    guard !one.isEmpty, !other.isEmpty else { return 0 }
    let overlap = one.intersection(other).count
    return Double(overlap) / Double(one.count + other.count - overlap)
  }

  /// Who is left when each row leaves that is too similar to one before it that stays.
  func greedy(_ threshold: Double, order: [Int]? = nil) -> Set<Int> {
    var kept: [Int] = []
    for row in order ?? Array(shingles.indices)
    where !kept.contains(where: { similarity($0, row) >= threshold - 1e-12 }) {
      kept.append(row)
    }
    return Set(kept)
  }
}
