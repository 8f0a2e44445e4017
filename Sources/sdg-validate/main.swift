import Validate
import Records
let args = CommandLine.arguments
let policy = try Policy()
let validator = Validator(policy, jobs: Int(args[1])!, placesPerRule: 20)
let summary = try await validator.run(Array(args.dropFirst(2))) { print($0) }
print(summary.rows, summary.bytes, summary.errors, summary.warnings)
