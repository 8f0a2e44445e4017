import CSimdjson

/// The tape and the strings of one parsed text, reused from one text to the next.
///
/// A class, so that a parser of several texts can keep a list of them.
final class JSONDocument {
  fileprivate let handle: OpaquePointer

  init() throws(ReadError) {
    guard let handle = sdg_json_document_create() else { throw .outOfMemory }
    self.handle = handle
  }

  deinit { sdg_json_document_destroy(handle) }
}

/// A strict JSON parser whose working memory is reused.
struct JSONParser: ~Copyable {
  /// Bytes behind an input that must be readable, whatever they hold.
  static var padding: Int { SDG_JSON_PADDING }

  /// Deeper nesting does not parse; ``StrictScanner`` then says so.
  static let depthLimit = 1024

  private let handle: OpaquePointer

  init() throws(ReadError) {
    guard let handle = sdg_json_parser_create(Self.depthLimit) else { throw .outOfMemory }
    self.handle = handle
  }

  deinit { sdg_json_parser_destroy(handle) }

  /// Makes room for texts of `capacity` bytes.
  ///
  /// The working memory is about twelve times that, of which only the part in use is resident.
  func reserve(_ capacity: Int, for document: JSONDocument) throws(ReadError) {
    guard sdg_json_reserve(handle, document.handle, capacity) else { throw .outOfMemory }
  }

  /// The root of a text, or `nil` where it is not JSON.
  ///
  /// - Parameters:
  ///   - bytes: Followed by ``padding`` readable bytes.
  ///   - document: Takes the result; what it held before is gone.
  func parse(_ bytes: Bytes, into document: JSONDocument) -> JSONValue? {
    var view = sdg_json_view()
    guard sdg_json_parse(handle, document.handle, bytes.base, bytes.count, &view),
      let tape = view.tape, let strings = view.strings
    else { return nil }
    return JSONValue(tape: tape, strings: strings, index: 1)
  }
}
