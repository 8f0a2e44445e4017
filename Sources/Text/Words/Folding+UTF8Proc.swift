import CUnicode

extension Folding {
  /// What utf8proc must do to a text before it is cut into words.
  var options: utf8proc_option_t {
    var options = UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue
    if contains(.compatibility) { options |= UTF8PROC_COMPAT.rawValue }
    if contains(.accents) { options |= UTF8PROC_STRIPMARK.rawValue }
    return utf8proc_option_t(rawValue: options)
  }
}
