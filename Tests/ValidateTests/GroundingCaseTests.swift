import Foundation
import Testing

@testable import Validate

/// Forty answers to a tool's result: twenty that are grounded in hard ways, twenty that are not.
struct GroundingCaseTests {
  struct Case: Sendable {
    var user = "What is the state of my order A-1042?"
    var system = "You help the customers of a shop."
    var hint: String?
    let result: String
    let answer: String
    /// The severity and what is quoted of the answer.
    var findings: [String] = []
  }

  @Test(arguments: grounded)
  func whatIsGroundedPasses(_ grounding: Case) async throws {
    #expect(try await findings(grounding) == [])
  }

  @Test(arguments: ungrounded)
  func whatIsNotIsFound(_ grounding: Case) async throws {
    #expect(try await findings(grounding) == grounding.findings)
  }

  @Test func figuresThatStandNowhereDoNotProveOneAnother() async throws {
    let circle = Case(
      result: #"{"price": 17.5, "qty": 2}"#,
      answer: "You paid 17.60 for it and 21.85 with tea at 4.25.",
      findings: ["warning 17.60", "warning 21.85", "warning 4.25"])
    #expect(try await findings(circle) == circle.findings)
    let chain = Case(
      result: #"{"first": 120.5, "second": 80.25, "shipping": 15.75}"#,
      answer: "With shipping it is 216.50, as the goods come to 200.75.",
      findings: ["info 216.50", "info 200.75"])
    #expect(try await findings(chain) == chain.findings)
  }

  @Test func thereAreTwentyOfEach() {
    #expect(Self.grounded.count == 20 && Self.ungrounded.count == 20)
  }

