import Records

/// A secret of a row, to be found again in a message that quotes only a piece of it.
struct SecretText {
  private let bytes: [UInt8]
  /// The shortest piece that tells anything.
  private static let piece = 8

  init(_ text: Bytes) {
    let secret = text.prefix(512)
    // Behind the sign is a host, of an address or a URL: that is no secret.
    bytes = Array(secret.prefix((secret.firstIndex(of: UInt8(ascii: "@")) ?? secret.count) + 1))
  }

  /// Puts `…` in the place of every piece of the secret.
  ///
  /// - Complexity: O(*n* · *m*) in the lengths of the message and the secret.
  func hide(in message: inout [UInt8]) {
    let width = min(Self.piece, bytes.count)
    guard width > 3, message.count >= width else { return }
    var isHidden = [Bool](repeating: false, count: message.count)
    for start in 0...message.count - width where contains(message[start..<start + width]) {
      for position in start..<start + width { isHidden[position] = true }
    }
    guard isHidden.contains(true) else { return }
    var left: [UInt8] = []
    for (position, byte) in message.enumerated() {
      if !isHidden[position] {
        left.append(byte)
      } else if position == 0 || !isHidden[position - 1], !left.hasEllipsis(at: left.count) {
        left.append(contentsOf: "…".utf8)
      }
      if !isHidden[position], left.hasEllipsis(at: left.count), left.hasEllipsis(at: left.count - 3)
      {
        left.removeLast(3)
      }
    }
    message = left
  }

  private func contains(_ piece: ArraySlice<UInt8>) -> Bool {
    guard let first = piece.first else { return false }
    for start in 0...bytes.count - piece.count
    where bytes[start] == first && bytes[start..<start + piece.count] == piece {
      return true
    }
    return false
  }
}

extension [UInt8] {
  /// Whether `…` ends there.
  fileprivate func hasEllipsis(at end: Int) -> Bool {
    end >= 3 && self[end - 3..<end].elementsEqual("…".utf8)
  }
}
