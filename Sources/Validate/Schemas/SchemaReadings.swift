import Records
public import Schema

/// What schemas say of a row, each thing found out when a rule first asks and kept for the others.
///
/// A checker has one. What rows repeat, their tools above all, is compiled once.
public final class SchemaReadings {
  /// What every row is held against, if anything.
  public let rowSchema: CompiledSchema?
  private var parameters: SchemaCache<ParameterSchema>
  private var known: [RowHash: ToolSchemas] = [:]
  /// Of the row at hand, once somebody asked.
  private var tools: ToolSchemas??
  private var mismatches: [CallMismatch]?

  /// So many lists of tools are kept.
  private static let capacity = 1024

  /// - Parameter formats: What is made of `format` in the schemas of tools.
  init(_ equipment: Equipment, formats: CompiledSchema.Formats) {
    rowSchema = equipment.rowSchema
    parameters = SchemaCache { ParameterSchema($0, formats: formats) }
  }

  /// Makes ready for the next row.
  func forget() {
    tools = nil
    mismatches = nil
  }

  /// What the row's tools declare; `nil` where `tools` is no list.
  func tools(of record: Record) -> ToolSchemas? {
    if let tools { return tools }
    var found: ToolSchemas?
    if let hash = record.toolsHash, let list = DeclaredTools(record) {
      found = schemas(of: list, hash)
    }
    tools = .some(found)
    return found
  }

  /// Where the arguments of the row's calls do not fit what the called tools declare.
  ///
  /// Calls whose tool is not declared or has no schema, and arguments that are no object, are left
  /// to the rules on those.
  func mismatches(in record: Record) -> [CallMismatch] {
    if let mismatches { return mismatches }
    let found = CallMismatch.all(in: record, tools(of: record))
    mismatches = found
    return found
  }

  private func schemas(of tools: DeclaredTools, _ hash: RowHash) -> ToolSchemas {
    if let known = known[hash] { return known }
    let made = ToolSchemas(
      tools.map { tool in
        let schema = tool.function?["parameters"].flatMap { value in
          value.kind == .object || value.bool != nil ? value : nil
        }
        return ToolSchemas.Tool(
          name: tool.name?.string.map { Array($0) },
          parameters: schema.map { parameters.entry(for: $0) })
      })
    if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
    known[hash] = made
    return made
  }
}
