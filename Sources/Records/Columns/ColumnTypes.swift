import CXXHash

/// Remembers which kinds of values stand at each path of a dataset's rows.
///
/// A path is a JSON Pointer with every array position read as one, as Arrow and pandas see columns.
public struct ColumnTypes {
  /// The first time that a kind of value was seen at a path.
  public struct Sighting: Sendable, Equatable {
    /// The path, hashed; equal for equal paths in all rows and files.
    public let path: UInt64
    public let kind: JSONKind
    /// Where it was seen, in the row at hand.
    public let pointer: String
  }

  /// How many paths are remembered: data with keys of its own in every row must not fill memory.
  public static let limit = 20_000

  /// Open addressing: a path and the kinds seen there, in pairs; a path of 0 is an empty slot.
  private var slots: [(path: UInt64, kinds: UInt8)] = .init(repeating: (0, 0), count: 256)
  private var count = 0
  private var trail: [Step] = []
  private let skipsSchemas: Bool

  private enum Step {
    case member(Bytes)
    case element(Int)
  }

  /// - Parameter skipsSchemas: Whether the inside of `tools` is passed over, where every tool's
  ///   schema is different by nature.
  public init(skipsSchemas: Bool) { self.skipsSchemas = skipsSchemas }

  /// Looks at a row and calls `report` with what was not seen before.
  ///
  /// - Complexity: O(*n*) in the number of values.
  public mutating func note(_ record: Record, report: (Sighting) -> Void) {
    guard let members = record.root.object else { return }
    for member in members {
      trail.append(.member(member.key))
      if !skipsSchemas || member.key != "tools" {
        walk(member.value, path: Self.path(1, member.key), report: report)
      } else {
        see(member.value.kind, at: Self.path(1, member.key), report: report)
      }
      trail.removeLast()
    }
  }

  private mutating func walk(_ value: JSONValue, path: UInt64, report: (Sighting) -> Void) {
    see(value.kind, at: path, report: report)
    if let members = value.object {
      for member in members {
        trail.append(.member(member.key))
        walk(member.value, path: Self.path(path, member.key), report: report)
        trail.removeLast()
      }
    } else if let elements = value.array {
      let inner = Self.mixed(path &+ 0x5B)
      var position = 0
      for element in elements {
        trail.append(.element(position))
        walk(element, path: inner, report: report)
        trail.removeLast()
        position += 1
      }
    }
  }

  private mutating func see(_ kind: JSONKind, at path: UInt64, report: (Sighting) -> Void) {
    // A null fits every column, and a number is a number.
    guard kind != .null else { return }
    let kind = kind == .integer ? .double : kind
    let bit = UInt8(1) << kind.rawValue
    let slot = self.slot(of: path)
    guard slots[slot].kinds & bit == 0 else { return }
    if slots[slot].path == 0 {
      // Said each time, then, so that it does not matter which worker has seen it before.
      guard count < Self.limit else {
        return report(Sighting(path: path, kind: kind, pointer: pointer))
      }
      count += 1
    }
    slots[slot] = (path, slots[slot].kinds | bit)
    report(Sighting(path: path, kind: kind, pointer: pointer))
    if count * 2 > slots.count { grow() }
  }

  private func slot(of path: UInt64) -> Int {
    var slot = Int(path & UInt64(slots.count - 1))
    while slots[slot].path != path, slots[slot].path != 0 { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = .init(repeating: (0, 0), count: old.count * 2)
    for entry in old where entry.path != 0 { slots[slot(of: entry.path)] = entry }
  }

  private var pointer: String {
    trail.map { step in
      switch step {
      case .member(let key): "/\(key.description.pointerToken)"
      case .element(let position): "/\(position)"
      }
    }.joined()
  }

  private static func path(_ parent: UInt64, _ key: Bytes) -> UInt64 {
    mixed(parent ^ sdg_xxh3_64(key.base, key.count))
  }

  /// The finaliser of SplitMix64 (Steele 2014), never 0.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return (mixed ^ (mixed >> 31)) | 1
  }
}
