/// Some of the top-level keys that carry meaning.
public struct RootKeySet: Sendable, Hashable, ExpressibleByArrayLiteral {
  private var bits: UInt32 = 0

  public init(arrayLiteral keys: RootKey...) { self.init(keys) }

  init(_ keys: [RootKey]) {
    for key in keys { insert(key) }
  }

  public var isEmpty: Bool { bits == 0 }
  public var count: Int { bits.nonzeroBitCount }

  public func contains(_ key: RootKey) -> Bool { bits & 1 << key.rawValue != 0 }

  public func isSubset(of other: RootKeySet) -> Bool { bits & ~other.bits == 0 }

  func intersects(_ other: RootKeySet) -> Bool { bits & other.bits != 0 }

  public mutating func insert(_ key: RootKey) { bits |= 1 << key.rawValue }
}

extension RootKeySet: Sequence {
  /// The keys in the order of the cases of ``RootKey``.
  public struct Iterator: IteratorProtocol {
    fileprivate var bits: UInt32

    public mutating func next() -> RootKey? {
      guard bits != 0 else { return nil }
      defer { bits &= bits - 1 }
      return RootKey(rawValue: UInt8(bits.trailingZeroBitCount))
    }
  }

  public func makeIterator() -> Iterator { Iterator(bits: bits) }
}
