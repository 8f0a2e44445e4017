/// Where in a schema object other schemas stand.
enum Places {
  enum Shape { case schema, list, map, schemaOrList, mapOfSchemasOrNames }

  /// - Returns: `nil` for a keyword that holds no schema in the dialect.
  static func shape(of keyword: String, in dialect: SchemaDialect) -> Shape? {
    switch keyword {
    case "additionalProperties", "propertyNames", "contains", "not", "if", "then", "else": .schema
    case "allOf", "anyOf", "oneOf": .list
    case "properties", "patternProperties", "definitions": .map
    case "dependencies": .mapOfSchemasOrNames
    case "items": dialect == .draft2020 ? .schema : .schemaOrList
    case "additionalItems": dialect == .draft2020 ? nil : .schema
    case "$defs", "dependentSchemas": dialect.isDraft7 ? nil : .map
    case "unevaluatedProperties", "unevaluatedItems", "contentSchema":
      dialect.isDraft7 ? nil : .schema
    case "prefixItems": dialect == .draft2020 ? .list : nil
    default: nil
    }
  }
}

extension Places {
  /// The values at which a keyword holds schemas; none where it has the wrong shape.
  static func schemas(in keyword: Int, of tree: Tree, shape: Shape) -> [Int] {
    switch shape {
    case .schema: [keyword]
    case .list: tree.isArray(keyword) ? Array(tree.children(of: keyword)) : []
    case .schemaOrList: tree.isArray(keyword) ? Array(tree.children(of: keyword)) : [keyword]
    case .map: tree.isObject(keyword) ? Array(tree.children(of: keyword)) : []
    case .mapOfSchemasOrNames:
      tree.isObject(keyword) ? tree.children(of: keyword).filter { !tree.isArray($0) } : []
    }
  }
}
