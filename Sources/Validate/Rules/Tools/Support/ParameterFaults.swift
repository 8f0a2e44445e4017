import Records
import Schema

extension SchemaReadings {
  /// What makes the parameters of a row's tools no schemas, tool by tool.
  func parameterFaults(in record: Record) -> [(tool: DeclaredTool, fault: SchemaFault)] {
    guard let known = tools(of: record), known.haveFaults,
      let declared = DeclaredTools(record)
    else { return [] }
    return zip(declared, known.tools).flatMap { tool, schema in
      (schema.parameters?.faults ?? []).map { (tool, $0) }
    }
  }
}

extension SchemaFault {
  /// Whether it is about where references lead.
  var isOfReference: Bool {
    switch kind {
    case .unresolvedReference, .remoteReference, .referenceLoop: true
    default: false
    }
  }
}
