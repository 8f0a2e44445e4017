import CZlib
import CZstd

/// A gzip or zstd stream being unpacked: members and frames that follow one another are one text.
final class Unpacker {
  let kind: Compression
  /// Where packed bytes are put before ``feed(_:)``.
  let input: UnsafeMutableRawBufferPointer
  private(set) var isHungry = true
  /// Whether the text may end here: nothing of a member or frame is under way.
  private(set) var isAtBoundary = false
  private var taken = 0
  private var available = 0
  private var inflater: UnsafeMutablePointer<z_stream>?
  private var decoder: OpaquePointer?

  init(_ kind: Compression) throws(ReadError) {
    self.kind = kind
    input = .allocate(byteCount: 1 << 17, alignment: 16)
    switch kind {
    case .gzip:
      let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
      stream.initialize(to: z_stream())
      inflater = stream
      decoder = nil
      guard sdg_gzip_start(stream) == Z_OK else { throw .outOfMemory }
    case .zstd:
      inflater = nil
      guard let stream = ZSTD_createDCtx() else { throw .outOfMemory }
      // The default refuses frames written with --long above 27.
      ZSTD_DCtx_setParameter(stream, ZSTD_d_windowLogMax, 31)
      decoder = stream
    }
  }

  deinit {
    if let inflater {
      inflateEnd(inflater)
      inflater.deallocate()
    }
    ZSTD_freeDCtx(decoder)
    input.deallocate()
  }

  /// Says that ``input`` holds `count` fresh bytes.
  func feed(_ count: Int) {
    taken = 0
    available = count
    isHungry = false
  }

  /// Unpacks what was fed; 0 where nothing came of it yet.
  func unpack(
    into buffer: UnsafeMutableRawBufferPointer, path: String
  ) throws(ReadError) -> Int {
    switch kind {
    case .gzip: try inflate(into: buffer, path: path)
    case .zstd: try decompress(into: buffer, path: path)
    }
  }

  private func inflate(
    into buffer: UnsafeMutableRawBufferPointer, path: String
  ) throws(ReadError) -> Int {
    guard let inflater, available > 0 || !isAtBoundary else {
      isHungry = true
      return 0
    }
    if isAtBoundary {
      inflateReset(inflater)
      isAtBoundary = false
    }
    inflater.pointee.next_in =
      input.baseAddress?.advanced(by: taken).assumingMemoryBound(to: UInt8.self)
    inflater.pointee.avail_in = UInt32(available)
    inflater.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    inflater.pointee.avail_out = UInt32(clamping: buffer.count)
    let before = inflater.pointee.avail_out
    let code = CZlib.inflate(inflater, Z_NO_FLUSH)
    taken += available - Int(inflater.pointee.avail_in)
    available = Int(inflater.pointee.avail_in)
    let count = Int(before - inflater.pointee.avail_out)
    switch code {
    case Z_STREAM_END: isAtBoundary = true
    case Z_OK, Z_BUF_ERROR: break
    default:
      let reason = inflater.pointee.msg.map { String(cString: $0) } ?? "error \(code)"
      throw .corrupt(path: path, kind: .gzip, reason: reason)
    }
    isHungry = available == 0 && count == 0
    return count
  }

  private func decompress(
    into buffer: UnsafeMutableRawBufferPointer, path: String
  ) throws(ReadError) -> Int {
    var output = ZSTD_outBuffer(dst: buffer.baseAddress, size: buffer.count, pos: 0)
    var source = ZSTD_inBuffer(
      src: input.baseAddress?.advanced(by: taken), size: available, pos: 0)
    let code = ZSTD_decompressStream(decoder, &output, &source)
    if ZSTD_isError(code) != 0 {
      let reason = String(cString: ZSTD_getErrorName(code))
      throw .corrupt(path: path, kind: .zstd, reason: reason)
    }
    taken += source.pos
    available -= source.pos
    if source.pos > 0 || output.pos > 0 { isAtBoundary = code == 0 }
    isHungry = available == 0 && output.pos == 0
    return output.pos
  }
}
