/// A range in one of a program's arrays.
struct Slice: Sendable, BitwiseCopyable {
  var start: Int32 = 0
  var count: Int32 = 0

  var range: Range<Int> { Int(start)..<Int(start + count) }
  var isEmpty: Bool { count == 0 }
}

/// One schema object or boolean; the numbers are positions in the program's arrays, -1 for none.
struct Node: Sendable, BitwiseCopyable {
  var types: TypeSet = .all
  /// Whether `types` is all there is to it.
  var isPlain = false
  /// `false`, which nothing fits.
  var isNever = false
  /// Whether it has `unevaluatedProperties` or `unevaluatedItems`.
  var collects = false
  var resource: Int32 = 0
  var tree: Int32
  var value: Int32
  var object: Int32 = -1
  var array: Int32 = -1
  var string: Int32 = -1
  var number: Int32 = -1
  var steps = Slice()

  init(_ location: Location) {
    tree = Int32(location.tree)
    value = Int32(location.value)
  }

  var location: Location { Location(tree: Int(tree), value: Int(value)) }
}

/// What applies to values of every type.
struct Step: Sendable, BitwiseCopyable {
  enum Kind: UInt8, Sendable, BitwiseCopyable {
    case enumeration, constant
    case reference, dynamicReference
    case all, any, one, not, condition
  }

  var kind: Kind
  /// A node, an enumeration or a dynamic name.
  var first: Int32 = -1
  /// Of a dynamic reference the target where no resource on the way has the name.
  var then: Int32 = -1
  var otherwise: Int32 = -1
  /// The branches, in the program's links.
  var branches = Slice()
}

struct ObjectRules: Sendable, BitwiseCopyable {
  var names = NameTable()
  /// Those of the names that are required, as bits.
  var required: UInt64 = 0
  /// Names that found no room in `required`.
  var moreRequired = Slice()
  var patterns = Slice()
  var additional: Int32 = -1
  var propertyNames: Int32 = -1
  var dependents = Slice()
  var unevaluated: Int32 = -1
  var minimum = 0
  var maximum = Int.max
  /// Whether there is more to do with each member than to look its name up.
  var looksAtAll = false
}

struct PatternRule: Sendable, BitwiseCopyable {
  var pattern: Int32
  var node: Int32
}

/// What the presence of a property asks for.
struct Dependent: Sendable, BitwiseCopyable {
  enum Origin: UInt8, Sendable, BitwiseCopyable { case dependencies, required, schemas }

  var origin: Origin
  var name: Int32
  /// Names, in the program's names.
  var required = Slice()
  var node: Int32 = -1
}

struct ArrayRules: Sendable, BitwiseCopyable {
  /// Nodes for the first elements, in the program's links.
  var prefix = Slice()
  /// For the elements behind these.
  var items: Int32 = -1
  var contains: Int32 = -1
  var minimumContained = 1
  var maximumContained = Int.max
  var minimum = 0
  var maximum = Int.max
  var isUnique = false
  var unevaluated: Int32 = -1
  /// Whether elements that `contains` fits count as evaluated, which came with 2020-12.
  var containsEvaluates = false
}

struct StringRules: Sendable, BitwiseCopyable {
  var minimum = 0
  var maximum = Int.max
  var pattern: Int32 = -1
  var format: Format?
}

struct NumberRules: Sendable, BitwiseCopyable {
  var minimum: Number?
  var maximum: Number?
  var exclusiveMinimum: Number?
  var exclusiveMaximum: Number?
  var divisor: Number?
}

struct Enumeration: Sendable, BitwiseCopyable {
  var strings = NameTable()
  /// Values other than strings, in the program's constants.
  var others = Slice()
  /// The array, or the single value.
  var location: Location
}

/// A name whose target depends on the way that evaluation took.
struct DynamicName: Sendable {
  /// The node that each resource has under the name.
  var targets: [Int32: Int32] = [:]
}
