import Records

/// Reads a `tokenizer.json` of Hugging Face's `tokenizers` 0.22 and refuses what would be counted
/// wrongly.
enum TokenizerReader {
  static func tokenizer(json: [UInt8]) throws(TokenizerError) -> Tokenizer {
    let text: ParsedText
    do throws(ParsedTextError) {
      text = try ParsedText(json)
    } catch {
      throw .missing("the file is not JSON")
    }
    return try text.withRoot { root throws(TokenizerError) in try tokenizer(root) }
  }

  private static func tokenizer(_ root: JSONValue) throws(TokenizerError) -> Tokenizer {
    guard let model = root["model"], model.kind == .object else {
      throw .missing("it has no object \"model\"")
    }
    // Files of old name no type.
    let type = model["type"]?.string?.description ?? (model["merges"] == nil ? "unnamed" : "BPE")
    guard type == "BPE" else { throw .unsupported("the model is \(type)") }
    let composes = try composes(root["normalizer"])
    let steps = try PreTokenizerReader.steps(root["pre_tokenizer"])
    let (plain, normal) = try addedTokens(root["added_tokens"], composes: composes)
    return Tokenizer(
      addedTokens: plain, normalTokens: normal, composes: composes, steps: steps,
      model: try ModelReader.model(model))
  }

  /// Whether texts are brought into Normalization Form C.
  private static func composes(_ normalizer: JSONValue?) throws(TokenizerError) -> Bool {
    guard let normalizer, !normalizer.isNull else { return false }
    let type = normalizer["type"]?.string?.description ?? "unnamed"
    switch type {
    case "NFC": return true
    case "Sequence":
      var composes = false
      guard let elements = normalizer["normalizers"]?.array else { return false }
      for element in elements { composes = try self.composes(element) || composes }
      return composes
    default: throw .unsupported("the normalizer is \(type)")
    }
  }

  private static func addedTokens(
    _ list: JSONValue?, composes: Bool
  ) throws(TokenizerError) -> (plain: AddedTokens, normal: AddedTokens) {
    var (plain, normal) = (AddedTokens(), AddedTokens())
    guard let elements = list?.array else { return (plain, normal) }
    for element in elements {
      guard let id = element["id"]?.integer.flatMap({ UInt32(exactly: $0) }),
        let content = element["content"]?.string
      else { throw .missing("an added token has no id or no content") }
      func has(_ key: StaticString) -> Bool { element[key]?.bool ?? false }
      var token = AddedTokens.Token(
        id: id, content: Array(content), isSingleWord: has("single_word"),
        stripsLeft: has("lstrip"), stripsRight: has("rstrip"))
      guard has("normalized") else {
        plain.insert(token)
        continue
      }
      if composes { token.content = NormalizationForm.withComposed(content) { Array($0) } }
      normal.insert(token)
    }
    return (plain, normal)
  }
}
