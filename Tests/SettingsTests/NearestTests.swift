import Testing

@testable import Settings

struct NearestTests {
  @Test(arguments: [
    ("turns/user-usr", ["turns/user-user", "json/syntax"], "turns/user-user"),
    ("genric", ["generic", "tool-calling"], "generic"),
    ("support", ["customer-support", "generic"], "customer-support"),
  ])
  func offersWhatWasMeant(name: String, known: [String], proposal: String) {
    #expect(nearest(to: name, among: known) == proposal)
  }

  @Test func offersNothingFarAway() {
    #expect(nearest(to: "xyz", among: ["generic", "tool-calling"]) == nil)
    #expect(nearest(to: "a", among: [String]()) == nil)
  }
}
