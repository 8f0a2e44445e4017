import Records

/// A complaint in words, with the facts that others may word anew.
struct Wording {
  var keyword: String
  var message: String
  var property: String?
  var expected: [String] = []
  var actual: String?

  init(
    _ keyword: String, _ message: String, property: String? = nil, expected: [String] = [],
    actual: String? = nil
  ) {
    self.keyword = keyword
    self.message = message
    self.property = property
    self.expected = expected
    self.actual = actual
  }

  /// - Parameter subject: What the value at hand is called.
  init(_ complaint: Complaint, subject: String, program: Program) {
    switch complaint {
    case .type(let types, let value):
      self = .type("type", types, value, subject)
    case .typeOfBranches(let keyword, let types, let value):
      self = .type(keyword, types, value, subject)
    case .enumeration(let enumeration, let value):
      self = .values("enum", program.values(of: enumeration), value, subject)
    case .valueOfBranches(let keyword, let values, let value):
      self = .values(keyword, values, value, subject)
    case .constant(let enumeration, let value):
      self = .values("const", [program.spelling(of: enumeration.location)], value, subject)
    case .bound(let keyword, let limit, let number):
      self = .bound(keyword, limit, number, subject)
    case .length(let count, let minimum, let maximum):
      self = .count(
        count, minimum, maximum, ("minLength", "maxLength"), ("character", "characters"), subject)
    case .itemCount(let count, let minimum, let maximum):
      self = .count(count, minimum, maximum, ("minItems", "maxItems"), ("item", "items"), subject)
    case .propertyCount(let count, let minimum, let maximum):
      self = .count(
        count, minimum, maximum, ("minProperties", "maxProperties"), ("property", "properties"),
        subject)
    case .containedCount(let count, let minimum, let maximum):
      self = .contained(count, minimum, maximum, subject)
    case .pattern(let pattern, let string):
      let text = program.patterns[pattern].text
      let actual = quoted(shortened(string.description, to: 60))
      self = Wording(
        "pattern", "\(subject) must match the pattern \(quoted(text)), and is \(actual)",
        expected: [text], actual: actual)
    case .format(let format, let string):
      let actual = quoted(shortened(string.description, to: 60))
      self = Wording(
        "format", "\(subject) must be \(format.words), and is \(actual)",
        expected: [format.rawValue], actual: actual)
    default:
      self = Self.structural(complaint, subject, program)
    }
  }

  private static func structural(
    _ complaint: Complaint, _ subject: String, _ program: Program
  ) -> Wording {
    switch complaint {
    case .repeatedItem(let first, let second):
      Wording(
        "uniqueItems",
        "\(subject) must not repeat an item, and [\(first)] and [\(second)] are equal")
    case .extraItem(let count):
      Wording("items", "\(subject) is one item too many: there are places for \(count)")
    case .unevaluatedItem:
      Wording("unevaluatedItems", "\(subject) is an item that no part of the schema allows")
    case .missing(let name):
      .missing("required", program.string(of: name), subject, because: nil)
    case .missingDependent(let name, let cause, let origin):
      .missing(
        origin == .dependencies ? "dependencies" : "dependentRequired", program.string(of: name),
        subject, because: program.string(of: cause))
    case .additionalProperty(let key, let table):
      .undeclared("additionalProperties", key, program.declared(in: table))
    case .unevaluatedProperty(let key):
      Wording(
        "unevaluatedProperties", "\(quoted(key.description)) is declared by no part of the schema",
        property: key.description)
    case .forbidden: Wording("not", "\(subject) must not fit the schema in \"not\", and does")
    case .several(let branches, let count):
      Wording(
        "oneOf",
        "\(subject) must fit one of the \(count) alternatives, and fits \(branches.count): "
          + branches.map { "\($0)" }.joined(separator: ", "))
    case .none(let keyword, let count):
      Wording(keyword, "\(subject) fits none of the \(count) alternatives")
    case .tooDeep(let limit):
      Wording("", "\(subject) is nested too deep to be checked: more than \(limit) levels")
    case .patternWork(let pattern):
      Wording(
        "pattern",
        "\(subject) cannot be checked: the pattern \(quoted(program.patterns[pattern].text)) takes too much work on it"
      )
    case .tooMuchWork:
      Wording("", "\(subject) cannot be checked: the schema takes too much work on it")
    default: Wording("false", "\(subject) must not be there")
    }
  }
}
