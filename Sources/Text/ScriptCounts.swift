public import Records

/// How many letters of each script a text has.
public struct ScriptCounts: Sendable {
  private var counts = InlineArray<10, Int>(repeating: 0)
  public private(set) var letters = 0

  public init() {}

  /// - Parameters:
  ///   - text: Valid UTF-8.
  ///   - skipping: Places that are not language, asked for in order.
  public mutating func add(_ text: Bytes, skipping: (Int) -> Bool = { _ in false }) {
    var place = 0
    while place < text.count {
      let (code, width) = text.scalar(at: place)
      if let script = Script(code), !skipping(place) {
        counts[script.rawValue] += 1
        letters += 1
      }
      place += width
    }
  }

  public subscript(script: Script) -> Int { counts[script.rawValue] }

  /// The share of the letters that are of a script, from 0 to 1; Japanese is written in Han too.
  public func share(of script: Script) -> Double {
    guard letters > 0 else { return 0 }
    let others = script == .kana ? self[.han] : 0
    return Double(self[script] + others) / Double(letters)
  }

  /// The script of most letters; kana where there are enough of them among the Han characters.
  public var dominant: Script? {
    guard let first = Script.allCases.max(by: { self[$0] < self[$1] }), self[first] > 0 else {
      return nil
    }
    return first == .han && self[.kana] * 6 > self[.han] ? .kana : first
  }
}
