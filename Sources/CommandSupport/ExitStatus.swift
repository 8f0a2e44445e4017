public import ArgumentParser
import Glibc

extension ExitCode {
  /// The data has errors, or a gate is broken.
  public static let dataErrors = ExitCode(1)

  /// A file, profile or option failed, so nothing can be said of the data.
  public static let cannotRun = ExitCode(2)
}

/// Runs a command as the whole program.
///
/// Whatever is wrong with the usage or the input is one line on standard error, with the program's
/// name in front, and status 2. A closed pipe ends the program as it ends others, without a word.
///
/// - Parameter arguments: Without the program's name.
public func runProgram<Command: AsyncParsableCommand>(
  _: Command.Type, arguments: [String] = Array(CommandLine.arguments.dropFirst())
) async -> Never {
  var command: Command
  do {
    // By itself only: among letters in one word it would be taken for a cluster of options.
    let arguments = arguments.map { $0 == "-h" ? "--help" : $0 }
    command = try Command.parse(arguments)
  } catch {
    // Help and version are "errors" that succeed.
    if Command.exitCode(for: error) == .success { Command.exit(withError: error) }
    end(Command.self, saying: sentence(Command.message(for: error)))
  }
  do {
    try await command.run()
    exit(ExitCode.success.rawValue)
  } catch let status as ExitCode {
    exit(status.rawValue)
  } catch let error as OutputError where error.isClosedPipe {
    endAsBrokenPipe()
  } catch {
    end(Command.self, saying: "\(error)")
  }
}

private func end<Command: ParsableCommand>(_: Command.Type, saying message: String) -> Never {
  // One line, whatever a file is called.
  let line = message.split(whereSeparator: \.isNewline).joined(separator: " ")
  writeError("\(Command.configuration.commandName ?? "sdg"): \(line)\n")
  exit(ExitCode.cannotRun.rawValue)
}

/// The parser's words in our manner: lower case, no full stop, one line.
private func sentence(_ message: String) -> String {
  let lines = message.split(separator: "\n").map { $0.trimmingPrefix { $0.isWhitespace } }
  var text = lines.joined(separator: " ").replacing("'", with: "\"")
  if text.hasSuffix(".") { text.removeLast() }
  text = text.replacing(". Did you mean", with: "; did you mean")
  return text.prefix(1).lowercased() + text.dropFirst()
}

/// Lets the signal that others die of at a closed pipe end this program too.
private func endAsBrokenPipe() -> Never {
  signal(SIGPIPE, SIG_DFL)
  raise(SIGPIPE)
  exit(128 + SIGPIPE)
}

/// Writes to standard error, as well as can be.
public func writeError(_ text: String) {
  var text = text
  text.withUTF8 { bytes in _ = write(STDERR_FILENO, bytes.baseAddress, bytes.count) }
}
