import Records
import Settings

struct FileExtension: FileRule {
  static let id: RuleID = "lines/extension"
  static let summary = "A file of rows is not called .jsonl."
  static let rationale = """
    Loaders choose the reader by the name, and training services refuse the upload. Packed files \
    keep the name in front: .jsonl.gz, .jsonl.zst.
    """
  static let severity: Severity = .info

  /// The names that are taken, without the dot.
  let allowed: [String]

  init(options: inout OptionReader) throws(SettingsError) {
    allowed = try options.take("allowed", default: ["jsonl", "ndjson"])
  }

  func defects(in file: FileFacts) -> [Defect] {
    // Standard input and pipes have no name.
    guard file.path != "-", !file.path.hasPrefix("/dev/") else { return [] }
    var name = file.path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    for packing in [".gz", ".zst"] where name.hasSuffix(packing) {
      name.removeLast(packing.count)
    }
    guard !allowed.contains(where: { name.hasSuffix(".\($0.lowercased())") }) else { return [] }
    return [Defect(.named(allowed))]
  }
}

extension Message {
  fileprivate static func named(_ allowed: [String]) -> Message {
    "the file is not called \(allowed.map { ".\($0)" }.joined(separator: " or "))"
  }
}
