import Glibc

/// Plain values in one run of memory that grows at its end.
///
/// - Note: `@unchecked Sendable` holds because a column is filled by one task and then only read.
final class Column<Element: BitwiseCopyable>: @unchecked Sendable {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int
  private let memory: Memory?
  private var mapping: Mapping?

  /// A column that stays in memory.
  init(capacity: Int = 64) {
    memory = nil
    self.capacity = max(capacity, 16)
    guard let memory = malloc(self.capacity * MemoryLayout<Element>.stride) else {
      preconditionFailure("out of memory")
    }
    base = memory.assumingMemoryBound(to: Element.self)
  }

  /// An empty column that is moved to a file when memory runs short.
  init(in memory: Memory) {
    self.memory = memory
    capacity = 16
    guard let first = malloc(capacity * MemoryLayout<Element>.stride) else {
      preconditionFailure("out of memory")
    }
    base = first.assumingMemoryBound(to: Element.self)
    memory.note(bytes)
  }

  /// As many times the same value.
  convenience init(
    repeating value: Element, count: Int, in memory: Memory
  ) throws(MemoryError) {
    self.init(in: memory)
    try reserve(count)
    for start in stride(from: 0, to: count, by: 1 << 20) {
      memory.relieve()
      (base + start).initialize(repeating: value, count: min(1 << 20, count - start))
    }
    self.count = count
  }

  deinit {
    if let mapping {
      memory?.forget(mapping)
    } else {
      memory?.note(-bytes)
      free(base)
    }
  }

  private var bytes: Int { capacity * MemoryLayout<Element>.stride }

  @inline(__always)
  subscript(index: Int) -> Element {
    get { base[index] }
    set { base[index] = newValue }
  }

  var all: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }

  var mutableAll: UnsafeMutableBufferPointer<Element> {
    UnsafeMutableBufferPointer(start: base, count: count)
  }

  func removeAll() { count = 0 }

  /// Where the column belongs to a ``Memory``, after ``reserve(_:)``.
  @inline(__always)
  func append(_ element: Element) {
    if count == capacity { makeRoom(1) }
    (base + count).initialize(to: element)
    count += 1
  }

  func append(_ elements: UnsafeBufferPointer<Element>) {
    guard let source = elements.baseAddress, !elements.isEmpty else { return }
    extend(by: elements.count).update(from: source, count: elements.count)
  }

  /// Makes room for `added` more elements and says that they are there; the caller writes them.
  @inline(__always)
  func extend(by added: Int) -> UnsafeMutablePointer<Element> {
    if count + added > capacity { makeRoom(added) }
    defer { count += added }
    return base + count
  }

  /// Makes room for `added` more elements, in memory or in a file.
  func reserve(_ added: Int) throws(MemoryError) {
    guard count + added > capacity else { return }
    let larger = max(capacity + capacity / 2, count + added)
    let size = larger * MemoryLayout<Element>.stride
    if let mapping {
      try mapping.grow(to: size)
      base = mapping.base.assumingMemoryBound(to: Element.self)
    } else if let memory, !memory.admits(size - bytes), size > 1 << 16 {
      try move(to: memory, size: size)
    } else {
      guard let moved = realloc(base, size) else { throw .outOfMemory }
      memory?.note(size - bytes)
      base = moved.assumingMemoryBound(to: Element.self)
    }
    capacity = larger
  }

  private func move(to memory: Memory, size: Int) throws(MemoryError) {
    let file = try memory.map(size)
    memcpy(file.base, base, count * MemoryLayout<Element>.stride)
    memory.note(-bytes)
    free(base)
    base = file.base.assumingMemoryBound(to: Element.self)
    mapping = file
  }

  @inline(never)
  private func makeRoom(_ added: Int) {
    do throws(MemoryError) {
      try reserve(added)
    } catch {
      preconditionFailure("\(error)")
    }
  }
}
