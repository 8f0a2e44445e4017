import Glibc

/// Finds the programs of the family and becomes one of them.
enum Front {
  static func isKnown(_ option: String) -> Bool { ["--help", "-h", "--version"].contains(option) }

  static var usage: String {
    let names = programs.isEmpty ? "none is installed" : programs.joined(separator: ", ")
    return """
      usage: sdg COMMAND [ARGUMENT…]

      Runs the program sdg-COMMAND beside it. Commands: \(names).
      sdg COMMAND --help says more.
      """
  }

  /// Becomes the program, or says why not and exits with 2.
  static func run(_ name: String, _ arguments: [String]) -> Never {
    let path = "\(folder)/sdg-\(name)"
    var pointers = ([path] + arguments).map { strdup($0) } + [nil]
    execv(path, &pointers)
    let code = errno
    let known = programs.joined(separator: ", ")
    let reason =
      code == ENOENT
      ? "no command \"\(name)\"; there are \(known)"
      : "cannot run \(path): \(String(cString: strerror(code)))"
    let line = Array("sdg: \(reason)\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
    exit(2)
  }

  /// The commands that are installed, sorted.
  private static var programs: [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      let isProgram = access("\(folder)/\(name)", X_OK) == 0 && !name.contains(".")
      if name.hasPrefix("sdg-"), isProgram { names.append(String(name.dropFirst(4))) }
    }
    return names.sorted()
  }

  private static let folder: String = {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &path, path.count - 1)
    guard count > 0 else { return "." }
    let text = String(decoding: path[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return text.lastIndex(of: "/").map { String(text[..<$0]) } ?? "."
  }()
}
