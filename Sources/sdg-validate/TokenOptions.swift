import ArgumentParser
import CommandSupport
import Settings
import Text
import Validate

/// What tokens are and how many a row may have.
struct TokenOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The most tokens that a trainer takes of a row; the length rules look for more.",
      valueName: "n"))
  var maxTokens: Int?

  @Option(
    help: ArgumentHelp(
      """
      The tokenizer.json of the model, byte-level BPE, to count tokens with; else they are \
      estimated.
      """, valueName: "file"), completion: .file(extensions: ["json"]))
  var tokenizer: String?

  /// Larger files are none: those with 200,000 tokens have some 20 MB.
  private static let fileLimit = 256 << 20

  func validate() throws {
    if let maxTokens, maxTokens < 1 { throw ValidationError("--max-tokens must be 1 or more") }
  }

  func equip(_ equipment: inout Equipment) throws {
    equipment.maxTokens = maxTokens
    guard let tokenizer else { return }
    let json = try TextFile.bytes(of: tokenizer, limit: Self.fileLimit)
    do throws(TokenizerError) {
      equipment.tokenizer = try Tokenizer(json: json)
    } catch {
      throw SettingsError(file: tokenizer, reason: error.description)
    }
  }
}
