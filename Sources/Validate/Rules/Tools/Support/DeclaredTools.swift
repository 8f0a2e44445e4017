import Records

/// The elements of a row's `tools`, where that is a list or a string that holds one.
struct DeclaredTools: Sequence {
  private let record: Record
  private let elements: JSONArray

  init?(_ record: Record) {
    guard let elements = record.declaredTools?.array else { return nil }
    self.record = record
    self.elements = elements
  }

  /// The tool at a position; `nil` behind the last.
  ///
  /// - Complexity: O(`position`).
  subscript(position: Int) -> DeclaredTool? {
    for (index, element) in elements.enumerated() where index == position {
      return DeclaredTool(value: element, index: index, record: record)
    }
    return nil
  }

  var count: Int { elements.count }

  /// Whether one of them has the name.
  func declare(_ name: Bytes) -> Bool {
    for tool in self where tool.name?.string == name { return true }
    return false
  }

  func makeIterator() -> Iterator {
    Iterator(record: record, elements: elements.makeIterator())
  }

  struct Iterator: IteratorProtocol {
    fileprivate let record: Record
    fileprivate var elements: JSONArray.Iterator
    private var index = 0

    fileprivate init(record: Record, elements: JSONArray.Iterator) {
      self.record = record
      self.elements = elements
    }

    mutating func next() -> DeclaredTool? {
      guard let value = elements.next() else { return nil }
      defer { index += 1 }
      return DeclaredTool(value: value, index: index, record: record)
    }
  }
}

/// An element of `tools`: `{"type": "function", "function": {…}}`, or the function itself.
struct DeclaredTool {
  /// The element as a whole; an object if all is well.
  let value: JSONValue
  let index: Int

  /// What describes the function; `nil` for a tool that is none.
  let function: JSONValue?

  /// Whether the element is the function itself.
  let isBare: Bool
  private let record: Record

  init(value: JSONValue, index: Int, record: Record) {
    self.value = value
    self.index = index
    self.record = record
    let wrapped = value["function"]
    isBare = wrapped == nil && value["name"] != nil
    function = isBare ? value : wrapped
  }

  var name: JSONValue? { function?["name"] }
  var pointer: String { "\(record.declaredToolsPointer)/\(index)" }
  var functionPointer: String { isBare ? pointer : "\(pointer)/function" }
  var namePointer: String { "\(functionPointer)/name" }
  var parametersPointer: String { "\(functionPointer)/parameters" }

  /// What a message calls it.
  var title: String { name?.string.map { "\"\($0)\"" } ?? "tool \(index)" }
}
