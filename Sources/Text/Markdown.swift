import CMarkdown
public import Records

/// Finds Markdown with md4c, a CommonMark parser.
public enum Markdown {
  /// The constructs of a text, by where they begin; the outer of two that begin together is first.
  ///
  /// HTML blocks are read as text with tags in it, because instructions put tags of their own
  /// around Markdown.
  ///
  /// - Parameters:
  ///   - text: Valid UTF-8.
  ///   - constructs: What was found is appended.
  public static func append(constructsOf text: Bytes, to constructs: inout [MarkdownConstruct]) {
    guard let size = MD_SIZE(exactly: text.count), size > 0 else { return }
    let first = constructs.count
    var tracer = MarkdownTracer(text, constructs: constructs)
    constructs = []
    var parser = MD_PARSER()
    parser.flags = UInt32(
      MD_FLAG_TABLES | MD_FLAG_PERMISSIVEURLAUTOLINKS | MD_FLAG_PERMISSIVEWWWAUTOLINKS
        | MD_FLAG_NOHTMLBLOCKS)
    parser.enter_block = { type, detail, tracer in
      MarkdownTracer.at(tracer) { $0.enter(type, detail) }
    }
    parser.leave_block = { type, _, tracer in MarkdownTracer.at(tracer) { $0.leave(type) } }
    parser.enter_span = { type, _, tracer in MarkdownTracer.at(tracer) { $0.enter(type) } }
    parser.leave_span = { type, _, tracer in MarkdownTracer.at(tracer) { $0.leave(type) } }
    parser.text = { type, start, size, tracer in
      MarkdownTracer.at(tracer) { $0.note(type, start, Int(size)) }
    }
    text.withUnsafeBytes { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        // Out of memory is the only failure; what was found until then stands.
        _ = withUnsafeMutablePointer(to: &tracer) { tracer in
          md_parse(characters.baseAddress, size, &parser, tracer)
        }
      }
    }
    // Taken rather than copied, so that sorting need not copy them either.
    swap(&constructs, &tracer.constructs)
    constructs[first...].sort {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
  }

  public static func constructs(of text: Bytes) -> [MarkdownConstruct] {
    var constructs: [MarkdownConstruct] = []
    append(constructsOf: text, to: &constructs)
    return constructs
  }
}
