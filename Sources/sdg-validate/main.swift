import CommandSupport

await runProgram(ValidateCommand.self)
