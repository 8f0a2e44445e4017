/// Why a `tokenizer.json` cannot be used.
public struct TokenizerError: Error, Equatable, CustomStringConvertible {
  /// Without the file's name in front.
  public let description: String

  init(_ description: String) { self.description = description }

  /// - Parameter what: What the file has, as "the model is WordPiece".
  static func unsupported(_ what: String) -> TokenizerError {
    TokenizerError(
      "\(what); what is read is byte-level BPE, as of GPT-2, Llama 3 and Qwen: the model BPE, the "
        + "pre-tokenizer ByteLevel, alone or behind Split or Digits, the normalizer NFC or none")
  }

  static func missing(_ what: String) -> TokenizerError {
    TokenizerError("no tokenizer of Hugging Face: \(what)")
  }
}
