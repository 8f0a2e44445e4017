import Records

/// What is wrong with a text, and where in it.
struct TextFlaw {
  var message: Message
  var range: Range<Int>
  var hint: String?
  var atMost: Severity = .error
}

extension Record {
  /// A defect for each string and each key of the row in which `find` finds a flaw.
  ///
  /// What escapes hide in the text of a call's arguments is looked for where nothing shows outside.
  func textDefects(_ find: (Bytes) -> TextFlaw?) -> [Defect] {
    var defects: [Defect] = []
    root.walk { value, way in defects.note(value, way, find) }
    for call in calls {
      guard let arguments = call.decodedArguments else { continue }
      let pointer = call.argumentsPointer
      if defects.contains(where: { $0.pointer == pointer }) { continue }
      arguments.walk(from: "\(pointer)#") { value, way in defects.note(value, way, find) }
    }
    return defects
  }
}

extension [Defect] {
  fileprivate mutating func note(_ value: JSONValue, _ way: Way, _ find: (Bytes) -> TextFlaw?) {
    if let text = value.string, let flaw = find(text) {
      append(
        Defect(
          flaw.message, at: way.pointer, range: flaw.range, hint: flaw.hint, atMost: flaw.atMost))
    }
    guard let members = value.object else { return }
    for member in members {
      guard let flaw = find(member.key) else { continue }
      append(
        Defect(
          .inKey(flaw.message, member.key), at: way.pointer, hint: flaw.hint, atMost: flaw.atMost))
    }
  }
}

extension Message {
  fileprivate static func inKey(_ message: Message, _ key: Bytes) -> Message {
    "\(message.text), in the key \(key.quoted)"
  }
}
