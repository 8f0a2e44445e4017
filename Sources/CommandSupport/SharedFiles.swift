import Glibc
public import Settings

/// What comes with the programs: profiles, targets, fixtures.
///
/// They are looked for under `$SDG_HOME`, then in `../share/sdg` from the program's own place, then
/// in the package that the program was built in.
public struct SharedFiles: Sendable {
  /// From the strongest to the weakest.
  private let homes: [String]

  public init() {
    var homes: [String] = []
    if let home = getenv("SDG_HOME") { homes.append(String(cString: home)) }
    let program = Self.programFolder
    homes.append("\(program)/../share/sdg")
    // .build/release, or .build/x86_64-unknown-linux-gnu/release: two or three folders down.
    homes += ["\(program)/../..", "\(program)/../../.."]
    self.homes = homes
  }

  /// The path of `rules/<kind>/<name>.yaml`, or the name itself where that is a path.
  ///
  /// - Throws: An error that offers the nearest of the known names.
  public func rules(_ kind: String, named name: String) throws(SettingsError) -> String {
    if name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml") { return name }
    for home in homes {
      let path = "\(home)/rules/\(kind)s/\(name).yaml"
      if TextFile.exists(path) { return path }
    }
    let known = names(of: kind)
    let proposal = nearest(to: name, among: known).map { "did you mean \"\($0)\"?" }
    let all = known.isEmpty ? "none is installed" : "there are \(known.joined(separator: ", "))"
    throw SettingsError(
      file: "--\(kind)", reason: "unknown \(kind) \"\(name)\"; \(proposal ?? all)")
  }

  /// The names that ``rules(_:named:)`` knows.
  public func names(of kind: String) -> [String] {
    let all = homes.flatMap { TextFile.names(in: "\($0)/rules/\(kind)s") }
    return Set(all.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }).sorted()
  }

  /// The paths of all files of a kind, sorted by name; of two with one name the stronger home's.
  public func all(_ kind: String) -> [String] {
    names(of: kind).compactMap { name in
      homes.map { "\($0)/rules/\(kind)s/\(name).yaml" }.first(where: TextFile.exists)
    }
  }

  /// The path of a fixture's file, or `nil` where fixtures are not installed.
  public func fixture(_ rule: String, _ file: String) -> String? {
    homes.map { "\($0)/fixtures/\(rule)/\(file)" }.first(where: TextFile.exists)
  }

  /// Where the running program is, links resolved.
  static var programFolder: String {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &path, path.count - 1)
    guard count > 0 else { return "." }
    let text = String(decoding: path[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return text.lastIndex(of: "/").map { String(text[..<$0]) } ?? "."
  }
}
