/// Every built-in rule, sorted by identifier.
public let builtInRules: [any Rule.Type] = [
  DuplicateRow.self,
  JSONSyntax.self,
  DescriptionPoor.self,
  ToolDuplicate.self,
  ToolItemShape.self,
  ToolNameFormat.self,
  ToolsNotArray.self,
  ParametersMissing.self,
  RequiredUndeclared.self,
  TooManyTools.self,
  ToolUnused.self,
  UserUser.self,
]
