import Testing

@testable import Text

/// What would be counted wrongly is refused, in a line that says what it is.
struct TokenizerErrorTests {
  private static let supported = """
    ; what is read is byte-level BPE, as of GPT-2, Llama 3 and Qwen: the model BPE, the \
    pre-tokenizer ByteLevel, alone or behind Split or Digits, the normalizer NFC or none
    """

  @Test(
    arguments: [
      ("{", "no tokenizer of Hugging Face: the file is not JSON"),
      ("[]", #"no tokenizer of Hugging Face: it has no object "model""#),
      (#"{"model": {}}"#, "the model is unnamed\(supported)"),
      (#"{"model": {"type": "WordPiece", "vocab": {}}}"#, "the model is WordPiece\(supported)"),
      (#"{"model": {"type": "Unigram", "vocab": []}}"#, "the model is Unigram\(supported)"),
      (
        #"{"normalizer": {"type": "Lowercase"}, "model": {"type": "BPE"}}"#,
        "the normalizer is Lowercase\(supported)"
      ),
      (
        #"{"normalizer": {"type": "Sequence", "normalizers": [{"type": "NFC"}, {"type": "Strip"}]}, "#
          + #""model": {"type": "BPE"}}"#, "the normalizer is Strip\(supported)"
      ),
      (#"{"model": {"type": "BPE"}}"#, "there is no pre-tokenizer\(supported)"),
      (
        #"{"pre_tokenizer": {"type": "Metaspace"}, "model": {"type": "BPE"}}"#,
        "the pre-tokenizer has a step Metaspace\(supported)"
      ),
      (
        #"{"pre_tokenizer": {"type": "Digits"}, "model": {"type": "BPE"}}"#,
        "the pre-tokenizer has no step ByteLevel\(supported)"
      ),
      (
        split(#"{"String": " "}"#, "MergedWithNext"),
        "a step Split of the pre-tokenizer has the behavior MergedWithNext\(supported)"
      ),
      (
        split(#"{"Regex": "a("}"#, "Isolated"),
        #"the pattern "a(" of the pre-tokenizer does not compile"#
      ),
      (
        split(#"{"Regex": "[a[bc]]"}"#, "Isolated"),
        #"the pattern "[a[bc]]" of the pre-tokenizer has a class inside a class, not read here"#
      ),
      (
        split(#"{"Regex": "\\p{N}{1,3}+"}"#, "Isolated"),
        #"the pattern "\p{N}{1,3}+" of the pre-tokenizer has a + behind a count in braces, not read here"#
      ),
      (
        byteLevel(#"{"type": "BPE", "byte_fallback": true}"#),
        "the model falls back to bytes, as of SentencePiece\(supported)"
      ),
      (
        byteLevel(#"{"type": "BPE", "end_of_word_suffix": "</w>"}"#),
        "the model has end_of_word_suffix\(supported)"
      ),
      (
        byteLevel(#"{"type": "BPE", "vocab": {"a": 0}, "merges": ["a b"]}"#),
        "no tokenizer of Hugging Face: merge 0 of the model names a token that the vocabulary lacks"
      ),
      (
        byteLevel(#"{"type": "BPE", "vocab": {"a": "0"}, "merges": []}"#),
        #"no tokenizer of Hugging Face: the token "a" of the vocabulary has no id"#
      ),
    ])
  func isOneLine(json: String, message: String) {
    let error = #expect(throws: TokenizerError.self) { try Tokenizer(json: Array(json.utf8)) }
    #expect(error?.description == message)
  }
}

private func byteLevel(_ model: String) -> String {
  #"{"pre_tokenizer": {"type": "ByteLevel"}, "model": \#(model)}"#
}

private func split(_ pattern: String, _ behavior: String) -> String {
  #"{"pre_tokenizer": {"type": "Split", "pattern": \#(pattern), "behavior": "\#(behavior)"}, "#
    + #""model": {"type": "BPE"}}"#
}
