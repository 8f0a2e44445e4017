import Testing

@testable import Records
@testable import Text

struct MarkdownTests {
  /// A text and its constructs, each as its kind and what it spans.
  @Test(arguments: [
    ("Plain words, 2 * 3 * 4, snake_case_name and **kwargs.", []),
    ("# Refunds", ["heading # Refunds"]),
    ("## Refunds ##\nText", ["heading ## Refunds"]),
    ("#", []),
    ("#1 in service", []),
    ("Refunds\n===", ["heading Refunds\n==="]),
    ("Regards\n-- \nAnna", []),
    ("One line,\nanother.\n---\nAnna", ["rule ---"]),
    ("One line,\nanother.\n===\nAnna", []),
    ("This is **bold** here", ["bold **bold**"]),
    ("__so__ and **so**", ["bold __so__", "bold **so**"]),
    ("*it* and _it_", ["italic *it*", "italic _it_"]),
    ("***both***", ["italic ***both***", "bold **both**"]),
    ("**a *b* c**", ["bold **a *b* c**", "italic *b*"]),
    ("**\\*x**", ["bold **\\*x**"]),
    ("**&amp; so**", ["bold **&amp; so**"]),
    ("- one\n- two", ["bulletList(2) - one\n- two"]),
    ("* **one**\n* two\n* three", ["bulletList(3) * **one**\n* two\n* three", "bold **one**"]),
    ("It was\n- 5 degrees", ["bulletList(1) - 5 degrees"]),
    ("- a\n  - b\n  - c", ["bulletList(1) - a\n  - b\n  - c", "bulletList(2) - b\n  - c"]),
    ("1. one\n2. two", ["orderedList(2) 1. one\n2. two"]),
    ("1) one\n1) two", ["orderedList(2) 1) one\n1) two"]),
    ("3. Mai\n5. Mai", ["orderedList(1) 3. Mai\n5. Mai"]),
    ("Text\n\n```json\n{}\n```\nmore", ["fence ```json\n{}\n```"]),
    ("~~~\n**a**\n~~~", ["fence ~~~\n**a**\n~~~"]),
    ("```\n```", ["fence ```\n```"]),
    ("```sh\nls", ["fence ```sh\nls", "unclosedFence ```sh"]),
    ("````\n```\n````", ["fence ````\n```\n````"]),
    (
      "- a\n\n  ```\n  b\n  ```",
      ["bulletList(1) - a\n\n  ```\n  b\n  ```", "fence ```\n  b\n  ```"]
    ),
    ("Text\n\n    # indented", ["indentedCode # indented"]),
    ("Use `a*b*c` and `` ` ``", ["inlineCode `a*b*c`", "inlineCode `` ` ``"]),
    ("[here](https://x.test/a) now", ["link [here](https://x.test/a)"]),
    ("[a (b)](x \"t)\") now", ["link [a (b)](x \"t)\")"]),
    ("[](https://x.test)", ["link [](https://x.test)"]),
    ("[**b**](/c)", ["link [**b**](/c)", "bold **b**"]),
    ("[a][b]\n\n[b]: https://x.test", ["link [a][b]"]),
    ("<https://x.test>.", ["link <https://x.test>"]),
    ("See https://x.test/a?b=1&c=2.", ["bareURL https://x.test/a?b=1&c=2"]),
    ("[https://x.test/a]", ["bareURL https://x.test/a"]),
    ("See www.x.test?\" now", ["bareURL www.x.test"]),
    ("See www.x.test now", ["bareURL www.x.test"]),
    ("mail a@x.test", []),
    ("![cat](c.png)!", ["image ![cat](c.png)"]),
    ("![](c.png)", ["image ![](c.png)"]),
    ("| a | b |\n|---|---|\n| 1 | 2 |", ["table | a | b |\n|---|---|\n| 1 | 2 |"]),
    ("a | b", []),
    ("> so it is\n> said", ["blockquote > so it is\n> said"]),
    ("> - a\n> - b", ["blockquote > - a\n> - b", "bulletList(2) - a\n> - b"]),
    ("a\n\n---\n\nb", ["rule ---"]),
    ("a\n***\nb\n\n* * *", ["rule ***", "rule * * *"]),
    ("a<br>b", ["html <br>"]),
    ("<policy>\n**x**\n</policy>", ["html <policy>", "bold **x**", "html </policy>"]),
    ("5 < 6 > 4", []),
    ("Größe **groß** 😀 `x`", ["bold **groß**", "inlineCode `x`"]),
    ("# A\r\n\r\n- b\r\n- c\r\n", ["heading # A", "bulletList(2) - b\r\n- c"]),
  ])
  func isFound(text: String, constructs: [String]) {
    #expect(describe(text) == constructs)
  }

  /// Texts that parsers have stumbled over; that none crashes and all ranges hold is the test.
  @Test func survivesWhateverItIsGiven() {
    let marks = [
      "*", "_", "**", "`", "```", "~~~", "[", "]", "](", "![", "<", ">", "\\", "|", "|-|", "#", "-",
      "+ ", "1. ", "\n", "\n\n", "\t", "    ", "\r\n", "&", "&#0;", "\0", "---", "===", "<a", "-->",
      "https://", "www.", "a", "😀", "é", "[]: ", "[^1]", "$$", "\"", "(", ")",
    ]
    var texts = marks + marks.map { String(repeating: $0, count: 300) }
    texts += marks.flatMap { left in
      marks.map { String(repeating: left + $0, count: 20) + "a" + $0 + left }
    }
    var seed: UInt64 = 7
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<30 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += marks[Int(seed >> 33) % marks.count]
      }
      texts.append(text)
    }
    for text in texts {
      let bytes = Array(text.utf8)
      let isSound = withBytes(text) { Markdown.constructs(of: $0) }.allSatisfy { construct in
        bytes.indices.contains(construct.range.lowerBound)
          && construct.range.upperBound <= bytes.count
          && bytes[construct.range.lowerBound] & 0xC0 != 0x80
      }
      #expect(isSound, "\(text.debugDescription)")
    }
  }

  private func describe(_ text: String) -> [String] {
    withBytes(text) { bytes in
      Markdown.constructs(of: bytes).map { construct in
        let isList = construct.kind == .bulletList || construct.kind == .orderedList
        let items = isList ? "(\(construct.items))" : ""
        return "\(construct.kind)\(items) \(bytes.slice(construct.range))"
      }
    }
  }
}

func withBytes<Value>(_ text: String, _ body: (Bytes) -> Value) -> Value {
  let bytes = Array(text.utf8) + [0]
  return bytes.withUnsafeBufferPointer { buffer in
    guard let base = buffer.baseAddress else { preconditionFailure("an array has memory") }
    return body(Bytes(base: base, count: buffer.count - 1))
  }
}
