import CSketch
import CUnicode
import CXXHash
import Glibc
public import Records

/// The words of a text: normalised, in order, with one space behind each.
///
/// An n-gram of words is therefore one run of bytes, equal to the words joined by spaces. The memory
/// is reused from text to text.
public struct NormalizedText: ~Copyable {
  private let normalizer: Normalizer
  private let classes: CharacterClasses
  private let instructions: sdg_instructions
  private var run: sdg_word_run
  private var textCapacity = 1 << 16
  private var startCapacity = 1 << 15

  public init(_ normalizer: Normalizer) {
    self.normalizer = normalizer
    classes = CharacterClasses(normalizer)
    instructions = sdg_best_instructions()
    run = sdg_word_run(
      text: .allocate(capacity: textCapacity), starts: .allocate(capacity: startCapacity),
      text_count: 0, word_count: 0, is_open: false)
  }

  deinit {
    run.text.deallocate()
    run.starts.deallocate()
  }

  public var wordCount: Int { run.word_count }

  public mutating func removeAll() {
    run.text_count = 0
    run.word_count = 0
    run.is_open = false
  }

  /// Adds the words of a text; the first is never joined to what was there before.
  ///
  /// - Complexity: O(*n*): about 1 ns a byte in ASCII, ten times that where the text must be
  ///   composed.
  public mutating func append(_ text: Bytes) {
    text.withUnsafeBytes { append($0) }
  }

  /// Adds the words of a text that is no view of a row.
  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// The words at `range`, joined by spaces.
  @unsafe @inlinable
  public func withWords<Value>(
    _ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Value
  ) -> Value {
    let (start, end) = place(of: range)
    return body(UnsafeBufferPointer(start: textBase + start, count: end - start))
  }

  /// XXH3-128 of all words joined by spaces.
  public var hash: RowHash {
    let hash = sdg_xxh3_128(run.text, max(0, run.text_count - 1))
    return RowHash(high: hash.high64, low: hash.low64)
  }

  /// XXH3-64 of the words at `range`, as Python's `xxhash` has it of the words joined by spaces.
  public func hash(of range: Range<Int>) -> UInt64 {
    let (start, end) = place(of: range)
    return sdg_xxh3_64(run.text + start, end - start)
  }

  @usableFromInline var textBase: UnsafePointer<UInt8> { UnsafePointer(run.text) }
  var startBase: UnsafePointer<UInt32> { UnsafePointer(run.starts) }

  /// Behind the last word stands an entry for the end, so that every word has a successor.
  @usableFromInline
  func place(of range: Range<Int>) -> (start: Int, end: Int) {
    precondition(range.lowerBound >= 0 && range.upperBound <= wordCount && !range.isEmpty)
    return (Int(run.starts[range.lowerBound]), Int(run.starts[range.upperBound]) - 1)
  }

  /// - Returns: `false` where the text must be composed first.
  private mutating func read(_ base: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    reserve(count)
    if case .unicode(let folding) = normalizer, !folding.isEmpty { return false }
    var at = 0
    while true {
      at += sdg_words(instructions, base + at, count - at, &run)
      guard at < count else { return true }
      repeat {
        let (character, length) = decode(base + at)
        let entry = classes[character]
        if entry.isComposing { return false }
        append(entry)
        at += length
      } while at < count && base[at] >= 0x80
    }
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress, bytes.count > 0 else { return }
    let (words, length) = (run.word_count, run.text_count)
    if !read(base, bytes.count) {
      (run.word_count, run.text_count, run.is_open) = (words, length, false)
      readComposed(base, bytes.count)
    }
    close()
  }

  private mutating func readComposed(_ base: UnsafePointer<UInt8>, _ count: Int) {
    guard case .unicode(let folding) = normalizer else { return }
    var composed: UnsafeMutablePointer<UInt8>?
    let length = utf8proc_map(base, count, &composed, folding.options)
    defer { free(composed) }
    guard length >= 0, let composed else {
      // Not UTF-8 for all that: a lone surrogate. The words are read as they stand.
      return cut(UnsafePointer(base), count)
    }
    // Composition, and compatibility more so, can make a text longer than it was.
    reserve(length)
    let before = run.text_count
    cut(UnsafePointer(composed), length)
    if folding.contains(.digits) {
      for at in before..<run.text_count where (0x30...0x39).contains(run.text[at]) {
        run.text[at] = 0x30
      }
    }
  }

  private mutating func cut(_ base: UnsafePointer<UInt8>, _ count: Int) {
    var at = 0
    while at < count {
      at += sdg_words(instructions, base + at, count - at, &run)
      while at < count, base[at] >= 0x80 {
        let (character, length) = decode(base + at)
        append(classes[character])
        at += length
      }
    }
  }

  private mutating func append(_ entry: CharacterClasses.Entry) {
    guard entry.isWord else { return breakWord() }
    if entry.isAlone { breakWord() }
    if !run.is_open {
      run.starts[run.word_count] = UInt32(truncatingIfNeeded: run.text_count)
      run.word_count += 1
      run.is_open = true
    }
    run.text_count += encode(entry.folded, at: run.text + run.text_count)
    if entry.isAlone { breakWord() }
  }

  private mutating func breakWord() {
    guard run.is_open else { return }
    run.text[run.text_count] = 0x20
    run.text_count += 1
    run.is_open = false
  }

  private mutating func close() {
    breakWord()
    run.starts[run.word_count] = UInt32(truncatingIfNeeded: run.text_count)
  }

  /// The worst are two bytes that fold to three and a space, and words of one letter.
  private mutating func reserve(_ count: Int) {
    let slack = Int(SDG_WORDS_SLACK)
    let (text, starts) = (run.text_count + 2 * count + slack, run.word_count + count / 2 + slack)
    if text > textCapacity {
      textCapacity = text + text / 4
      run.text = grown(run.text, keeping: run.text_count, to: textCapacity)
    }
    if starts > startCapacity {
      startCapacity = starts + starts / 4
      run.starts = grown(run.starts, keeping: run.word_count, to: startCapacity)
    }
  }
}
