import Records

/// A copy of a JSON value in flat arrays: a tape is overwritten by the next row, a tree stays.
///
/// A value is known by its position; 0 is the root, and parents come before their children.
struct Tree: Sendable {
  enum Content: Sendable, BitwiseCopyable {
    case null
    case boolean(Bool)
    case number(Number)
    case string(Int)
    case array(count: Int)
    case object(count: Int)
  }

  struct Entry: Sendable, BitwiseCopyable {
    var content: Content
    var parent: Int
    /// The index in an array, or the string that is the name in an object.
    var label: Int
    /// The first child, or -1.
    var first: Int
    /// The next child of the parent, or -1.
    var next: Int
  }

  var entries: [Entry] = []
  var strings: [String] = []

  func content(of value: Int) -> Content { entries[value].content }

  func isObject(_ value: Int) -> Bool {
    if case .object = entries[value].content { true } else { false }
  }

  func isArray(_ value: Int) -> Bool {
    if case .array = entries[value].content { true } else { false }
  }

  func string(_ value: Int) -> String? {
    if case .string(let index) = entries[value].content { strings[index] } else { nil }
  }

  func boolean(_ value: Int) -> Bool? {
    if case .boolean(let boolean) = entries[value].content { boolean } else { nil }
  }

  func number(_ value: Int) -> Number? {
    if case .number(let number) = entries[value].content { number } else { nil }
  }

  /// How many children an array or object has.
  func count(_ value: Int) -> Int {
    switch entries[value].content {
    case .array(let count), .object(let count): count
    default: 0
    }
  }

  func children(of value: Int) -> Children { Children(tree: self, upcoming: entries[value].first) }

  /// The name of a member of an object.
  func name(of value: Int) -> String { strings[entries[value].label] }

  /// The last member called `name`, as parsers read a repeated key.
  func member(_ name: String, of value: Int) -> Int? {
    guard isObject(value) else { return nil }
    var found: Int?
    var child = entries[value].first
    while child >= 0 {
      if isSame(strings[entries[child].label], name) { found = child }
      child = entries[child].next
    }
    return found
  }

  struct Children: Sequence, IteratorProtocol {
    let tree: Tree
    var upcoming: Int

    mutating func next() -> Int? {
      guard upcoming >= 0 else { return nil }
      defer { upcoming = tree.entries[upcoming].next }
      return upcoming
    }
  }
}

/// Whether two texts are the same code points; `==` also takes "é" for "e" and an accent.
func isSame(_ left: String, _ right: String) -> Bool {
  // What `==` tells apart is not the same either, and it is quicker.
  left.utf8.count == right.utf8.count && left == right && left.utf8.elementsEqual(right.utf8)
}
