import Records

/// A way into a row, which may lead to many values.
///
/// `messages[role=assistant].content`, `tools[*].function.name`, `messages[-1]`,
/// `messages[*].tool_calls[*].function.arguments#order_id`; empty for the row itself.
struct RowPath: Sendable {
  enum Step: Sendable, Equatable {
    case key([UInt8])
    case anyKey
    /// From the end where it is negative.
    case element(Int)
    case anyElement
    case elements(Filter)
    /// Into a string that is itself JSON.
    case decoded
  }

  /// Which elements are meant, by a member of theirs.
  struct Filter: Sendable, Equatable {
    var key: [UInt8]
    var value: [UInt8]
    var isEqual: Bool
  }

  /// As the user wrote it.
  let text: String
  private let steps: [Step]

  init(_ text: String) throws(RowPathError) {
    self.text = text
    var parser = RowPathParser(text)
    steps = try parser.steps()
  }

  /// Calls `body` with every value that the path leads to, in the order of the row.
  func forEach(in root: JSONValue, _ body: (JSONValue, Way) -> Void) {
    var way = Way()
    visit(root, steps[...], &way, body)
  }

  private func visit(
    _ value: JSONValue, _ steps: ArraySlice<Step>, _ way: inout Way,
    _ body: (JSONValue, Way) -> Void
  ) {
    guard let step = steps.first else { return body(value, way) }
    let rest = steps.dropFirst()
    switch step {
    case .key(let key):
      guard let member = value.object?.first(where: { $0.key.elementsEqual(key) }) else { return }
      enter(.member(member.key), member.value, rest, &way, body)
    case .anyKey:
      guard let members = value.object else { return }
      for member in members { enter(.member(member.key), member.value, rest, &way, body) }
    case .element(let position):
      guard let elements = value.array else { return }
      pick([Int](0..<elements.count), position, of: elements, rest, &way, body)
    case .anyElement:
      guard let elements = value.array else { return }
      for (position, element) in elements.enumerated() {
        enter(.element(position), element, rest, &way, body)
      }
    case .elements(let filter): visitElements(value, filter, rest, &way, body)
    case .decoded:
      guard let text = value.string, let parsed = try? ParsedText(Array(text)) else { return }
      parsed.withRoot { root in
        var inner = Way(base: "\(way.pointer)#")
        visit(root, rest, &inner, body)
      }
    }
  }

  private func visitElements(
    _ value: JSONValue, _ filter: Filter, _ rest: ArraySlice<Step>, _ way: inout Way,
    _ body: (JSONValue, Way) -> Void
  ) {
    guard let elements = value.array else { return }
    let positions = elements.enumerated().filter { filter.accepts($0.element) }.map(\.offset)
    // A position behind a filter is one among what the filter leaves.
    if case .element(let position)? = rest.first {
      return pick(positions, position, of: elements, rest.dropFirst(), &way, body)
    }
    var next = positions.startIndex
    for (position, element) in elements.enumerated() where next < positions.endIndex {
      guard positions[next] == position else { continue }
      next += 1
      enter(.element(position), element, rest, &way, body)
    }
  }

  private func pick(
    _ positions: [Int], _ wanted: Int, of elements: JSONArray, _ rest: ArraySlice<Step>,
    _ way: inout Way, _ body: (JSONValue, Way) -> Void
  ) {
    let index = wanted < 0 ? positions.count + wanted : wanted
    guard positions.indices.contains(index) else { return }
    for (position, element) in elements.enumerated() where position == positions[index] {
      return enter(.element(position), element, rest, &way, body)
    }
  }

  private func enter(
    _ step: Way.Step, _ value: JSONValue, _ rest: ArraySlice<Step>, _ way: inout Way,
    _ body: (JSONValue, Way) -> Void
  ) {
    way.steps.append(step)
    visit(value, rest, &way, body)
    way.steps.removeLast()
  }
}

extension RowPath.Filter {
  fileprivate func accepts(_ element: JSONValue) -> Bool {
    let member = element.object?.first { $0.key.elementsEqual(key) }?.value
    return member.map(matches) == isEqual || (member == nil && !isEqual)
  }

  /// Whether a value is what stands behind the sign: a text, or a number, `true`, `null` as such.
  private func matches(_ member: JSONValue) -> Bool {
    if let text = member.string { return text.elementsEqual(value) }
    let written =
      if let flag = member.bool {
        "\(flag)"
      } else if let number = member.integer {
        "\(number)"
      } else if let number = member.number {
        "\(number)"
      } else {
        member.isNull ? "null" : ""
      }
    return !written.isEmpty && written.utf8.elementsEqual(value)
  }
}

/// Why a text is no path.
struct RowPathError: Error, Equatable {
  let reason: String
}
