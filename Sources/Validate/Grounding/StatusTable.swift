import Records
import Text

/// What a status rules out.
///
/// Each state has the words that results give for it, and what no answer says of a thing in it.
enum StatusTable {
  struct State: Sendable {
    let names: [StaticString]
    let opposites: [StaticString]
  }

  /// The state that a result's value stands for.
  static func state(_ value: Bytes) -> State? {
    states.first { state in state.names.contains { value.isName($0) } }
  }

  /// The state that `true` or `false` stands for under a key.
  static func state(of key: Bytes, _ value: Bool) -> State? {
    let plain = key.hasPrefix("is_") ? key.slice(3..<key.count) : key
    return flags.first { $0.keys.contains { plain.isName($0) } }.map { value ? $0.yes : $0.no }
  }

  private static let delivered = State(
    names: ["delivered"],
    opposites: [
      "not been delivered", "hasn't been delivered", "not yet been delivered", "not delivered yet",
      "still in transit", "still on its way", "is on its way", "is in transit", "has not shipped",
      "hasn't shipped", "not been shipped", "will be delivered", "will arrive", "being prepared",
      "out for delivery",
    ])

  private static let shipped = State(
    names: [
      "shipped", "in_transit", "in transit", "out_for_delivery", "out for delivery",
      "dispatched", "on_the_way",
    ],
    opposites: [
      "has been delivered", "was delivered", "is delivered", "been cancelled", "been canceled",
      "has not shipped", "hasn't shipped", "not been shipped", "not yet shipped", "was cancelled",
      "was canceled",
    ])

  private static let pending = State(
    names: [
      "pending", "processing", "in_progress", "preparing", "unfulfilled", "awaiting_shipment",
      "placed", "received", "queued",
    ],
    opposites: [
      "has been delivered", "was delivered", "has shipped", "has been shipped", "was shipped",
      "is on its way", "is in transit", "out for delivery", "has been completed", "is complete",
    ])

  private static let cancelled = State(
    names: ["cancelled", "canceled", "voided", "void"],
    opposites: [
      "is on its way", "has shipped", "is still active", "is confirmed", "will be delivered",
      "will arrive", "not been cancelled", "not been canceled", "hasn't been cancelled",
      "hasn't been canceled", "was not cancelled", "was not canceled", "has been delivered",
    ])

  private static let refunded = State(
    names: ["refunded"],
    opposites: [
      "not been refunded", "hasn't been refunded", "was not refunded", "wasn't refunded",
      "not refunded", "still being processed", "refund is pending",
    ])

  private static let notRefunded = State(
    names: ["not_refunded", "unrefunded"],
    opposites: ["has been refunded", "was refunded", "refund was issued", "refund has been issued"])

  private static let failed = State(
    names: ["failed", "declined", "rejected", "denied", "failure"],
    opposites: [
      "was successful", "been approved", "was approved", "been accepted", "went through",
      "is approved", "successfully",
    ])

  private static let approved = State(
    names: ["approved", "accepted", "succeeded", "success", "completed", "paid"],
    opposites: [
      "was declined", "been declined", "been rejected", "was rejected", "has failed", "was denied",
      "been denied", "not go through", "payment failed", "still pending", "is pending",
    ])

  private static let active = State(
    names: ["active", "valid", "open"],
    opposites: [
      "has expired", "is expired", "is inactive", "been deactivated", "not active", "been closed",
      "no longer active", "is suspended",
    ])

  private static let inactive = State(
    names: ["expired", "inactive", "closed", "suspended", "deactivated", "invalid"],
    opposites: ["is active", "is still active", "is valid", "still valid", "currently active"])

  private static let inStock = State(
    names: ["in_stock", "in stock", "available"],
    opposites: ["out of stock", "sold out", "not available", "unavailable", "no longer available"])

  private static let outOfStock = State(
    names: ["out_of_stock", "out of stock", "sold_out", "unavailable", "discontinued"],
    opposites: ["is in stock", "are in stock", "is available", "are available", "back in stock"])

  private static let eligible = State(
    names: ["eligible"],
    opposites: ["not eligible", "ineligible", "does not qualify", "doesn't qualify", "not qualify"])

  private static let ineligible = State(
    names: ["ineligible", "not_eligible"],
    opposites: ["is eligible", "are eligible", "you're eligible", "qualifies", "you qualify"])

  private static let states = [
    delivered, shipped, pending, cancelled, refunded, notRefunded, failed, approved, active,
    inactive, inStock, outOfStock, eligible, ineligible,
  ]

  private static let flags: [(keys: [StaticString], yes: State, no: State)] = [
    (["available", "in_stock"], inStock, outOfStock),
    (["eligible", "refund_eligible", "return_eligible"], eligible, ineligible),
    (["active", "valid"], active, inactive),
    (
      ["delivered"], delivered,
      State(names: [], opposites: ["has been delivered", "was delivered"])
    ),
    (["shipped"], shipped, State(names: [], opposites: ["has shipped", "has been shipped"])),
    (["refunded"], refunded, notRefunded),
    (["approved"], approved, failed),
  ]
}
