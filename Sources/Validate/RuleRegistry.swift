/// Every built-in rule, sorted by identifier.
public let builtInRules: [any Rule.Type] = [
  DuplicateRow.self,
  Syntax.self,
  UserUser.self,
]
