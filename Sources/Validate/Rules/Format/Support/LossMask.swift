import Records

/// The keys by which trainers tell whether a message is trained on.
enum LossMask {
  static let keys: [StaticString] = ["weight", "training", "loss", "loss_scale", "loss_weight"]

  /// Whether a message says of itself that it is not trained on.
  static func hides(_ turn: Turn) -> Bool {
    guard turn.hasOtherKeys else { return false }
    return keys.contains { key in
      guard let value = turn.value[key] else { return false }
      return value.bool == false || value.number == 0
    }
  }
}
