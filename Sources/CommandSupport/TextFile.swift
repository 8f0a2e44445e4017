import Glibc

/// A small text file, such as a profile.
public enum TextFile {
  /// Larger ones are not read: nobody writes a profile of that size.
  public static let limit = 16 << 20

  public static func read(_ path: String) throws(TextFileError) -> String {
    guard let text = String(validating: try bytes(of: path, limit: limit), as: UTF8.self) else {
      throw TextFileError(path: path, reason: "not UTF-8")
    }
    return text
  }

  /// The bytes of a file.
  ///
  /// - Parameter limit: Larger files are not read.
  public static func bytes(of path: String, limit: Int) throws(TextFileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last(path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count < 0 { throw .last(path) }
      if count == 0 { break }
      bytes += piece[..<count]
      if bytes.count > limit {
        throw TextFileError(path: path, reason: "more than \(limit >> 20) MB")
      }
    }
    return bytes
  }

  public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The names in a folder, sorted; none where it cannot be read.
  public static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}

/// A file of ours or of the user's that cannot be read.
public struct TextFileError: Error, Equatable, CustomStringConvertible {
  public let path: String
  public let reason: String

  static func last(_ path: String) -> TextFileError {
    TextFileError(path: path, reason: String(cString: strerror(errno)))
  }

  public var description: String { "\(path): cannot read: \(reason)" }
}
