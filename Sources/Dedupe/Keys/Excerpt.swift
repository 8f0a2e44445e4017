public import Records
import Text

extension KeySelector {
  /// The beginning of the text that counts, on one line, as a person wants to see it.
  public func excerpt(of record: Record, limit: Int = 72) -> String {
    var text = ""
    for piece in pieces(of: record) {
      text += text.isEmpty ? "" : " "
      text += String(decoding: piece.prefix(8 * limit), as: UTF8.self)
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if text.count > limit { break }
    }
    return text.count > limit ? "\(text.prefix(limit))…" : text
  }
}
