/// Turns of a record, in order.
@safe @frozen
public struct TurnList: RandomAccessCollection {
  @usableFromInline let fields: UnsafePointer<RecordFields>
  @usableFromInline let range: Range<Int>

  @inlinable
  init(fields: UnsafePointer<RecordFields>, range: Range<Int>) {
    self.fields = fields
    self.range = range
  }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { range.count }

  @inlinable
  public subscript(position: Int) -> Turn {
    precondition(position >= 0 && position < range.count, "no turn \(position)")
    return Turn(fields: fields, position: range.lowerBound + position)
  }
}

/// Tool calls of a record, in order.
@safe @frozen
public struct CallList: RandomAccessCollection {
  @usableFromInline let fields: UnsafePointer<RecordFields>
  @usableFromInline let range: Range<Int>

  @inlinable
  init(fields: UnsafePointer<RecordFields>, range: Range<Int>) {
    self.fields = fields
    self.range = range
  }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { range.count }

  @inlinable
  public subscript(position: Int) -> Call {
    precondition(position >= 0 && position < range.count, "no call \(position)")
    return Call(fields: fields, position: range.lowerBound + position)
  }
}

/// Passages of a record, in order.
@safe @frozen
public struct PassageList: RandomAccessCollection {
  @usableFromInline let fields: UnsafePointer<RecordFields>
  @usableFromInline let range: Range<Int>

  @inlinable
  init(fields: UnsafePointer<RecordFields>, range: Range<Int>) {
    self.fields = fields
    self.range = range
  }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { range.count }

  @inlinable
  public subscript(position: Int) -> Passage {
    precondition(position >= 0 && position < range.count, "no passage \(position)")
    return Passage(fields: fields, position: range.lowerBound + position)
  }
}
