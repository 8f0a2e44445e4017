import Glibc

/// A file that cannot be read to its end, and so says nothing about its rows.
public enum ReadError: Error, Equatable {
  case system(path: String, reason: String)
  case isDirectory(path: String)
  case truncated(path: String, kind: Compression)
  case corrupt(path: String, kind: Compression, reason: String)
  case notLines(path: String, kind: String)
  case utf16(path: String)
  case utf32(path: String)
  case lfsPointer(path: String)
  case jsonArray(path: String)
  case prettyPrinted(path: String)
  case outOfMemory

  /// Takes the reason from `errno`.
  static func last(path: String) -> ReadError {
    errno == EISDIR
      ? .isDirectory(path: path) : .system(path: path, reason: String(cString: strerror(errno)))
  }
}

extension ReadError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .system(let path, let reason): "\(path): cannot read: \(reason)"
    case .isDirectory(let path): "\(path): is a directory; name its files, as \(path)/*.jsonl"
    case .truncated(let path, let kind):
      "\(path): the \(kind.rawValue) stream ends early; the file is cut short, fetch or write it again"
    case .corrupt(let path, let kind, let reason):
      "\(path): not a sound \(kind.rawValue) stream: \(reason); fetch or write it again"
    case .notLines(let path, let kind): "\(path): \(kind), not JSONL; convert it first"
    case .utf16(let path): "\(path): the text is UTF-16; convert it with iconv -f UTF-16 -t UTF-8"
    case .utf32(let path): "\(path): the text is UTF-32; convert it with iconv -f UTF-32 -t UTF-8"
    case .lfsPointer(let path):
      "\(path): a Git LFS pointer, not the data; fetch it with git lfs pull"
    case .jsonArray(let path):
      "\(path): one JSON array, not one row a line; convert it with jq -c '.[]'"
    case .prettyPrinted(let path):
      "\(path): rows span several lines, not one row a line; convert it with jq -c ."
    case .outOfMemory: "out of memory"
    }
  }
}

/// How a file is packed.
public enum Compression: String, Sendable {
  case gzip
  case zstd
}
