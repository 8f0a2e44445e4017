import Records
import Schema

/// What was made of the `parameters` of a tool.
struct ParameterSchema: Sendable {
  let report: SchemaReport
  let requirements: [LooseRequirement]

  var compiled: CompiledSchema? { report.compiled }
  var faults: [SchemaFault] { report.faults }
  var lapses: [SchemaLapse] { report.lapses }

  init(_ schema: JSONValue, formats: CompiledSchema.Formats) {
    report = SchemaReport(schema, formats: formats)
    requirements = LooseRequirement.all(in: schema)
  }
}
