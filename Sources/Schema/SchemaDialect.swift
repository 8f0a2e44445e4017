/// A version of JSON Schema.
public enum SchemaDialect: String, Sendable, CaseIterable {
  case draft7 = "draft 7"
  case draft2019 = "2019-09"
  case draft2020 = "2020-12"

  /// What a `$schema` names; `nil` for what is none of the three.
  public init?(uri: String) {
    let uri = uri.hasSuffix("#") ? String(uri.dropLast()) : uri
    let rest = uri.split(separator: "://", maxSplits: 1).last.map(String.init) ?? uri
    switch rest {
    // Draft 6 is draft 7 without `if`, some formats and comments.
    case "json-schema.org/draft-07/schema", "json-schema.org/draft-06/schema": self = .draft7
    case "json-schema.org/draft/2019-09/schema": self = .draft2019
    case "json-schema.org/draft/2020-12/schema", "json-schema.org/schema": self = .draft2020
    default: return nil
    }
  }

  var isDraft7: Bool { self == .draft7 }
}

/// What a dialect makes of its keywords; a metaschema of one's own may leave parts out.
struct Vocabularies: OptionSet, Sendable, BitwiseCopyable {
  let rawValue: UInt8

  static let applicator = Vocabularies(rawValue: 1)
  static let validation = Vocabularies(rawValue: 2)
  static let unevaluated = Vocabularies(rawValue: 4)
  static let formatAssertion = Vocabularies(rawValue: 8)

  static let standard: Vocabularies = [.applicator, .validation, .unevaluated]

  /// What a URI in `$vocabulary` stands for; `nil` where that is unknown.
  init?(uri: String, dialect: SchemaDialect) {
    guard let name = uri.split(separator: "/vocab/").last, name.utf8.count < uri.utf8.count else {
      return nil
    }
    switch name {
    case "applicator": self = dialect == .draft2019 ? [.applicator, .unevaluated] : .applicator
    case "validation": self = .validation
    case "unevaluated": self = .unevaluated
    case "format-assertion": self = .formatAssertion
    case "core", "meta-data", "format", "format-annotation", "content": self = []
    default: return nil
    }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }
}
