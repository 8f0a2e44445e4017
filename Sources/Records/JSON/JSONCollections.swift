/// The elements of an array on the tape, in order.
@safe @frozen
public struct JSONArray: Sequence {
  @usableFromInline let value: JSONValue

  @inlinable init(value: JSONValue) { self.value = value }

  @inlinable public var asValue: JSONValue { value }
  @inlinable public var isEmpty: Bool { value.tape[value.index + 1] >> 56 == Tag.arrayEnd }

  /// The number of elements.
  ///
  /// - Complexity: O(1) below 16,777,215 elements, then O(*n*): simdjson keeps 24 bits.
  @inlinable
  public var count: Int {
    let kept = Int(value.payload >> 32)
    return kept < 0xFF_FFFF ? kept : reduce(0) { count, _ in count + 1 }
  }

  @inlinable
  public func makeIterator() -> Iterator { Iterator(next: value.at(value.index + 1)) }

  @safe @frozen
  public struct Iterator: IteratorProtocol {
    @usableFromInline var upcoming: JSONValue

    @inlinable init(next: JSONValue) { upcoming = next }

    @inlinable
    public mutating func next() -> JSONValue? {
      guard upcoming.tag != Tag.arrayEnd else { return nil }
      defer { upcoming = upcoming.at(upcoming.nextIndex) }
      return upcoming
    }
  }
}

/// The members of an object on the tape, in the order of the text; repeated keys are all there.
@safe @frozen
public struct JSONObject: Sequence {
  @usableFromInline let value: JSONValue

  @inlinable init(value: JSONValue) { self.value = value }

  @inlinable public var asValue: JSONValue { value }
  @inlinable public var isEmpty: Bool { value.tape[value.index + 1] >> 56 == Tag.objectEnd }

  /// The number of members.
  ///
  /// - Complexity: O(1) below 16,777,215 members, then O(*n*): simdjson keeps 24 bits.
  @inlinable
  public var count: Int {
    let kept = Int(value.payload >> 32)
    return kept < 0xFF_FFFF ? kept : reduce(0) { count, _ in count + 1 }
  }

  @inlinable
  public func makeIterator() -> Iterator { Iterator(next: value.at(value.index + 1)) }

  @safe @frozen
  public struct Member {
    public let key: Bytes
    public let value: JSONValue

    /// The key as a value of its own, which a schema for names looks at.
    @inlinable public var name: JSONValue { value.at(value.index - 1) }

    @inlinable
    init(key: Bytes, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  @safe @frozen
  public struct Iterator: IteratorProtocol {
    @usableFromInline var upcoming: JSONValue

    @inlinable init(next: JSONValue) { upcoming = next }

    @inlinable
    public mutating func next() -> Member? {
      guard let key = upcoming.string else { return nil }
      let value = upcoming.at(upcoming.index + 1)
      upcoming = value.at(value.nextIndex)
      return Member(key: key, value: value)
    }
  }
}
