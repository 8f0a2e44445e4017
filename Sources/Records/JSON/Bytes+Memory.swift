extension Bytes {
  /// A view of memory that somebody else keeps for as long as the view is used.
  @unsafe @inlinable
  public init(_ memory: UnsafeBufferPointer<UInt8>) {
    let nothing: StaticString = ""
    self.init(base: memory.baseAddress ?? nothing.utf8Start, count: memory.count)
  }
}
