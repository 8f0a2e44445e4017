import Records
import Text

/// A value in a call's arguments that must be known from somewhere.
enum Argument {
  /// The text as a whole is an identifier, or a figure.
  case identifier(Identifier, Bytes)
  case figure(Figure, Bytes)
  case number(Figure.Number, JSONValue)

  var text: Bytes? {
    switch self {
    case .identifier(_, let text), .figure(_, let text): text
    case .number: nil
    }
  }
}

/// Picks the arguments of a call that nobody can guess.
///
/// Free text and computed expressions are passed over.
struct ArgumentReader {
  let smallest: Int
  let minLength: Int

  /// Calls `body` with each, and with the way to it inside the arguments.
  func forEachArgument(of call: Call, _ body: (Argument, Way) -> Void) {
    guard let value = call.decodedArguments ?? call.arguments, value.kind == .object else { return }
    value.walk { value, way in
      if let argument = argument(value) { body(argument, way) }
    }
  }

  private func argument(_ value: JSONValue) -> Argument? {
    if let text = value.string { return argument(text) }
    guard let number = value.number, let amount = Amount(number) else { return nil }
    // Coordinates are general knowledge; so are other fine fractions.
    guard amount.scale < 3, amount.scale > 0 || amount.digits > smallest else { return nil }
    return .number(Figure.Number(amount: amount), value)
  }

  private func argument(_ text: Bytes) -> Argument? {
    guard (1...80).contains(text.count), text.hasDigitOrSign else { return nil }
    var identifiers = IdentifierScanner(text, minLength: minLength)
    if let identifier = identifiers.next(), identifier.range == 0..<text.count {
      return .identifier(identifier, text)
    }
    var figures = FigureScanner(text)
    guard let figure = figures.next(), figure.range == 0..<text.count else { return nil }
    if case .number(let number) = figure.kind {
      guard number.amount.digits > smallest || number.amount.scale > 0, number.amount.scale < 3
      else { return nil }
    }
    return .figure(figure, text)
  }
}

extension Bytes {
  fileprivate var hasDigitOrSign: Bool {
    contains { $0.isDigit || $0 == UInt8(ascii: "@") }
  }
}

extension Way {
  /// Whether the key says that the value is the caller's own choice: a limit, a size, a key against
  /// double sending.
  var isFree: Bool {
    guard let key = steps.last(where: { if case .member = $0 { true } else { false } }),
      case .member(let name) = key
    else { return false }
    return Self.freeWords.contains { name.containsFolded($0) }
  }

  private static let freeWords = [
    "limit", "max", "min", "page", "size", "count", "offset", "top_k", "radius", "timeout",
    "idempot", "request_id", "correlation", "seed", "temperature", "quantity", "priority", "score",
    "thought", "latitude", "longitude", "lat", "lon", "lng",
  ]
}
