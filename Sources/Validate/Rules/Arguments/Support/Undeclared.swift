import Records
import Settings

/// A member of an argument that a schema neither declares nor forbids.
struct Undeclared {
  let name: String
  /// Into the arguments.
  let pointer: String
  /// The names that the schema does declare, sorted.
  let declared: [String]

  /// The name that was probably meant.
  var meant: String? { nearest(to: name, among: declared) }

  /// Looks at a value and what is in it, as far as `properties` and `items` lead.
  ///
  /// A schema that says anything more of other members, or takes properties from elsewhere, is left
  /// alone: there is no telling what it declares.
  static func find(
    in value: JSONValue, against schema: JSONValue, at pointer: @autoclosure () -> String = "",
    _ report: (Undeclared) -> Void
  ) {
    if let elements = value.array {
      guard let items = schema["items"], items.kind == .object else { return }
      for (index, element) in elements.enumerated()
      where element.array != nil || element.object != nil {
        find(in: element, against: items, at: "\(pointer())/\(index)", report)
      }
    }
    guard let members = value.object, let properties = schema["properties"]?.object else { return }
    let isOpen = schema.saysMoreOfMembers
    for member in members {
      if let property = properties.value(of: member.key) {
        guard member.value.object != nil || member.value.array != nil else { continue }
        find(in: member.value, against: property, at: step(pointer(), member.key), report)
      } else if !isOpen {
        let declared = properties.map { $0.key.description }.sorted()
        guard !declared.isEmpty else { continue }
        report(
          Undeclared(
            name: member.key.description, pointer: step(pointer(), member.key), declared: declared))
      }
    }
  }

  private static func step(_ pointer: String, _ key: Bytes) -> String {
    "\(pointer)/\(key.description.pointerToken)"
  }
}

extension JSONObject {
  fileprivate func value(of key: Bytes) -> JSONValue? {
    for member in self where member.key == key { return member.value }
    return nil
  }
}

extension JSONValue {
  /// Whether a schema speaks of members beyond `properties`, or takes them from elsewhere.
  fileprivate var saysMoreOfMembers: Bool {
    guard let members = object else { return true }
    for member in members where member.key.speaksOfMembers { return true }
    return false
  }
}

extension Bytes {
  fileprivate var speaksOfMembers: Bool {
    self == "additionalProperties" || self == "unevaluatedProperties"
      || self == "patternProperties" || self == "$ref" || self == "$dynamicRef"
      || self == "allOf" || self == "anyOf" || self == "oneOf" || self == "if"
      || self == "dependentSchemas" || self == "dependencies" || self == "propertyNames"
  }
}
