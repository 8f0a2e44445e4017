/// A file of sketches that cannot be used.
public enum SegmentError: Error, Equatable {
  case system(path: String, action: String, reason: String)
  case foreign(path: String)
  case version(path: String, found: String)
  case cut(path: String)
  /// Made under other options.
  case mismatch(path: String, made: String, wanted: String)
  /// Another process adds to the index.
  case locked(path: String)
}

extension SegmentError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .system(let path, let action, let reason): "\(path): cannot \(action): \(reason)"
    case .foreign(let path): "\(path): not made by sdg-dedupe; name another place"
    case .version(let path, let found):
      "\(path): of version \(found), and this program reads \(Segment.version); make it anew"
    case .cut(let path): "\(path): ends early; make it anew"
    case .mismatch(let path, let made, let wanted):
      "\(path): made with \(made), not with \(wanted); use the same options, or another place"
    case .locked(let path): "\(path): another process is adding to it; wait until it is done"
    }
  }
}
