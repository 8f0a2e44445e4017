public import Records

/// A check of rows against one another.
///
/// Workers note what they see of a block's rows in a ``Partial``; the partials are merged into a
/// ``Whole`` in the order of the input, whatever the number of workers.
public protocol DatasetRule: Rule {
  associatedtype Partial: Sendable
  associatedtype Whole

  func makePartial() -> Partial
  func makeWhole() -> Whole
  func note(_ record: Record, at place: PlaceInBlock, in partial: inout Partial)

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
  public var defect: Defect

  public init(_ defect: Defect, at place: PlaceInBlock) {
    self.place = place
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
  private var partial: Checked.Partial

  init(_ rule: Checked) {
    self.rule = rule
    partial = rule.makePartial()
  }

  func note(_ record: Record, at place: PlaceInBlock) {
    rule.note(record, at: place, in: &partial)
  }

  /// Hands out what was noted, and begins anew.
  func take() -> any Sendable {
    defer { partial = rule.makePartial() }
    return partial
  }
}

protocol AnyBlockNotes: AnyObject {
  func note(_ record: Record, at place: PlaceInBlock)
  func take() -> any Sendable
}

extension DatasetRule {
  func makeFold() -> any AnyDatasetFold { DatasetFold(self) }
  func makeNotes() -> any AnyBlockNotes { BlockNotes(self) }
}
