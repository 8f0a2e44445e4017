import Records
import Text

/// Something that an answer may promise, and the words by which a policy speaks of it.
struct Promise: Sendable {
  /// As a message calls it: "a refund".
  let name: String

  /// How the words begin by which a policy speaks of it.
  let stems: [StaticString]

  /// How an answer promises it.
  let phrases: [StaticString]

  /// What a text says of it.
  enum Stance { case silent, forbids, speaks }

  /// - Parameter text: A policy hint, a result, what the system says.
  func stance(of text: Bytes) -> Stance {
    var stance = Stance.silent
    for stem in stems {
      var from = 0
      while let found = text.range(ofPhrase: stem, from: from) {
        from = found.upperBound
        let sentence = text.wholeSentence(around: found)
        // "No refund after 14 days" forbids nothing by itself.
        if !sentence.hasWord(among: Self.negations) || sentence.hasWord(among: Self.conditions) {
          return .speaks
        }
        stance = .forbids
      }
    }
    return stance
  }

  private static let negations: [StaticString] = [
    "no", "not", "never", "cannot", "can't", "don't", "won't", "isn't", "aren't", "non", "neither",
    "excluded",
  ]

  private static let conditions: [StaticString] = [
    "after", "unless", "except", "without", "if", "only", "when", "within", "before", "until",
    "beyond", "older", "more than", "over", "once",
  ]

  static let all = [
    Promise(
      name: "a refund", stems: ["refund", "money back", "reimburs", "non-refundable"],
      phrases: [
        "will refund", "will be refunded", "will receive a refund", "will receive a full refund",
        "receive a full refund", "refund will be", "refund has been", "been refunded",
        "i've refunded", "i have refunded", "issue a refund", "issued a refund",
        "issue you a refund", "process a refund", "processed a refund", "get your money back",
        "refund you", "a full refund will",
      ]),
    Promise(
      name: "a replacement", stems: ["replac"],
      phrases: [
        "will send a replacement", "will send you a replacement", "send you a replacement",
        "will replace", "will be replaced", "replacement will be", "replacement has been",
        "replacement is on", "ship a replacement", "shipped a replacement",
      ]),
    Promise(
      name: "a discount", stems: ["discount", "off", "coupon", "promo", "price match"],
      phrases: [
        "will apply a discount", "applied a discount", "discount has been", "discount will be",
        "offer you a discount", "give you a discount", "receive a discount",
      ]),
    Promise(
      name: "compensation", stems: ["compensat", "credit", "voucher", "certificate", "goodwill"],
      phrases: [
        "will compensate", "will be compensated", "will receive compensation",
        "will receive a voucher", "will receive a credit", "store credit will be",
        "credit has been", "credited your account", "will credit your", "voucher has been",
        "voucher will be", "receive a voucher",
      ]),
    Promise(
      name: "an exchange", stems: ["exchang", "swap"],
      phrases: ["will exchange", "will be exchanged", "exchange has been", "exchange will be"]),
    Promise(
      name: "a waiver", stems: ["waiv", "free of charge", "no fee", "no charge"],
      phrases: ["will waive", "will be waived", "been waived", "have waived", "i've waived"]),
    Promise(
      name: "free shipping", stems: ["free shipping", "free delivery", "shipping"],
      phrases: ["ship it for free", "free shipping will", "with free shipping", "at no extra cost"]),
  ]
}

extension Bytes {
  /// The sentence that a range is in.
  fileprivate func wholeSentence(around range: Range<Int>) -> Bytes {
    let start = range.lowerBound - sentence(before: range.lowerBound).count
    var end = range.upperBound
    while end < count, ![0x0A, 0x21, 0x3F, 0x3B].contains(self[end]) {
      if self[end] == 0x2E, end + 1 == count || self[end + 1].isJSONSpace { break }
      end += 1
    }
    return slice(start..<end)
  }
}
