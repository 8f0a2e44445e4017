import Foundation
import Testing

/// A built program, run as a user runs it.
struct Program: Sendable {
  let name: String

  struct Outcome: Sendable {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - input: What stands on standard input, empty by default.
  ///   - folder: Where it runs.
  func run(
    _ arguments: [String], input: Data = Data(), in folder: URL? = nil,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = Self.folder.appending(path: name)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let scratch = try Scratch()
    let inputFile = try scratch.write("input", input)
    let outputFile = try scratch.write("output", Data())
    let errorFile = try scratch.write("errors", Data())
    let handles = [
      try FileHandle(forReadingFrom: inputFile), try FileHandle(forWritingTo: outputFile),
      try FileHandle(forWritingTo: errorFile),
    ]
    (process.standardInput, process.standardOutput, process.standardError) =
      (handles[0], handles[1], handles[2])
    try process.run()
    process.waitUntilExit()
    // A Process never goes away, and would keep them open.
    for handle in handles { try handle.close() }
    return Outcome(
      status: process.terminationStatus,
      output: try String(contentsOf: outputFile, encoding: .utf8),
      errors: try String(contentsOf: errorFile, encoding: .utf8))
  }

  /// Where the build has put programs and tests alike.
  static let folder: URL = {
    let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: path).deletingLastPathComponent()
  }()
}

let validate = Program(name: "sdg-validate")

/// A folder that goes away with its owner.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "sdg-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ name: String, _ data: Data) throws -> URL {
    let file = folder.appending(path: name)
    try data.write(to: file)
    return file
  }

  func write(_ name: String, _ text: String) throws -> URL { try write(name, Data(text.utf8)) }
}

let packageRoot = URL(filePath: #filePath).appending(path: "../../..").standardized

/// A row without any defect.
let goodRow = """
  {"messages": [{"role": "user", "content": "Where is my parcel?"}, \
  {"role": "assistant", "content": "It arrives on Monday."}]}\n
  """
let badRow = "{\"messages\": [],}\n"

extension Scratch {
  func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }
}