  static let grounded = [
    Case(result: #"{"total": 1234.5}"#, answer: "The total is €1,234.50."),
    Case(result: #"{"total": "1.234,50 EUR"}"#, answer: "You paid 1234.50 euros."),
    Case(result: #"{"total_cents": 1999}"#, answer: "It was $19.99."),
    Case(result: #"{"rate": 0.15}"#, answer: "You get 15 % off."),
    Case(result: #"{"length_m": 50.265, "width": 32}"#, answer: "50.27 m by 32.0 m."),
    Case(result: #"{"population": 1187450}"#, answer: "About 1.2 million people live there."),
    Case(
      result: #"{"sent": "2024-05-15T17:30:00Z"}"#, answer: "Sent on Wed, May 15th, at 5:30 PM."),
    Case(result: #"{"sent": "05/15/2024"}"#, answer: "Sent on 15 May 2024."),
    Case(result: #"{"created": 1715731200}"#, answer: "You ordered on May 15, 2024."),
    Case(result: #"{"minutes": 150}"#, answer: "It takes 2 hours and 30 minutes."),
    Case(result: #"{"window": "P14D", "days": 14}"#, answer: "You have two weeks, until day 14."),
    Case(
      user: "I sent back twenty-five mugs of order A-1042.", result: #"{"got": 24}"#,
      answer: "24 of your 25 mugs arrived."),
    Case(
      hint: "Refunds take thirty days at most.", result: #"{"state": "open"}"#,
      answer: "Your refund is there within 30 days."),
    Case(result: "Paid: \\u20ac1\u{A0}234,50", answer: "You paid 1,234.50."),
    Case(result: #"{"balance": -250}"#, answer: "You owe us $250."),
    Case(
      result: #"{"tracking": "1Z 999 AA1 01 2345 6784"}"#,
      answer: "The tracking number is 1Z999AA10123456784."),
    Case(
      result: #"{"page": "https://www.shop.example.com/orders/A-1042/"}"#,
      answer: "See shop.example.com/orders/A-1042 for more."),
    Case(result: #"{"phone": "+15550100199"}"#, answer: "Call us at (555) 010-0199."),
    Case(
      result: #"{"prices": [100,250,375]}"#,
      answer: "1. $100\n2. $250\n12. $375\n\nStep 14: choose. We are here 24/7, 100% sure."),
    Case(result: #"{"warranty_months": 24}"#, answer: "It has a 2 year warranty."),
  ]

  static let ungrounded = [
    Case(
      result: #"{"total": 1234.5}"#, answer: "The total is €1,243.50.",
      findings: ["warning €1,243.50"]),
    Case(result: #"{"rate": 0.15}"#, answer: "You get 20% off.", findings: ["warning 20%"]),
    Case(result: #"{"length_m": 50.265}"#, answer: "It is 50.29 m.", findings: ["warning 50.29"]),
    Case(
      result: #"{"population": 1187450}"#, answer: "About 2.1 million people live there.",
      findings: ["warning 2.1 million"]),
    Case(
      result: #"{"sent": "2024-05-15T17:30:00Z"}"#, answer: "Sent on May 16 at 5:30 PM.",
      findings: ["warning May 16"]),
    Case(
      result: #"{"sent": "2024-05-15T17:30:00Z"}"#, answer: "Sent on May 15 at 5:30 AM.",
      findings: ["warning 5:30 AM"]),
    Case(
      result: #"{"sent": "May 15"}"#, answer: "Sent on May 15, 2023.",
      findings: ["warning May 15, 2023"]),
    Case(
      result: #"{"minutes": 150}"#, answer: "It takes 3 hours and 30 minutes.",
      findings: ["warning 3 hours and 30 minutes"]),
    Case(
      result: #"{"state": "sent"}"#, answer: "It comes in three to five business days.",
      findings: ["warning five business days"]),
    Case(
      result: #"{"state": "sent"}"#, answer: "It comes within 48 hours.",
      findings: ["warning 48 hours"]),
    Case(
      hint: "Refunds take 30 days at most.", result: #"{"state": "open"}"#,
      answer: "Your refund is there within 10 days.", findings: ["warning 10 days"]),
    Case(
      result: #"{"each": 45.5}"#, answer: "That makes $91 for two.", findings: ["info $91"]),
    Case(
      result: #"{"lines": [120, 35.5]}"#, answer: "In all it is $155.50.",
      findings: ["info $155.50"]),
    Case(
      result: #"{"price": 80, "off": "15%"}"#, answer: "You pay $68.", findings: ["info $68"]),
    Case(
      result: #"{"delivered": "2024-05-15", "return_window": "30 days"}"#,
      answer: "Send it back by June 14, 2024.", findings: ["info June 14, 2024"]),
    Case(
      result: #"{"carrier": "UPS"}"#, answer: "The tracking number is 1Z999AA10123456784.",
      findings: ["warning 1Z999AA10123456784"]),
    Case(
      result: #"{"state": "open"}"#, answer: "Your case is #48213.", findings: ["warning 48213"]),
    Case(
      result: #"{"state": "open"}"#, answer: "Write to help@shop.example.com.",
      findings: ["warning help@shop.example.com"]),
    Case(
      result: #"{"page": "shop.example.com/orders"}"#,
      answer: "See https://shop.example.com/returns.",
      findings: ["warning https://shop.example.com/returns"]),
    Case(
      result: #"{"name": "Nordic Lamp"}"#, answer: "It is the \"Baltic Floor Lamp\".",
      findings: ["warning Baltic Floor Lamp"]),
  ]

  private func findings(_ grounding: Case) async throws -> [String] {
    let file = try TemporaryFile(try row(grounding))
    let policy = try Policy(select: ["grounding/number", "grounding/identifier"])
    var found: [String] = []
    _ = try await Validator(policy, jobs: 1).run([file.path]) { finding in
      guard case .pointer(_, let range?) = finding.defect.place else { return }
      let bytes = Array(grounding.answer.utf8)[range]
      found.append("\(finding.severity) \(String(decoding: bytes, as: UTF8.self))")
    }
    return found
  }

  private func row(_ grounding: Case) throws -> String {
    let call: [String: Any] = [
      "id": "call_8fK2mQ", "type": "function",
      "function": ["name": "get_order", "arguments": #"{"order_id": "A-1042"}"#],
    ]
    var row: [String: Any] = [
      "messages": [
        ["role": "system", "content": grounding.system],
        ["role": "user", "content": grounding.user],
        ["role": "assistant", "content": NSNull(), "tool_calls": [call]],
        ["role": "tool", "tool_call_id": "call_8fK2mQ", "content": grounding.result],
        ["role": "assistant", "content": grounding.answer],
      ] as [[String: Any]]
    ]
    row["policy_hint"] = grounding.hint
    return String(decoding: try JSONSerialization.data(withJSONObject: row), as: UTF8.self) + "\n"
  }
}
