extension Entry {
  /// The form that compilers use, which editors and CI can link to.
  ///
  /// `train.jsonl:17:31: error[turns/user-user] /messages/3/role: two user turns in a row`
  func line(isColored: Bool) -> String {
    let pointer = pointer.isEmpty ? "" : " \(pointer.shown)"
    let place = place.description.shown
    let label = "\(severity.rawValue)[\(rule)]"
    guard isColored else { return "\(place): \(label)\(pointer): \(message.shown)" }
    let bold = "\u{1B}[1m\(place):\u{1B}[0m"
    return "\(bold) \u{1B}[\(severity.color)m\(label)\u{1B}[0m\(pointer): \(message.shown)"
  }

  /// The line, and what would mend it.
  func text(isColored: Bool) -> String {
    let hint = hint.map { "    hint: \($0.shown)\n" } ?? ""
    return line(isColored: isColored) + "\n" + hint
  }

  /// After GitHub's documentation of workflow commands.
  var annotation: String {
    let command =
      switch severity {
      case .error: "error"
      case .warning: "warning"
      case .info: "notice"
      }
    var properties = ["file=\(place.file.escapedProperty)"]
    if let line = place.line { properties.append("line=\(line)") }
    if let column = place.column { properties.append("col=\(column)") }
    properties.append("title=\(rule.escapedProperty)")
    let pointer = pointer.isEmpty ? "" : "\(pointer): "
    return "::\(command) \(properties.joined(separator: ","))::\((pointer + message).escapedValue)"
  }
}

extension Entry.Severity {
  /// Of ANSI's.
  fileprivate var color: Int {
    switch self {
    case .error: 31
    case .warning: 33
    case .info: 36
    }
  }
}

extension String {
  /// Without what would leave the line or talk to the terminal: a message quotes foreign text.
  public var shown: String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      text += scalar.isControl ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
    }
  }

  fileprivate var escapedValue: String { escaped("%\r\n") }
  fileprivate var escapedProperty: String { escaped("%\r\n:,") }

  /// With percent signs for the given characters; by scalar, because CR LF is one `Character`.
  private func escaped(_ special: String) -> String {
    unicodeScalars.reduce(into: "") { text, scalar in
      guard special.unicodeScalars.contains(scalar) else {
        text.unicodeScalars.append(scalar)
        return
      }
      let code = String(scalar.value, radix: 16, uppercase: true)
      text += "%" + (code.count < 2 ? "0" : "") + code
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
