import CommandSupport

await runProgram(DedupeCommand.self)
