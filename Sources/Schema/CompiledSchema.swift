public import Records

/// A JSON Schema that values are held against, made once and shared by all workers.
public struct CompiledSchema: Sendable {
  public enum Formats: Sendable {
    /// `format` says something to people alone.
    case annotate
    /// `format` is checked, where it is known.
    case assert
  }

  private let program: Program
  private let bounds: SchemaBounds
  /// The node that values are held against.
  private let root: Int

  /// Copies what it needs: the value may go.
  ///
  /// - Parameters:
  ///   - dialect: For a schema that does not name its own in `$schema`.
  ///   - documents: What else `$ref` may lead to.
  /// - Complexity: O(*n*) in the size of the schema.
  public init(
    _ schema: JSONValue, dialect: SchemaDialect = .draft2020, formats: Formats = .annotate,
    documents: SchemaDocuments = SchemaDocuments(), bounds: SchemaBounds = SchemaBounds()
  ) throws(SchemaError) {
    var registry = Registry(documents: documents)
    registry.load(try Tree(schema), uri: "", dialect: dialect)
    if let fault = registry.faults.first(where: { $0.kind != .annotation }) {
      throw SchemaError(fault)
    }
    var compiler = Compiler(registry, assertsFormats: formats == .assert)
    program = try compiler.program()
    self.bounds = bounds
    root = 0
  }

  /// One of the schemas inside a compiled one.
  init(_ program: Program, root: Int) {
    self.program = program
    self.root = root
    bounds = SchemaBounds()
  }

  /// Whether a value fits; also `false` where that took too much work to find out.
  public func accepts(_ value: JSONValue) -> Bool {
    var evaluator = Evaluator(program, bounds: bounds, value: value)
    return evaluator.check(root, value, -1) && !evaluator.hasGivenUp
  }

  /// What is wrong with a value, in the order of the schema; empty where it fits.
  ///
  /// - Parameters:
  ///   - limit: At most so many.
  ///   - name: What messages call the value as a whole.
  public func violations(
    of value: JSONValue, limit: Int = 20, naming name: String = "the value"
  ) -> [Violation] {
    var quick = Evaluator(program, bounds: bounds, value: value)
    if limit <= 0 || (quick.check(root, value, -1) && !quick.hasGivenUp) { return [] }
    var evaluator = Evaluator(program, bounds: bounds, value: value)
    evaluator.isExplaining = true
    evaluator.limit = limit
    evaluator.rootName = name
    _ = evaluator.check(root, value, -1)
    guard let surrender = evaluator.surrender else { return evaluator.violations }
    // Explaining takes more work than finding out: what is known to be wrong is enough then.
    if !quick.hasGivenUp, !evaluator.violations.isEmpty { return evaluator.violations }
    return evaluator.violations.prefix(limit - 1) + [surrender]
  }
}
