import Glibc

/// Plain values in one run of memory that grows at its end.
///
/// - Note: `@unchecked Sendable` holds because a column is filled by one task and then only read.
final class Column<Element: BitwiseCopyable>: @unchecked Sendable {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int = 1024) {
    self.capacity = max(capacity, 16)
    base = Self.allocate(self.capacity)
  }

  /// As many times the same value.
  convenience init(repeating value: Element, count: Int) {
    self.init(capacity: count)
    base.initialize(repeating: value, count: count)
    self.count = count
  }

  deinit { free(base) }

  var bytes: Int { capacity * MemoryLayout<Element>.stride }

  @inline(__always)
  subscript(index: Int) -> Element {
    get { base[index] }
    set { base[index] = newValue }
  }

  func removeAll() { count = 0 }

  @inline(__always)
  func append(_ element: Element) {
    if count == capacity { reserve(1) }
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
    if count + added > capacity { reserve(added) }
    defer { count += added }
    return base + count
  }

  /// Gives memory beyond the last element back.
  func trim() { resize(to: max(count, 16)) }

  @inline(never)
  private func reserve(_ added: Int) {
    resize(to: max(capacity + capacity / 2, count + added))
  }

  private func resize(to capacity: Int) {
    guard let moved = realloc(base, capacity * MemoryLayout<Element>.stride) else {
      preconditionFailure("out of memory")
    }
    base = moved.assumingMemoryBound(to: Element.self)
    self.capacity = capacity
  }

  private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<Element> {
    guard let memory = malloc(capacity * MemoryLayout<Element>.stride) else {
      preconditionFailure("out of memory")
    }
    return memory.assumingMemoryBound(to: Element.self)
  }
}
