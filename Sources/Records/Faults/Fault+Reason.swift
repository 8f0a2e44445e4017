extension Fault {
  /// Why a text that somebody wrote by hand is not JSON.
  public var reason: String {
    switch kind {
    case .syntax(let reason): reason
    case .unclosed(let what): "it ends inside \(what)"
    case .notANumber(let word): "\(word) is no number"
    case .concatenated: "a second value follows"
    case .tooDeep(let limit): "it nests deeper than \(limit) levels"
    case .hugeInteger: "an integer of more than 64 bits"
    case .overflow: "a number too large for a double"
    case .loneSurrogate(let escape): "half a surrogate pair, \(escape)"
    case .invalidUTF8(let reason): "not UTF-8: \(reason)"
    default: "it cannot be read"
    }
  }
}
