@testable import Records
@testable import Schema

private let schemas = FuzzParser()
private let instances = FuzzParser()
private let variants = FuzzParser()

/// One input of libFuzzer: a schema, a line feed, and a value.
///
/// What is looked for is said at each of the checks; that all of them come to an end is seen by
/// libFuzzer's `-timeout`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  let input = UnsafeBufferPointer(start: start, count: count)
  guard let end = input.firstIndex(of: 0x0A) else { return 0 }
  let (first, second) = (
    PaddedText(Array(input[..<end])), PaddedText(Array(input[(end + 1)...]))
  )
  guard !first.bytes.isBlank, let schema = schemas.parse(first.bytes) else { return 0 }
  let compiled = compile(schema)
  guard let compiled, !second.bytes.isBlank, let value = instances.parse(second.bytes) else {
    return 0
  }
  let violations = check(compiled, value)
  guard !value.hasRepeatedKey, violations.allSatisfy({ $0.kind == .mismatch }) else { return 0 }
  checkVariant(of: value, compiled, fits: violations.isEmpty)
  return 0
}

/// A schema compiles just where it has no fault that stops it; the reason it gives is one of them.
///
/// What no reference leads to is looked through, and never compiled: with references in it a schema
/// may have faults and compile. Loops are looked for once all references lead somewhere.
private func compile(_ schema: JSONValue) -> CompiledSchema? {
  let faults = SchemaReport(schema).faults
  let grave = faults.filter { $0.kind != .annotation }
  do throws(SchemaError) {
    let compiled = try CompiledSchema(schema, formats: .assert)
    precondition(grave.isEmpty || schema.hasReference, "a schema with faults compiles")
    return compiled
  } catch {
    precondition(
      grave.contains(error.fault) || (error.fault.kind == .referenceLoop && !grave.isEmpty),
      "the reason is not among the faults")
    return nil
  }
}

/// A value is accepted just where there is nothing to say of it, and what is said has a place in it.
private func check(_ schema: CompiledSchema, _ value: JSONValue) -> [Violation] {
  let violations = schema.violations(of: value)
  precondition(schema.accepts(value) == violations.isEmpty, "two verdicts on one value")
  precondition(violations.count <= 20, "more violations than were asked for")
  precondition(schema.violations(of: value, limit: 1).isEmpty == violations.isEmpty)
  for violation in violations {
    precondition(value.has(violation.instancePointer), "a violation of what is not there")
    precondition(!violation.message.contains("\n"), "a message of two lines")
  }
  return violations
}

/// An equal value, its members in reverse and its integers written as fractions, fares the same.
private func checkVariant(of value: JSONValue, _ schema: CompiledSchema, fits: Bool) {
  var text: [UInt8] = []
  value.writeReversed(to: &text)
  let padded = PaddedText(text)
  guard let variant = variants.parse(padded.bytes) else {
    preconditionFailure("the variant does not parse")
  }
  var hasher = ValueHasher()
  precondition(hasher.hash(of: value) == hasher.hash(of: variant), "equal values hash differently")
  let violations = schema.violations(of: variant)
  guard violations.allSatisfy({ $0.kind == .mismatch }) else { return }
  precondition(violations.isEmpty == fits, "equal values fare differently")
}
