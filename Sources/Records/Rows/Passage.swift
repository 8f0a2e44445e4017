/// A piece of a turn's text.
@safe @frozen
public struct Passage {
  @usableFromInline let fields: UnsafePointer<RecordFields>
  @usableFromInline let position: Int

  @inlinable
  init(fields: UnsafePointer<RecordFields>, position: Int) {
    self.fields = fields
    self.position = position
  }

  @inlinable var own: PassageFields { fields.pointee.passages[position] }

  /// The text, decoded.
  ///
  /// The byte ranges of defects count in this.
  @inlinable
  public var bytes: Bytes {
    fields.pointee.root.at(own.value).string ?? fields.pointee.line.slice(0..<0)
  }

  /// The position among the passages of the row, from 0.
  @inlinable public var index: Int { position }

  @inlinable public var turn: Turn { Turn(fields: fields, position: own.turn) }

  /// The JSON Pointer of the string.
  public var pointer: String {
    own.part < 0 ? turn.contentPointer : "\(turn.contentPointer)/\(own.part)/text"
  }
}
