import Records

extension Bytes {
  /// Whether a tool's result says that the tool failed.
  var tellsOfError: Bool {
    let text = trimmed
    guard let first = text.first else { return false }
    if first == UInt8(ascii: "{") { return text.objectTellsOfError }
    return text.hasPrefix("Error") || text.hasPrefix("error:") || text.hasPrefix("ERROR")
      || text.hasPrefix("Traceback (most recent call last)") || text.hasPrefix("Exception:")
  }

  private var objectTellsOfError: Bool {
    guard contains("\"error\"") || contains("\"success\"") else { return false }
    var isError = false
    _ = ObjectText.end(in: self, from: 0) { key, value in
      let value = slice(value..<count)
      if key == "error" {
        isError = isError || !value.isNothing
      } else if key == "success" {
        isError = isError || value.hasPrefix("false")
      } else if key == "status" {
        isError = isError || value.hasPrefix("\"error\"")
      }
    }
    return isError
  }

  /// Whether a JSON text begins with a value that says that there is none.
  private var isNothing: Bool {
    hasPrefix("null") || hasPrefix("false") || hasPrefix("\"\"") || hasPrefix("{}")
      || hasPrefix("[]") || hasPrefix("0")
  }

  /// Whether `needle`, in lower case, occurs in upper or lower case ASCII.
  ///
  /// - Complexity: O(*n*) where its first letter is rare.
  func containsFolded(_ needle: String) -> Bool { Bytes.with(needle) { containsFolded($0) } }

  private func containsFolded(_ needle: Bytes) -> Bool {
    guard let first = needle.first else { return true }
    let capital = first >= 0x61 && first <= 0x7A ? first & 0xDF : first
    var start = 0
    while let found = firstIndex(ofEither: first, or: capital, from: start) {
      guard found + needle.count <= count else { return false }
      var length = 1
      while length < needle.count, self[found + length].lowercased == needle[length] { length += 1 }
      if length == needle.count { return true }
      start = found + 1
    }
    return false
  }
}
