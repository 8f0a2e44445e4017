import Records
import Schema

/// What was made of the `parameters` of a tool.
struct ParameterSchema: Sendable {
  /// `nil` where the faults forbid it.
  let compiled: CompiledSchema?
  let faults: [SchemaFault]
  let lapses: [SchemaLapse]
  let requirements: [LooseRequirement]

  init(_ schema: JSONValue, formats: CompiledSchema.Formats) {
    do throws(SchemaError) {
      compiled = try CompiledSchema(schema, formats: formats)
    } catch {
      compiled = nil
    }
    faults = SchemaCheck.faults(in: schema)
    lapses = SchemaCheck.lapses(in: schema)
    requirements = LooseRequirement.all(in: schema)
  }
}
