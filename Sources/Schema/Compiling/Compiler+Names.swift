extension Compiler {
  /// A name as the program keeps it.
  mutating func name(_ string: String) -> Name {
    let bytes = Array(string.utf8)
    let offset = text.count
    text += bytes
    return Name(
      first: word(bytes.prefix(8)), last: bytes.count > 8 ? word(bytes.suffix(8)) : 0,
      count: Int32(bytes.count), offset: Int32(offset))
  }

  /// Adds names one after another.
  mutating func addNames(_ strings: [String]) -> Slice {
    let start = names.count
    for string in strings { names.append(name(string)) }
    return Slice(start: Int32(start), count: Int32(strings.count))
  }

  /// - Parameter names: Each once.
  mutating func addTable(_ entries: [Name]) -> NameTable {
    guard !entries.isEmpty else { return NameTable() }
    var capacity = 4
    while capacity < 2 * entries.count { capacity *= 2 }
    let start = slots.count
    slots += [Int32](repeating: -1, count: capacity)
    let table = NameTable(
      slots: Slice(start: Int32(start), count: Int32(capacity)),
      names: Slice(start: Int32(names.count), count: Int32(entries.count)))
    for entry in entries {
      var slot = table.slot(first: entry.first, last: entry.last, count: Int(entry.count))
      while slots[start + slot] >= 0 { slot = (slot + 1) & (capacity - 1) }
      slots[start + slot] = Int32(names.count)
      names.append(entry)
    }
    return table
  }

  mutating func addLinks(_ nodes: [Int32]) -> Slice {
    let start = links.count
    links += nodes
    return Slice(start: Int32(start), count: Int32(nodes.count))
  }

  /// The nodes of all schemas in an array.
  mutating func addBranches(_ array: Int, _ view: SchemaView) -> Slice {
    addLinks(view.tree.children(of: array).map { node(at: view.place($0)) })
  }

  /// The node of the schema that a keyword holds, or -1.
  mutating func node(_ keyword: String, of part: Vocabularies, _ view: SchemaView) -> Int32 {
    view.member(keyword, of: part).map { node(at: view.place($0)) } ?? -1
  }

  private func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
