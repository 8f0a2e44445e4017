import Dedupe
import Reports

/// A report as people, programs and web browsers want it.
enum DiversityFormat: String, CaseIterable {
  case text
  case json
  case markdown
  case html

  func render(_ diversity: Diversity, name: String) -> String {
    let sections = DiversitySection.all(of: diversity)
    return switch self {
    case .text: Self.text(sections, name)
    case .json: diversity.json + "\n"
    case .markdown: Self.markdown(sections, name)
    case .html: DiversityPage(name: name, sections: sections).html
    }
  }

  private static func text(_ sections: [DiversitySection], _ name: String) -> String {
    var text = "\(name)\n"
    for section in sections {
      text += "\n\(section.title)\(section.note.isEmpty ? "" : ": \(section.note)")\n"
      for line in section.lines {
        let gap = String(repeating: " ", count: max(0, 12 - line.value.count))
        text += "\(gap)\(line.value)  \(line.name)\n"
      }
    }
    return text
  }

  private static func markdown(_ sections: [DiversitySection], _ name: String) -> String {
    var text = "# \(escaped(name))\n"
    for section in sections {
      text += "\n## \(escaped(section.title))\n"
      if !section.note.isEmpty { text += "\(escaped(section.note))\n" }
      text += "\n| | |\n|---|---:|\n"
      for line in section.lines { text += "| \(escaped(line.name)) | \(line.value) |\n" }
    }
    return text
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      if "\\`*_{}[]<>|#".unicodeScalars.contains(scalar) { escaped.append("\\") }
      escaped.unicodeScalars.append(Character(scalar).isNewline ? " " : scalar)
    }
  }
}

extension Diversity {
  fileprivate var json: String {
    JSONText.object { json in
      json.member("rows", rows)
      json.member("rows_without_text", rowsWithoutText)
      json.member("words", words)
      json.member("bytes", bytes)
      json.member("duplicate_rate", raw: "\(duplicateRate)")
      json.member("exact_copies", exactCopies)
      json.member("near_duplicates", nearDuplicates)
      json.member(
        "clusters",
        raw: JSONText.object { json in
          for size in clusterSizes { json.member(size.label, size.clusters) }
        })
      for (index, value) in distinct.enumerated() {
        json.member("distinct_\(index + 1)", raw: "\(value)")
      }
      json.member("compression_ratio", raw: "\(compressionRatio)")
      json.member("self_bleu", raw: "\(selfBLEU)")
      json.member("sample", sample)
      json.member("repeated_share", raw: "\(repeatedShare)")
      json.member("templates", raw: JSONText.array(topGrams.map(\.json)))
      json.member("openings", raw: JSONText.array(openings.map(\.json)))
      json.member("categories", raw: JSONText.array(categories.map(\.json)))
      json.member("axes", raw: JSONText.array(axes.map(\.json)))
      json.member("empty_cells", emptyCells)
      json.member("cells", cells)
    }
  }
}

extension Diversity.Gram {
  fileprivate var json: String {
    JSONText.object { json in
      json.member("text", text)
      json.member("count", count)
    }
  }
}

extension Diversity.Category {
  fileprivate var json: String {
    JSONText.object { json in
      json.member("name", name)
      json.member("rows", rows)
      json.member("compression_ratio", raw: "\(compressionRatio)")
    }
  }
}

extension Diversity.Axis {
  fileprivate var json: String {
    JSONText.object { json in
      json.member("name", name)
      json.member("evenness", raw: "\(evenness)")
      json.member("chi_square", raw: "\(chiSquare)")
      json.member(
        "values",
        raw: JSONText.object { json in
          for value in values { json.member(value.name, value.rows) }
        })
    }
  }
}
