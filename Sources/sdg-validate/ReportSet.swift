import ArgumentParser
import CommandSupport
import Foundation
import Reports
import Validate

/// All reports of a run: the one on standard output and those that go to files.
final class ReportSet {
  private var reports: [Report] = []
  private var outputs: [Output] = []
  private let options: ReportOptions
  private var firstPlaces: [RuleID: [Place]] = [:]

  /// - Parameter inputs: Files that no report may replace: data and settings.
  init(_ options: ReportOptions, inputs: [String]) throws {
    self.options = options
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let isColored = isTerminal && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
    add(options.format, to: .standardOutput(), isColored: isColored)
    var protected: [FileIdentity: String] = [:]
    for path in inputs { FileIdentity(path).map { protected[$0] = "an input" } }
    var names: Set<String> = []
    for request in options.report {
      guard names.insert(request.path).inserted else {
        throw ValidationError("--report: \(request.path) is named twice")
      }
      add(request.format, to: try .file(request.path, protected: protected))
    }
  }

  /// Lets what was found so far be seen.
  func flush() throws { try outputs.first?.flush() }

  /// How many places of a rule must be looked up, so that each report has what it writes.
  var placesPerRule: Int {
    let formats = [options.format] + options.report.map(\.format)
    return max(3, formats.map(options.limit).max() ?? 0)
  }

  func add(_ finding: Finding) throws {
    let entry = Entry(finding)
    if firstPlaces[finding.rule, default: []].count < 3 {
      firstPlaces[finding.rule, default: []].append(entry.place)
    }
    for index in reports.indices { try reports[index].add(entry) }
  }

  func digest(of summary: Summary) -> Digest { Digest(summary, firstPlaces: firstPlaces) }

  func finish(_ digest: Digest) throws {
    for index in reports.indices { try reports[index].finish(digest) }
    for output in outputs { try output.finish() }
  }

  private func add(_ format: ReportFormat, to output: Output, isColored: Bool = false) {
    outputs.append(output)
    reports.append(
      Report(format, isColored: isColored, limit: options.limit(for: format)) { text in
        try output.write(text)
      })
  }
}
