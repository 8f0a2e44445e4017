import Records
import Schema
import Testing

/// The violations of a value, both given as JSON.
func violations(
  _ schema: String, _ value: String, limit: Int = 20, formats: CompiledSchema.Formats = .assert
) throws -> [Violation] {
  let compiled = try ParsedText(schema).withRoot { try CompiledSchema($0, formats: formats) }
  return try ParsedText(value).withRoot { value in
    let violations = compiled.violations(of: value, limit: limit)
    #expect(compiled.accepts(value) == violations.isEmpty)
    return violations
  }
}

/// Why a schema, given as JSON, does not compile.
func compilationError(_ schema: String) throws -> SchemaError? {
  try ParsedText(schema).withRoot { root in
    do throws(SchemaError) {
      _ = try CompiledSchema(root)
      return nil
    } catch {
      return error
    }
  }
}

func faults(_ schema: String, _ dialect: SchemaDialect = .draft2020) throws -> [SchemaFault] {
  try ParsedText(schema).withRoot { SchemaReport($0, dialect: dialect).faults }
}
