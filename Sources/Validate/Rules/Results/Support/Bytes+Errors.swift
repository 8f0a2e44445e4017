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
  /// - Complexity: O(*n* · *m*); for texts that are suspect already.
  func containsFolded(_ needle: String) -> Bool {
    let needle = Array(needle.utf8)
    guard needle.count <= count else { return false }
    for start in 0...count - needle.count {
      var length = 0
      while length < needle.count, self[start + length].lowercased == needle[length] { length += 1 }
      if length == needle.count { return true }
    }
    return false
  }
}

extension UInt8 {
  fileprivate var lowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}
