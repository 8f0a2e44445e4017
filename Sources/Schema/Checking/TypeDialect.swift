/// The names for types that tool definitions in the wild borrow from programming languages.
struct TypeDialect: Equatable {
  /// As it goes into a schema: `"type": "array", "items": {"type": "string"}`.
  var keywords: String
  /// Written as `"str, optional"`.
  var isOptional = false

  var schema: String { "{\(keywords)}" }

  /// What `name` probably means; `nil` where that is unknown or anything.
  static func reading(of name: String) -> TypeDialect? {
    var text = name.lowercased().filter { $0 != " " && $0 != "`" }
    var isOptional = false
    for mark in [",optional", "(optional)", "?"] where text.hasSuffix(mark) {
      text.removeLast(mark.count)
      isOptional = true
    }
    if let inner = content(of: text, in: "optional") { (text, isOptional) = (inner, true) }
    guard let keywords = keywords(for: text, depth: 4) else { return nil }
    return TypeDialect(keywords: keywords, isOptional: isOptional)
  }

  static func isAnything(_ name: String) -> Bool {
    ["any", "mixed", "object|any", "unknown", "typing.any", "*", ""].contains(name.lowercased())
  }

  private static func keywords(for text: String, depth: Int) -> String? {
    guard depth > 0 else { return nil }
    if let type = names[text] { return "\"type\": \(quoted(type))" }
    if let format = formats[text] { return "\"type\": \"string\", \"format\": \(quoted(format))" }
    for list in ["list", "array", "set", "tuple", "sequence"] {
      if let inner = content(of: text, in: list) { return array(of: inner, depth: depth) }
    }
    if text.hasSuffix("[]") { return array(of: String(text.dropLast(2)), depth: depth) }
    if content(of: text, in: "dict") != nil || content(of: text, in: "map") != nil {
      return "\"type\": \"object\""
    }
    return union(text)
  }

  private static func array(of inner: String, depth: Int) -> String {
    guard let items = keywords(for: inner, depth: depth - 1) else { return "\"type\": \"array\"" }
    return "\"type\": \"array\", \"items\": {\(items)}"
  }

  private static func union(_ text: String) -> String? {
    let inner = content(of: text, in: "union")?.replacing(",", with: "|") ?? text
    let parts = inner.replacing(",", with: "|").split(separator: "|")
    guard parts.count > 1 else { return nil }
    let types = parts.map { names[String($0)] }
    guard !types.contains(nil) else { return nil }
    return "\"type\": [\(types.compactMap { $0.map(quoted) }.joined(separator: ", "))]"
  }

  private static func content(of text: String, in wrapper: String) -> String? {
    for (opening, closing) in [("[", "]"), ("<", ">"), ("(", ")")]
    where text.hasPrefix(wrapper + opening) && text.hasSuffix(closing) {
      return String(text.dropFirst(wrapper.count + 1).dropLast())
    }
    return nil
  }

  private static let names: [String: String] = {
    let groups = [
      "object": ["object", "dict", "dictionary", "map", "hash", "hashmap", "json", "struct"],
      "array": ["array", "list", "tuple", "set", "arraylist", "sequence", "vector"],
      "string": ["string", "str", "text", "char", "varchar"],
      "integer": ["integer", "int", "int32", "int64", "long", "short", "byte", "bigint"],
      "number": ["number", "float", "double", "decimal", "float32", "float64", "numeric", "real"],
      "boolean": ["boolean", "bool"],
      "null": ["null", "none", "nil", "nonetype", "undefined", "void"],
    ]
    var names: [String: String] = [:]
    for (type, aliases) in groups {
      for alias in aliases { names[alias] = type }
    }
    return names
  }()

  private static let formats = [
    "date": "date", "datetime": "date-time", "date-time": "date-time", "timestamp": "date-time",
    "time": "time", "email": "email", "uri": "uri", "url": "uri", "uuid": "uuid",
  ]
}
