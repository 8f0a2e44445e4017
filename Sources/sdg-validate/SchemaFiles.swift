import CommandSupport
import Records
import Schema
import Settings

/// The schema that `--schema` names, and what it may refer to.
struct SchemaFiles {
  private let paths: [String]

  /// - Parameter paths: The schema, then documents for its references.
  init(_ paths: [String]) { self.paths = paths }

  /// - Throws: One line that names the file and the place in it.
  func compiled() throws -> CompiledSchema? {
    guard let path = paths.first else { return nil }
    var documents = SchemaDocuments()
    for other in paths.dropFirst() { try add(other, to: &documents) }
    let text = Array(try TextFile.read(path).utf8)
    return try parsed(text, path).withRoot { root in
      do throws(SchemaError) {
        return try CompiledSchema(root, documents: documents)
      } catch {
        throw settingsError(error.fault, path, text)
      }
    }
  }

  /// Makes a document known by its path from the schema's folder, and by its `$id`.
  private func add(_ path: String, to documents: inout SchemaDocuments) throws {
    let text = Array(try TextFile.read(path).utf8)
    let uris = try parsed(text, path).withRoot { root in
      [relative(path)] + (root["$id"]?.string.map { [$0.description] } ?? [])
    }
    for uri in uris {
      try parsed(text, path).withRoot { root in
        do throws(SchemaError) {
          try documents.add(root, at: uri)
        } catch {
          throw settingsError(error.fault, path, text)
        }
      }
    }
  }

  private func relative(_ path: String) -> String {
    let folder = paths[0].lastIndex(of: "/").map { paths[0][...$0] } ?? ""
    guard path.hasPrefix(folder) else {
      return path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }
    return String(path.dropFirst(folder.count))
  }

  private func parsed(_ text: [UInt8], _ path: String) throws -> ParsedText {
    do {
      return try ParsedText(text)
    } catch {
      let place = TextPlace(of: error.fault?.range.lowerBound ?? 0, in: text)
      let reason = error.fault.map { "not JSON: \($0.reason)" } ?? "no memory to read it"
      throw SettingsError(file: path, line: place.line, column: place.column, reason: reason)
    }
  }

  private func settingsError(
    _ fault: SchemaFault, _ path: String, _ text: [UInt8]
  ) -> SettingsError {
    let place = TextPlace(of: fault.pointer, in: text)
    let complaint =
      fault.kind == .remoteReference
      ? "\(fault.pointer): \(fault.message); give its file by another --schema" : "\(fault)"
    return SettingsError(
      file: path, line: place.line, column: place.column, reason: "no JSON Schema: \(complaint)")
  }
}
