public import Records

/// A check of rows against one another.
///
/// Workers keep ``Notes`` of the rows they see; what those say of a block, a ``Partial``, is merged
/// into a ``Whole`` in the order of the input, whatever the number of workers.
public protocol DatasetRule: Rule {
  /// What a worker remembers while it reads a file; it may know of earlier blocks.
  associatedtype Notes
  associatedtype Partial: Sendable
  associatedtype Whole

  func makeNotes() -> Notes
  func makeWhole() -> Whole
  func note(_ record: Record, at place: PlaceInBlock, in notes: inout Notes)

  /// Hands over what was noted of a block.
  func take(from notes: inout Notes) -> Partial

  /// Takes in what a block has shown.
  ///
  /// - Parameter file: Where the block begins; the same `Whole` serves all files of a run.
  func merge(_ partial: Partial, of file: BlockOrigin, into whole: inout Whole) -> [PlacedDefect]
}

/// Where a row stands in its block.
public struct PlaceInBlock: Sendable, Equatable {
  /// Lines, rows and bytes in front of it.
  public var line: Int
  public var row: Int
  public var offset: Int
}

/// Where a block stands in the run.
public struct BlockOrigin: Sendable, Equatable {
  public var file: String

  /// The position of the file among those of the run.
  public var fileIndex: Int

  /// Lines, rows and bytes of the file in front of the block.
  public var line: Int
  public var row: Int
  public var offset: Int
}

/// A defect of a row that is no longer at hand.
public struct PlacedDefect: Sendable, Equatable {
  public var place: PlaceInBlock

  /// In Unicode scalars, from 1.
  public var column: Int
  public var defect: Defect

  public init(_ defect: Defect, at place: PlaceInBlock, column: Int = 1) {
    self.place = place
    self.column = column
    self.defect = defect
  }
}

/// A dataset rule of whichever kind, with what it knows of the run so far.
final class DatasetFold<Checked: DatasetRule>: AnyDatasetFold {
  private let rule: Checked
  private var whole: Checked.Whole

  init(_ rule: Checked) {
    self.rule = rule
    whole = rule.makeWhole()
  }

  func merge(_ partial: any Sendable, of origin: BlockOrigin) -> [PlacedDefect] {
    guard let partial = partial as? Checked.Partial else {
      preconditionFailure("a partial of another rule")
    }
    return rule.merge(partial, of: origin, into: &whole)
  }
}

protocol AnyDatasetFold: AnyObject {
  func merge(_ partial: any Sendable, of origin: BlockOrigin) -> [PlacedDefect]
}

/// What a worker notes of a block for one dataset rule.
final class BlockNotes<Checked: DatasetRule>: AnyBlockNotes {
  private let rule: Checked
  private var notes: Checked.Notes

  init(_ rule: Checked) {
    self.rule = rule
    notes = rule.makeNotes()
  }

  func note(_ record: Record, at place: PlaceInBlock) {
    rule.note(record, at: place, in: &notes)
  }

  func take() -> any Sendable { rule.take(from: &notes) }
}

protocol AnyBlockNotes: AnyObject {
  func note(_ record: Record, at place: PlaceInBlock)
  func take() -> any Sendable
}

extension DatasetRule {
  func makeFold() -> any AnyDatasetFold { DatasetFold(self) }
  func makeBlockNotes() -> any AnyBlockNotes { BlockNotes(self) }
}
