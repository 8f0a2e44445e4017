import Records

/// A tool with parameters that a worker has not met under its name before.
struct ToolSighting: Sendable {
  var name: [UInt8]
  /// Of the canonical form of the parameters.
  var schema: RowHash
  var pointer: String
  var place: PlaceInBlock
  var column: Int
}

/// What a worker remembers of the tools that it met.
///
/// Forgetting is harmless: what is noted again is known to the ``DriftLedger``. A class, because a
/// hasher cannot be copied and notes must be.
final class DriftNotes {
  private var hasher = ValueHasher()
  private var sightings: [ToolSighting] = []
  /// Lists of tools as they are spelt, and names with their schemas.
  private var lists: Set<RowHash> = []
  private var tools: Set<NamedSchema> = []

  private static let capacity = 1 << 14

  init() {}

  func note(_ record: Record, at place: PlaceInBlock) {
    guard let hash = record.toolsHash, let declared = DeclaredTools(record) else { return }
    if lists.count >= Self.capacity { lists.removeAll(keepingCapacity: true) }
    guard lists.insert(hash).inserted else { return }
    var names: Set<[UInt8]> = []
    for tool in declared {
      guard let name = tool.name?.string.map({ Array($0) }), !name.isEmpty,
        let parameters = tool.function?["parameters"], parameters.kind == .object,
        names.insert(name).inserted
      else { continue }
      note(tool, name, hasher.hash(of: parameters), record, place)
    }
  }

  /// Hands over what was noted of a block.
  func take() -> [ToolSighting] {
    defer { sightings = [] }
    return sightings
  }

  private func note(
    _ tool: DeclaredTool, _ name: [UInt8], _ schema: RowHash, _ record: Record,
    _ place: PlaceInBlock
  ) {
    if tools.count >= Self.capacity { tools.removeAll(keepingCapacity: true) }
    guard tools.insert(NamedSchema(name: name, schema: schema)).inserted else { return }
    let pointer = tool.parametersPointer
    let position = Locator.place(of: pointer, in: record.line)
    var place = place
    place.offset += position
    sightings.append(
      ToolSighting(
        name: name, schema: schema, pointer: pointer, place: place,
        column: record.line.column(at: position)))
  }
}

/// A tool as a model knows it.
struct NamedSchema: Hashable, Sendable {
  var name: [UInt8]
  var schema: RowHash
}
