import Glibc

/// The files that arguments name.
public enum InputFiles {
  /// Expands patterns that the shell left alone; a name that exists is never a pattern.
  public static func expand(_ arguments: [String]) throws(TextFileError) -> [String] {
    var paths: [String] = []
    for argument in arguments {
      let isPattern = argument.contains { "*?[".contains($0) } && !TextFile.exists(argument)
      paths += isPattern ? try matches(of: argument) : [argument]
    }
    return paths
  }

  /// The bytes of all files, or `nil` where that is not known before they are read.
  public static func size(of paths: [String]) -> Int? {
    var total = 0
    for path in paths {
      var status = stat()
      let isPacked = path.hasSuffix(".gz") || path.hasSuffix(".zst")
      guard path != "-", !isPacked, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG
      else { return nil }
      total += Int(status.st_size)
    }
    return total
  }

  private static func matches(of pattern: String) throws(TextFileError) -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, 0, nil, &found) == 0, let names = found.gl_pathv else {
      throw TextFileError(path: pattern, reason: "no file matches")
    }
    return (0..<Int(found.gl_pathc)).compactMap { names[$0].map { String(cString: $0) } }
  }
}
