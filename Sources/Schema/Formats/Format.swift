import Records

/// The formats that are checked.
enum Format: String, Sendable, BitwiseCopyable {
  case dateTime = "date-time"
  case date, time, duration
  case email
  case idnEmail = "idn-email"
  case hostname
  case idnHostname = "idn-hostname"
  case ipv4, ipv6
  case uri
  case uriReference = "uri-reference"
  case iri
  case iriReference = "iri-reference"
  case uriTemplate = "uri-template"
  case jsonPointer = "json-pointer"
  case relativeJSONPointer = "relative-json-pointer"
  case regex, uuid

  /// - Returns: `nil` for formats that the dialect does not have: anything passes them.
  init?(name: String, dialect: SchemaDialect) {
    self.init(rawValue: name)
    if dialect.isDraft7, self == .duration || self == .uuid { return nil }
  }

  /// With an article, and an example where the name does not say it.
  var words: String {
    switch self {
    case .dateTime: "a date and time as 2024-05-15T15:00:00Z"
    case .date: "a date as 2024-05-15"
    case .time: "a time as 15:00:00Z"
    case .duration: "a duration as P1DT12H"
    case .email, .idnEmail: "an e-mail address"
    case .hostname, .idnHostname: "a host name"
    case .ipv4: "an IPv4 address"
    case .ipv6: "an IPv6 address"
    case .uri, .iri: "a URI with its scheme"
    case .uriReference, .iriReference: "a URI or relative reference"
    case .uriTemplate: "a URI template"
    case .jsonPointer: "a JSON Pointer as /a/0"
    case .relativeJSONPointer: "a relative JSON Pointer as 1/a"
    case .regex: "a regular expression"
    case .uuid: "a UUID"
    }
  }

  func accepts(_ string: Bytes) -> Bool {
    switch self {
    case .dateTime: FormatText(string).isDateTime
    case .date: FormatText(string).isDate
    case .time: FormatText(string).isTime
    case .duration: FormatText(string).isDuration
    case .email: FormatText(string).isEmail(isInternational: false)
    case .idnEmail: FormatText(string).isEmail(isInternational: true)
    case .hostname: Hostname.accepts(string, isInternational: false)
    case .idnHostname: Hostname.accepts(string, isInternational: true)
    case .ipv4: FormatText(string).isIPv4
    case .ipv6: FormatText(string).isIPv6
    case .uri: URIGrammar.accepts(string, isRelativeAllowed: false, isInternational: false)
    case .uriReference: URIGrammar.accepts(string, isRelativeAllowed: true, isInternational: false)
    case .iri: URIGrammar.accepts(string, isRelativeAllowed: false, isInternational: true)
    case .iriReference: URIGrammar.accepts(string, isRelativeAllowed: true, isInternational: true)
    case .uriTemplate: FormatText(string).isURITemplate
    case .jsonPointer: FormatText(string).isJSONPointer
    case .relativeJSONPointer: FormatText(string).isRelativeJSONPointer
    case .regex: Pattern.isStrictlySound(string.description)
    case .uuid: FormatText(string).isUUID
    }
  }
}
