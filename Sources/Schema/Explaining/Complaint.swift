import Records

/// What does not fit, as facts.
enum Complaint {
  case never
  case type(TypeSet, JSONValue)
  case enumeration(Enumeration, JSONValue)
  case constant(Enumeration, JSONValue)
  /// A number and the keyword and limit that it breaks.
  case bound(String, Number, Number)
  case length(Int, Int, Int)
  case pattern(Int, Bytes)
  case format(Format, Bytes)
  case itemCount(Int, Int, Int)
  case containedCount(Int, Int, Int)
  case repeatedItem(Int, Int)
  /// An item behind those that the schema has places for.
  case extraItem(Int)
  case unevaluatedItem
  case propertyCount(Int, Int, Int)
  case missing(Name)
  case missingDependent(Name, Name, Dependent.Origin)
  case additionalProperty(Bytes, NameTable)
  case unevaluatedProperty(Bytes)
  case forbidden
  /// Branches that fit where only one may.
  case several([Int], of: Int)
  /// Branches none of which fits.
  case none(String, of: Int)
  /// The types that the branches ask for together.
  case typeOfBranches(String, TypeSet, JSONValue)
  /// The values that the branches ask for together.
  case valueOfBranches(String, [String], JSONValue)
  case tooDeep(Int)
  case tooMuchWork
  case patternWork(Int)
}
