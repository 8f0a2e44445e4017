public import Records

/// Looks for what makes a schema no schema.
public enum SchemaCheck {
  /// All faults, in the order of the text; none where the schema can be used.
  ///
  /// - Parameter dialect: For a schema that does not name its own.
  public static func faults(
    in schema: JSONValue, dialect: SchemaDialect = .draft2020,
    documents: SchemaDocuments = SchemaDocuments()
  ) -> [SchemaFault] {
    var registry = Registry(documents: documents)
    do throws(SchemaError) {
      registry.load(try Tree(schema), uri: "", dialect: dialect)
      registry.checkReferences()
      guard registry.faults.allSatisfy({ $0.kind == .annotation }) else { return registry.faults }
      var compiler = Compiler(registry)
      _ = try compiler.program()
      return registry.faults
    } catch {
      return registry.faults + [error.fault]
    }
  }
}

extension Registry {
  /// Notes the references of the first document that lead to nothing.
  mutating func checkReferences() {
    let tree = trees[0]
    for value in tree.entries.indices where owners[0][value] >= 0 && tree.isObject(value) {
      let dialect = resources[owners[0][value]].dialect
      for keyword in ReferenceKeyword.names(in: dialect) {
        guard let member = tree.member(keyword, of: value), let reference = tree.string(member)
        else { continue }
        let place = Location(tree: 0, value: member)
        do { _ = try target(of: reference, at: place) } catch { faults.append(error.fault) }
      }
    }
  }
}

enum ReferenceKeyword {
  static func names(in dialect: SchemaDialect) -> [String] {
    switch dialect {
    case .draft7: ["$ref"]
    case .draft2019: ["$ref", "$recursiveRef"]
    case .draft2020: ["$ref", "$dynamicRef"]
    }
  }
}
