/// Every built-in rule, sorted by identifier.
public let builtInRules: [any Rule.Type] = [
  DuplicateRow.self,
  ColumnTypeDrift.self,
  KeysetDrift.self,
  JSONSyntax.self,
  UserUser.self,
]
