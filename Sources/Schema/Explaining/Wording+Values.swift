import Records

extension Wording {
  /// How many values or names a message lists.
  static let listed = 8

  static func type(
    _ keyword: String, _ types: TypeSet, _ value: JSONValue, _ subject: String
  ) -> Wording {
    var actual = value.kind.description
    // "a number" would be no answer to "must be an integer".
    if !types.contains(.number), types.contains(.integer), let number = Number(value) {
      actual = number.description
    }
    return Wording(
      keyword, "\(subject) must be \(alternatives(types.nouns)), and is \(actual)",
      expected: types.typeNames, actual: actual)
  }

  static func values(
    _ keyword: String, _ values: [String], _ value: JSONValue, _ subject: String
  ) -> Wording {
    let actual = value.spelling
    let choice = values.count == 1 ? values[0] : "one of \(list(values))"
    let message =
      values.isEmpty
      ? "\(subject) can have no value: the \"enum\" is empty"
      : "\(subject) must be \(choice), and is \(actual)"
    return Wording(keyword, message, expected: values, actual: actual)
  }

  static func bound(
    _ keyword: String, _ limit: Number, _ number: Number, _ subject: String
  ) -> Wording {
    let relation =
      switch keyword {
      case "minimum": "at least"
      case "maximum": "at most"
      case "exclusiveMinimum": "more than"
      case "exclusiveMaximum": "less than"
      default: "a multiple of"
      }
    return Wording(
      keyword, "\(subject) must be \(relation) \(limit), and is \(number)",
      expected: [limit.description], actual: number.description)
  }

  static func count(
    _ count: Int, _ minimum: Int, _ maximum: Int, _ keywords: (String, String),
    _ units: (String, String), _ subject: String
  ) -> Wording {
    let isLow = count < minimum
    let limit = isLow ? minimum : maximum
    let unit = limit == 1 ? units.0 : units.1
    return Wording(
      isLow ? keywords.0 : keywords.1,
      "\(subject) must have at \(isLow ? "least" : "most") \(limit) \(unit), and has \(count)",
      expected: ["\(limit)"], actual: "\(count)")
  }

  static func contained(
    _ count: Int, _ minimum: Int, _ maximum: Int, _ subject: String
  ) -> Wording {
    let isLow = count < minimum
    let limit = isLow ? minimum : maximum
    let keyword = isLow ? (minimum == 1 ? "contains" : "minContains") : "maxContains"
    return Wording(
      keyword,
      "\(subject) must have at \(isLow ? "least" : "most") \(limit) "
        + "\(limit == 1 ? "item" : "items") of the kind in \"contains\", and has \(count)",
      expected: ["\(limit)"], actual: "\(count)")
  }

  static func missing(
    _ keyword: String, _ name: String, _ subject: String, because cause: String?
  ) -> Wording {
    let place = subject.hasPrefix("\"") ? " in \(subject)" : ""
    let reason = cause.map { ", which \(quoted($0)) asks for" } ?? ""
    return Wording(keyword, "\(quoted(name)) is missing\(place)\(reason)", property: name)
  }

  static func undeclared(_ keyword: String, _ key: Bytes, _ declared: [String]) -> Wording {
    let known =
      declared.isEmpty
      ? "no property is"
      : "declared \(declared.count == 1 ? "is" : "are") \(list(declared.map(quoted)))"
    return Wording(
      keyword, "\(quoted(shortened(key.description, to: 60))) is not declared; \(known)",
      property: key.description, expected: declared)
  }

  private static func alternatives(_ nouns: [String]) -> String {
    guard let last = nouns.last, nouns.count > 1 else { return nouns.first ?? "nothing" }
    return nouns.dropLast().joined(separator: ", ") + " or " + last
  }

  private static func list(_ words: [String]) -> String {
    let shown = words.prefix(listed).joined(separator: ", ")
    return words.count > listed ? "\(shown) and \(words.count - listed) more" : shown
  }
}

extension Program {
  /// The values of an `enum` as JSON.
  func values(of enumeration: Enumeration) -> [String] {
    let tree = trees[enumeration.location.tree]
    return tree.children(of: enumeration.location.value).map { tree.spelling(of: $0) }
  }

  /// The properties that a table declares, sorted: their order in the schema means nothing.
  func declared(in table: NameTable) -> [String] {
    names[table.names.range].filter(\.isDeclared).map { string(of: $0) }.sorted()
  }
}

extension JSONValue {
  /// As JSON, cut where it is long; of an array or object only the kind.
  var spelling: String {
    if let string { return quoted(shortened(string.description, to: 60)) }
    if let number = Number(self) { return number.description }
    if let bool { return "\(bool)" }
    return kind.description
  }
}
