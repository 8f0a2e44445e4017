/// Every built-in rule, sorted by identifier.
public let builtInRules: [any Rule.Type] = [
  DuplicateRow.self,
  JSONSyntax.self,
  UserUser.self,
]
