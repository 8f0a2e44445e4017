import ArgumentParser
import CommandSupport
import Settings
import Validate

/// Which rules apply.
struct PolicyOptions: ParsableArguments {
  @Option(help: ArgumentHelp("What is wanted of the data: a name or a file.", valueName: "name"))
  var profile = "generic"

  @Option(
    help: ArgumentHelp(
      "What will consume the data: a name or a file. May be given several times.",
      valueName: "name"))
  var target: [String] = []

  @Option(
    help: ArgumentHelp("Only these rules or families, with commas between.", valueName: "ids"))
  var select: [String] = []

  @Option(help: ArgumentHelp("Not these rules or families.", valueName: "ids"))
  var ignore: [String] = []

  @Option(
    help: ArgumentHelp(
      "A JSON Schema that every row must fit; further ones are what it refers to.",
      valueName: "file"))
  var schema: [String] = []

  @Option(help: "The severity from which on the run fails: warning or error.")
  var failOn = FailureThreshold.error

  func validate() throws {
    if !select.isEmpty, select.split.isEmpty { throw ValidationError("--select names no rule") }
  }

  /// Profile and targets as they are on disk, the weakest first.
  func layers(from shared: SharedFiles) throws -> [PolicyLayer] {
    var layers = try PolicyFiles(shared, kind: "profile").layers(profile)
    for name in target { layers += try PolicyFiles(shared, kind: "target").layers(name) }
    return layers
  }

  func policy(_ layers: [PolicyLayer]) throws -> Policy {
    // Who gives a schema wants it used, whatever else is selected.
    let select = select.split + (select.isEmpty || schema.isEmpty ? [] : ["schema/violation"])
    return try Policy(layers: layers, select: select, ignore: ignore.split)
  }
}

enum FailureThreshold: String, ExpressibleByArgument, CaseIterable {
  case warning
  case error

  func fails(_ summary: Summary) -> Bool {
    summary.errors > 0 || (self == .warning && summary.warnings > 0)
  }
}

extension [String] {
  /// The names between the commas.
  fileprivate var split: [String] {
    flatMap { $0.split(separator: ",").map { $0.filter { !$0.isWhitespace } } }
  }
}
