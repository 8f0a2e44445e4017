import Records
import Settings

/// A property that a schema requires and does not describe.
struct LooseRequirement: Sendable {
  let name: String
  /// Into the schema.
  let pointer: String
  /// The property that was probably meant.
  let meant: String?

  /// Those of a schema and of the schemas of its properties and elements.
  static func all(in schema: JSONValue) -> [LooseRequirement] {
    var found: [LooseRequirement] = []
    find(in: schema, at: "", into: &found)
    return found
  }

  private static func find(
    in schema: JSONValue, at pointer: String, into found: inout [LooseRequirement]
  ) {
    guard let members = schema.object else { return }
    if let items = schema["items"] { find(in: items, at: "\(pointer)/items", into: &found) }
    let properties = schema["properties"]?.object
    if let required = schema["required"]?.array, !members.contains(where: \.key.isComposition) {
      let known = properties.map { $0.map { $0.key.description } } ?? []
      for (index, element) in required.enumerated() {
        guard let name = element.string?.description, !known.contains(name) else { continue }
        found.append(
          LooseRequirement(
            name: name, pointer: "\(pointer)/required/\(index)",
            meant: nearest(to: name, among: known)))
      }
    }
    guard let properties else { return }
    for property in properties {
      let name = property.key.description.pointerToken
      find(in: property.value, at: "\(pointer)/properties/\(name)", into: &found)
    }
  }
}

extension Bytes {
  /// A keyword by which a schema may take properties from elsewhere.
  fileprivate var isComposition: Bool {
    self == "allOf" || self == "anyOf" || self == "oneOf" || self == "$ref"
      || self == "patternProperties"
  }
}
