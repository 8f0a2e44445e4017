import Records

/// Holds one value against a program; quick where the value fits, thorough where it must explain.
struct Evaluator {
  let program: Program
  let bounds: SchemaBounds
  /// Steps left.
  var budget: Int
  /// Levels of the value and references above the place at hand.
  var depth = 0
  /// Nested calls of ``check(_:_:_:)``, which the stack has to hold.
  var frames = 0
  /// The resources on the way here, for dynamic references.
  var scope: [Int32] = []
  /// Which members or elements are evaluated, one run for each value that is collected for.
  var marks: [Bool] = []
  var scratch: PatternScratch?
  /// Whether nothing can be said; all checks then fail.
  var hasGivenUp = false
  /// Why.
  var surrender: Violation?

  var isExplaining = false
  var limit = 0
  var rootName = ""
  var path: [PathStep] = []
  var violations: [Violation] = []

  init(_ program: Program, bounds: SchemaBounds, value: JSONValue) {
    self.program = program
    self.bounds = bounds
    budget = bounds.steps + 16 * value.extent
  }

  /// - Parameter region: Where the marks of the value begin; -1 where nobody collects them.
  mutating func check(_ index: Int, _ value: JSONValue, _ region: Int) -> Bool {
    let node = program.nodes[index]
    budget -= 1
    let types = TypeSet(of: value)
    if node.types.isDisjoint(with: types) {
      _ = goOn(node.isNever ? .never : .type(node.types, value), index)
      return false
    }
    if node.isPlain { return !hasGivenUp }
    guard budget > 0, frames < bounds.frames, depth <= bounds.depth, !hasGivenUp else {
      return giveUp(budget > 0 ? .tooDeep(bounds.depth) : .tooMuchWork, index)
    }
    frames += 1
    defer { frames -= 1 }
    guard program.hasDynamicReferences else { return checkAll(node, index, value, region) }
    let isNew = scope.last != node.resource
    if isNew { scope.append(node.resource) }
    defer { if isNew { scope.removeLast() } }
    return checkAll(node, index, value, region)
  }

  private mutating func checkAll(
    _ node: Node, _ index: Int, _ value: JSONValue, _ region: Int
  ) -> Bool {
    guard node.collects else { return checkKeywords(node, index, value, region) }
    let own = openRegion(for: value)
    defer { closeRegion(own) }
    guard checkKeywords(node, index, value, own), checkUnevaluated(node, index, value, own) else {
      return false
    }
    merge(own, into: region)
    return true
  }

  private mutating func checkKeywords(
    _ node: Node, _ index: Int, _ value: JSONValue, _ region: Int
  ) -> Bool {
    var fits = true
    switch value.kind {
    case .object:
      if node.object >= 0, let object = value.object {
        fits = check(object, program.objects[Int(node.object)], index, region)
      }
    case .array:
      if node.array >= 0, let array = value.array {
        fits = check(array, program.arrays[Int(node.array)], index, region)
      }
    case .string:
      if node.string >= 0, let string = value.string {
        fits = check(string, program.strings[Int(node.string)], index)
      }
    case .integer, .double:
      if node.number >= 0, let number = Number(value) {
        fits = check(number, program.numbers[Int(node.number)], index)
      }
    case .boolean, .null: break
    }
    if !fits, !mayGoOn { return false }
    for position in node.steps.range {
      if !check(program.steps[position], index, value, region) {
        fits = false
        if !mayGoOn { return false }
      }
    }
    return fits
  }

  /// Checks a member or element of the value at hand.
  @inline(__always)
  mutating func checkChild(_ node: Int32, _ value: JSONValue, at step: @autoclosure () -> PathStep)
    -> Bool
  {
    depth += 1
    if isExplaining { path.append(step()) }
    let fits = check(Int(node), value, -1)
    if isExplaining { path.removeLast() }
    depth -= 1
    return fits
  }

  /// Whether a schema fits, with nothing said where it does not.
  mutating func fits(_ node: Int32, _ value: JSONValue, _ region: Int = -1) -> Bool {
    let wasExplaining = isExplaining
    isExplaining = false
    defer { isExplaining = wasExplaining }
    return check(Int(node), value, region)
  }
}
