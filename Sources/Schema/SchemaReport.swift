public import Records

/// All there is to say of a schema, found in one go: its compiled form and what is wrong with it.
public struct SchemaReport: Sendable {
  /// `nil` where the faults forbid it.
  public let compiled: CompiledSchema?

  /// In the order of the text; besides those of kind `annotation` none where it is compiled.
  public let faults: [SchemaFault]

  /// Values in the schema that do not go with what it says, in the order of the text.
  ///
  /// Defaults are looked at only where the schema can be used.
  public let lapses: [SchemaLapse]

  /// - Parameters:
  ///   - dialect: For a schema that does not name its own.
  ///   - documents: What else `$ref` may lead to.
  public init(
    _ schema: JSONValue, dialect: SchemaDialect = .draft2020,
    formats: CompiledSchema.Formats = .annotate, documents: SchemaDocuments = SchemaDocuments()
  ) {
    var registry = Registry(documents: documents)
    var compiled: CompiledSchema?
    var last: [SchemaFault] = []
    do throws(SchemaError) {
      registry.load(try Tree(schema), uri: "", dialect: dialect)
      registry.checkReferences()
      if registry.canBeUsed {
        var compiler = Compiler(registry, assertsFormats: formats == .assert)
        compiled = CompiledSchema(try compiler.program(), root: 0)
      }
    } catch {
      last = [error.fault]
    }
    self.compiled = compiled
    faults = registry.faults + last
    lapses = registry.trees.isEmpty ? [] : LapseCheck.lapses(in: registry, of: schema)
  }
}

extension Registry {
  /// Whether nothing that was found so far forbids to compile.
  var canBeUsed: Bool { faults.allSatisfy { $0.kind == .annotation } }

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
