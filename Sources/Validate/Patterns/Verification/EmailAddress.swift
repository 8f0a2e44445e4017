import Records

enum EmailAddress {
  /// - Parameter match: A name, `@`, and a host.
  static func verdict(on match: Bytes) -> Verification.Verdict {
    let parts = match.description.lowercased().split(separator: "@")
    guard parts.count == 2, let name = parts.first, let host = parts.last else { return .no }
    let labels = host.split(separator: ".")
    guard let top = labels.last, !files.contains(String(top)) else { return .no }
    // Retina images and packages: icon@2x.png, lodash@4.17.21.
    if labels.allSatisfy({ $0.first?.isNumber == true }) { return .no }
    if isReserved(labels.map(String.init)) { return .lesser }
    return offices.contains(String(name)) ? .lesser : .yes
  }

  /// Set aside for examples by RFC 2606, or plainly made up.
  private static func isReserved(_ labels: [String]) -> Bool {
    guard let top = labels.last else { return false }
    if ["example", "test", "invalid", "localhost", "local"].contains(top) { return true }
    let name = labels.dropLast().last ?? ""
    return ["example", "domain", "yourdomain", "company", "yourcompany", "email", "test", "sample"]
      .contains(name)
  }

  /// Addresses of an office rather than of a person.
  private static let offices: Set<String> = [
    "info", "support", "help", "contact", "sales", "service", "hello", "press", "office", "admin",
    "noreply", "no-reply", "customerservice", "customer-service", "feedback", "privacy", "billing",
  ]

  /// Ends of file names, which are no domains.
  private static let files: Set<String> = ["png", "jpg", "jpeg", "gif", "svg", "webp", "css", "js"]
}
