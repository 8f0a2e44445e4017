import CZstd

/// How small zstd makes a text, at its standard level; the packed bytes are not kept.
public final class CompressedSize {
  private let context: OpaquePointer
  private let scratch: UnsafeMutableRawBufferPointer
  public private(set) var bytes = 0
  public private(set) var packed = 0

  public init() throws(ReadError) {
    guard let context = ZSTD_createCCtx() else { throw .outOfMemory }
    self.context = context
    scratch = .allocate(byteCount: 1 << 17, alignment: 16)
  }

  deinit {
    ZSTD_freeCCtx(context)
    scratch.deallocate()
  }

  public func add(_ text: Bytes) {
    text.withUnsafeBytes { run(UnsafeRawBufferPointer($0), ZSTD_e_continue) }
    bytes += text.count
  }

  /// Says that the text ends here.
  public func finish() { run(UnsafeRawBufferPointer(start: nil, count: 0), ZSTD_e_end) }

  private func run(_ input: UnsafeRawBufferPointer, _ directive: ZSTD_EndDirective) {
    var source = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
    while true {
      var output = ZSTD_outBuffer(dst: scratch.baseAddress, size: scratch.count, pos: 0)
      let left = ZSTD_compressStream2(context, &output, &source, directive)
      packed += output.pos
      if directive == ZSTD_e_end ? left == 0 : source.pos == source.size { return }
    }
  }
}
