import Records

extension Shape {
  /// The required keys that a row has no alternative of, in the spelling that the row's other keys
  /// suggest.
  func missingKeys(in record: Record) -> [RootKey] {
    let keys = record.knownKeys
    let spelling = requiredKeys.lazy.compactMap { $0.firstIndex { keys.contains($0) } }.first ?? 0
    return requiredKeys.compactMap { alternatives in
      guard !alternatives.contains(where: { keys.contains($0) }) else { return nil }
      return alternatives.indices.contains(spelling) ? alternatives[spelling] : alternatives.first
    }
  }
}

extension Record {
  /// The shape that the row was to have, where it has some of that shape's required keys but not
  /// all, and no format of its own: that of the file.
  var intendedShape: Shape? {
    guard let fileShape, shape != fileShape else { return nil }
    if let shape {
      // Prompt and completion without a label are a format too, but not what the file holds.
      return fileShape == .kto && shape == .promptCompletion ? fileShape : nil
    }
    return fileShape.requiredKeys.joined().contains { knownKeys.contains($0) } ? fileShape : nil
  }

  /// A key of another format than that of `chief`, which the row has as well.
  var rivalKeys: (chief: RootKey, rival: RootKey)? {
    if holds(.availableTools), holds(.tools) { return (.tools, .availableTools) }
    switch shape {
    case .chat, .toolCalling: return rival(of: .messages, [.interactions, .conversations, .text])
    case .shareGPT: return rival(of: .conversations, [.interactions, .text])
    case .promptCompletion, .kto: return rival(of: .prompt, [.text])
    default: return nil
    }
  }

  private func rival(of chief: RootKey, _ rivals: RootKeySet) -> (RootKey, RootKey)? {
    for rival in rivals where holds(rival) { return (chief, rival) }
    if chief != .prompt, holds(.prompt) { return (chief, .prompt) }
    if holds(.instruction), holds(.output) { return (chief, .instruction) }
    return nil
  }

  /// Whether the row has a key, and not just the null that Arrow fills a column with.
  private func holds(_ key: RootKey) -> Bool {
    knownKeys.contains(key) && value(of: key)?.isNull != true
  }
}
