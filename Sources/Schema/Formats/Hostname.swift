import Records

/// Names of hosts: RFC 1123, section 2.1; with characters beyond ASCII RFC 5890 to 5892.
enum Hostname {
  static func accepts(_ text: Bytes, isInternational: Bool) -> Bool {
    guard !text.isEmpty else { return false }
    let scalars = Array(text.description.unicodeScalars)
    guard isInternational || scalars.allSatisfy(\.isASCII) else { return false }
    let labels = scalars.split(omittingEmptySubsequences: false) {
      $0 == "." || (isInternational && ideographicStops.contains($0))
    }
    var length = labels.count - 1
    for label in labels {
      guard let size = encodedSize(of: Array(label), isInternational) else { return false }
      length += size
    }
    return length <= 253
  }

  private static let ideographicStops: Set<Unicode.Scalar> = ["\u{3002}", "\u{FF0E}", "\u{FF61}"]

  /// The length of a label in ASCII; `nil` where it is no label.
  private static func encodedSize(of label: [Unicode.Scalar], _ isInternational: Bool) -> Int? {
    guard let first = label.first, let last = label.last, first != "-", last != "-" else {
      return nil
    }
    let isPrefixed = label.count >= 4 && label[2] == "-" && label[3] == "-"
    if label.allSatisfy(\.isASCII) {
      guard label.count <= 63,
        label.allSatisfy({ $0 == "-" || UInt8(ascii: $0).isAlphanumeric })
      else { return nil }
      guard isPrefixed else { return label.count }
      let isEncoded = (first == "x" || first == "X") && (label[1] == "n" || label[1] == "N")
      guard isEncoded, let decoded = Punycode.decoded(label.dropFirst(4)),
        !decoded.allSatisfy(\.isASCII), InternationalLabel.accepts(decoded)
      else { return nil }
      return label.count
    }
    guard isInternational, !isPrefixed, InternationalLabel.accepts(label) else { return nil }
    let size = Punycode.encodedCount(label) + 4
    return size <= 63 ? size : nil
  }
}
