import Records

/// A user and a password in a URL.
enum Credentials {
  /// - Parameter match: `://user:password@`.
  static func verdict(on match: Bytes) -> Verification.Verdict {
    let inner = match.slice(3..<match.count - 1).description.lowercased()
    let parts = inner.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return .no }
    let isExample = parts.contains { part in
      placeholders.contains(part) || part.contains { "<{[$".contains($0) }
        || Set(part).count < 2
    }
    return isExample ? .no : .yes
  }

  private static let placeholders: Set<String> = [
    "user", "username", "pass", "password", "passwd", "pwd", "name", "secret", "token", "example",
  ]
}
