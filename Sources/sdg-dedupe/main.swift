import CommandSupport

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "sketch": await runProgram(SketchCommand.self, arguments: Array(arguments.dropFirst()))
case "merge": await runProgram(MergeCommand.self, arguments: Array(arguments.dropFirst()))
case "decontaminate":
  await runProgram(DecontaminateCommand.self, arguments: Array(arguments.dropFirst()))
case "report": await runProgram(ReportCommand.self, arguments: Array(arguments.dropFirst()))
default: await runProgram(DedupeCommand.self)
}
