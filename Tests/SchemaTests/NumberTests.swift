import Records
import Schema
import Testing

struct NumberTests {
  @Test(arguments: [
    (#"{"multipleOf": 0.01}"#, "4.35", true), (#"{"multipleOf": 0.01}"#, "4.355", false),
    (#"{"multipleOf": 0.1}"#, "0.3", true), (#"{"multipleOf": 0.0001}"#, "0.0075", true),
    (#"{"multipleOf": 3}"#, "1e30", false), (#"{"multipleOf": 2}"#, "1e300", true),
    (#"{"multipleOf": 1e-8}"#, "12391239123", true), (#"{"multipleOf": 7}"#, "-21", true),
    (#"{"multipleOf": 1e300}"#, "5", false), (#"{"multipleOf": 0.5}"#, "-0.0", true),
    (#"{"maximum": 9007199254740993}"#, "9007199254740993", true),
    (#"{"maximum": 9007199254740992}"#, "9007199254740993", false),
    (#"{"exclusiveMaximum": 18446744073709551615}"#, "18446744073709551615", false),
    (#"{"exclusiveMaximum": 18446744073709551615}"#, "18446744073709551614", true),
    (#"{"minimum": -9223372036854775808}"#, "-9.3e18", false),
    (#"{"minimum": 1e300}"#, "18446744073709551615", false),
    (#"{"maximum": -1e300}"#, "-9223372036854775808", false),
    (#"{"minimum": 9007199254740993}"#, "9007199254740992.0", false),
    (#"{"const": 1}"#, "1.0", true),
    (#"{"enum": [9007199254740993]}"#, "9007199254740992.0", false),
    (#"{"const": 18446744073709551615}"#, "18446744073709551615", true),
    (#"{"type": "integer"}"#, "1e25", true),
    (#"{"type": "integer"}"#, "18446744073709551615", true),
    (#"{"minLength": 2.0}"#, #""a""#, false),
    (#"{"uniqueItems": true}"#, "[9007199254740993, 9007199254740992]", true),
    (#"{"uniqueItems": true}"#, #"[{"a": 1, "b": [2.0]}, {"b": [2], "a": 1.0}]"#, false),
    (#"{"uniqueItems": true}"#, "[0, -0.0]", false),
  ])
  func numbersAreExact(schema: String, value: String, isValid: Bool) throws {
    #expect(try violations(schema, value).isEmpty == isValid)
  }
}
