import Records

/// Looks in a schema for what OpenAI's strict mode does not take.
///
/// After the section on supported schemas in OpenAI's guide to structured outputs
/// (platform.openai.com/docs/guides/structured-outputs, read in November 2026). What the guide is
/// silent on is taken to be allowed.
struct StrictSchemaWalk {
  private(set) var defects: [Defect] = []
  private var depth = 0

  /// Deeper schemas are refused for their depth, which is a tenth of this in the guide.
  private static let depthLimit = 100

  /// - Parameter schema: The parameters as a whole.
  mutating func check(_ schema: JSONValue, at pointer: () -> String) {
    if schema["anyOf"] != nil { defects.append(Defect(.choiceAtRoot, at: "\(pointer())/anyOf")) }
    visit(schema, at: pointer)
  }

  private mutating func visit(_ schema: JSONValue, at pointer: () -> String) {
    guard let members = schema.object, depth < Self.depthLimit else { return }
    depth += 1
    defer { depth -= 1 }
    var facts = ObjectFacts()
    for member in members {
      facts.note(member)
      if member.key.isRefused {
        let place = "\(pointer())/\(member.key.description)"
        defects.append(Defect(.keyword(member.key), at: place))
      }
    }
    if facts.isObject { check(facts, at: pointer) }
    for member in members { visitSchemas(in: member, at: pointer) }
  }

  private mutating func check(_ facts: ObjectFacts, at pointer: () -> String) {
    if facts.additional == nil {
      defects.append(Defect(.open, at: pointer(), hint: "add \"additionalProperties\": false"))
    } else if facts.additional?.bool != false {
      defects.append(Defect(.open, at: "\(pointer())/additionalProperties"))
    }
    guard let properties = facts.properties else { return }
    for property in properties where !facts.requires(property.key) {
      let place = "\(pointer())/properties/\(property.key.description.pointerToken)"
      defects.append(
        Defect(
          .optional(property.key), at: place,
          hint: "put it into \"required\"; its type may be null too where it can be left out"))
    }
  }

  private mutating func visitSchemas(in member: JSONObject.Member, at pointer: () -> String) {
    if member.key == "items" {
      visit(member.value) { "\(pointer())/items" }
    } else if member.key == "anyOf", let branches = member.value.array {
      for (index, branch) in branches.enumerated() {
        visit(branch) { "\(pointer())/anyOf/\(index)" }
      }
    } else if member.key.holdsSchemasByName, let schemas = member.value.object {
      for schema in schemas {
        visit(schema.value) {
          "\(pointer())/\(member.key.description)/\(schema.key.description.pointerToken)"
        }
      }
    }
  }
}

/// What a schema says of objects.
private struct ObjectFacts {
  var isObject = false
  var additional: JSONValue?
  var properties: JSONObject?
  var required: JSONArray?

  mutating func note(_ member: JSONObject.Member) {
    if member.key == "type" {
      isObject =
        isObject || member.value.isObjectType
        || member.value.array?.contains { $0.isObjectType } == true
    } else if member.key == "properties" {
      properties = member.value.object
      isObject = isObject || properties != nil
    } else if member.key == "additionalProperties" {
      additional = member.value
    } else if member.key == "required" {
      required = member.value.array
    }
  }

  func requires(_ name: Bytes) -> Bool { required?.contains { $0.string == name } == true }
}

extension JSONValue {
  fileprivate var isObjectType: Bool { string.map { $0 == "object" } ?? false }
}

extension Bytes {
  /// The guide's list of what is not supported.
  fileprivate var isRefused: Bool {
    self == "allOf" || self == "not" || self == "dependentRequired" || self == "dependentSchemas"
      || self == "if" || self == "then" || self == "else"
  }

  fileprivate var holdsSchemasByName: Bool {
    self == "properties" || self == "$defs" || self == "definitions"
  }
}

extension Message {
  fileprivate static let choiceAtRoot: Message =
    "strict mode takes no \"anyOf\" at the root of the parameters"

  fileprivate static let open: Message =
    "strict mode needs \"additionalProperties\": false in every object"

  fileprivate static func keyword(_ name: Bytes) -> Message { "strict mode takes no \"\(name)\"" }

  fileprivate static func optional(_ name: Bytes) -> Message {
    "strict mode needs every property in \"required\", and \"\(name)\" is not"
  }
}
