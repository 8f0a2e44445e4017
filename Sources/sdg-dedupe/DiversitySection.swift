import CommandSupport
import Dedupe

/// A part of the report: a heading, what it means, and lines with a bar each where shares compare.
struct DiversitySection {
  struct Line {
    let name: String
    let value: String
    /// The length of the bar, in 0...1.
    var bar: Double?
  }

  let title: String
  let note: String
  let lines: [Line]

  /// All sections of a report that have something to say.
  static func all(of diversity: Diversity) -> [DiversitySection] {
    let sections =
      [counts(diversity), duplicates(diversity), variety(diversity), openings(diversity)]
      + [repeats(diversity), categories(diversity)] + axes(diversity)
    return sections.filter { !$0.lines.isEmpty }
  }

  private static func counts(_ diversity: Diversity) -> DiversitySection {
    DiversitySection(
      title: "Rows", note: "",
      lines: [
        Line(name: "rows", value: Quantity.count(diversity.rows)),
        Line(name: "rows without text", value: Quantity.count(diversity.rowsWithoutText)),
        Line(name: "words", value: Quantity.count(diversity.words)),
        Line(name: "size", value: Quantity.bytes(diversity.bytes)),
      ])
  }

  private static func duplicates(_ diversity: Diversity) -> DiversitySection {
    let most = Double(diversity.clusterSizes.map(\.clusters).max() ?? 1)
    let clusters = diversity.clusterSizes.map { size in
      Line(
        name: "clusters of \(size.label)", value: Quantity.count(size.clusters),
        bar: Double(size.clusters) / max(1, most))
    }
    return DiversitySection(
      title: "Duplicates", note: "rows that would leave, and how many rows are alike",
      lines: [
        Line(name: "duplicate rate", value: diversity.duplicateRate.asPercent),
        Line(name: "exact copies", value: Quantity.count(diversity.exactCopies)),
        Line(name: "near duplicates", value: Quantity.count(diversity.nearDuplicates)),
      ] + clusters)
  }

  private static func variety(_ diversity: Diversity) -> DiversitySection {
    let distinct = diversity.distinct.enumerated().map { index, value in
      Line(name: "distinct-\(index + 1)", value: value.fourPlaces, bar: value)
    }
    return DiversitySection(
      title: "Variety",
      note: "distinct n-grams over all; bytes over bytes after zstd, higher is more of the same; "
        + "self-BLEU of \(diversity.sample) texts, 1 is all the same",
      lines: distinct + [
        Line(name: "compression ratio", value: diversity.compressionRatio.fourPlaces),
        Line(name: "self-BLEU", value: diversity.selfBLEU.fourPlaces, bar: diversity.selfBLEU),
      ])
  }

  private static func openings(_ diversity: Diversity) -> DiversitySection {
    DiversitySection(
      title: "Openings", note: "the first three words, and the share of rows that begin so",
      lines: grams(diversity.openings, of: diversity.rows))
  }

  private static func repeats(_ diversity: Diversity) -> DiversitySection {
    let share = Line(
      name: "rows with one", value: diversity.repeatedShare.asPercent, bar: diversity.repeatedShare)
    return DiversitySection(
      title: "Templates",
      note: "ten words in a row that stand in the dataset more than \(diversity.repeatLimit) times",
      lines: [share] + grams(diversity.topGrams, of: diversity.rows))
  }

  private static func categories(_ diversity: Diversity) -> DiversitySection {
    let most = diversity.categories.map(\.compressionRatio).max() ?? 1
    return DiversitySection(
      title: "Compression ratio by category", note: "higher is more of the same",
      lines: diversity.categories.map { category in
        Line(
          name: "\(category.name) (\(Quantity.count(category.rows)) rows)",
          value: category.compressionRatio.fourPlaces,
          bar: category.compressionRatio / max(1, most))
      })
  }

  private static func axes(_ diversity: Diversity) -> [DiversitySection] {
    diversity.axes.map { axis in
      let empty =
        diversity.axes.count > 1
        ? "; \(Quantity.count(diversity.emptyCells)) of \(Quantity.count(diversity.cells)) "
          + "combinations of all axes have no row" : ""
      return DiversitySection(
        title: "Balance over \(axis.name)",
        note: "evenness \(axis.evenness.fourPlaces), χ² \(axis.chiSquare.fourPlaces) with "
          + "\(max(0, axis.values.count - 1)) degrees of freedom\(empty)",
        lines: axis.values.prefix(30).map { value in
          let share = diversity.rows == 0 ? 0 : Double(value.rows) / Double(diversity.rows)
          return Line(name: value.name, value: Quantity.count(value.rows), bar: share)
        })
    }
  }

  private static func grams(_ grams: [Diversity.Gram], of rows: Int) -> [Line] {
    grams.map { gram in
      let share = rows == 0 ? 0 : Double(gram.count) / Double(rows)
      return Line(name: "“\(gram.text)”", value: Quantity.count(gram.count), bar: min(1, share))
    }
  }
}

extension Double {
  /// With one digit behind the point: `41.9 %`.
  var asPercent: String {
    let tenths = Int((self * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }
}
