/// What the value of a keyword has to be.
enum Expectation {
  case string, uri, pattern, boolean, number, positiveNumber, count
  case names, nameLists, values, types
  case schema, schemas, schemaOrSchemas, schemaMap, schemaMapOrNames, patternMap, text

  /// - Returns: `nil` for what is no keyword of the dialect.
  static func of(_ keyword: String, in dialect: SchemaDialect) -> Expectation? {
    if let known = common[keyword] { return known }
    switch keyword {
    case "items": return dialect == .draft2020 ? .schema : .schemaOrSchemas
    case "additionalItems": return dialect == .draft2020 ? nil : .schema
    case "prefixItems", "$dynamicRef", "$dynamicAnchor":
      return dialect == .draft2020 ? (keyword == "prefixItems" ? .schemas : .string) : nil
    case "$recursiveRef": return dialect == .draft2019 ? .string : nil
    case "$recursiveAnchor": return dialect == .draft2019 ? .boolean : nil
    default: return dialect.isDraft7 ? nil : newer[keyword]
    }
  }

  private static let common: [String: Expectation] = [
    "$ref": .uri, "$id": .uri, "$schema": .uri,
    "$comment": .text, "title": .text, "description": .text, "examples": .text,
    "readOnly": .text, "writeOnly": .text, "contentMediaType": .text, "contentEncoding": .text,
    "type": .types, "enum": .values, "format": .string, "pattern": .pattern,
    "multipleOf": .positiveNumber, "maximum": .number, "minimum": .number,
    "exclusiveMaximum": .number, "exclusiveMinimum": .number,
    "maxLength": .count, "minLength": .count, "maxItems": .count, "minItems": .count,
    "maxProperties": .count, "minProperties": .count, "uniqueItems": .boolean,
    "required": .names, "properties": .schemaMap, "patternProperties": .patternMap,
    "definitions": .schemaMap, "dependencies": .schemaMapOrNames,
    "additionalProperties": .schema, "propertyNames": .schema, "contains": .schema,
    "not": .schema, "if": .schema, "then": .schema, "else": .schema,
    "allOf": .schemas, "anyOf": .schemas, "oneOf": .schemas,
  ]

  private static let newer: [String: Expectation] = [
    "$anchor": .string, "$defs": .schemaMap, "dependentRequired": .nameLists,
    "dependentSchemas": .schemaMap, "minContains": .count, "maxContains": .count,
    "unevaluatedItems": .schema, "unevaluatedProperties": .schema, "contentSchema": .schema,
    "deprecated": .text,
  ]
}
