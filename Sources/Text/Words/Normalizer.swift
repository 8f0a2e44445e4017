/// How a text becomes words.
public enum Normalizer: Sendable, Hashable {
  /// NFC, simple case folding, words of letters, marks, numbers and connecting punctuation; each
  /// Han, kana or Thai character is a word of its own.
  case unicode(Folding = [])

  /// Lower case and Python's `\w+`, as the field's usual recipes have it.
  case simple
}
