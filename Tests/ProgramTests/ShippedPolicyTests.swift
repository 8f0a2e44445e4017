import Foundation
import Testing

/// Every profile and target that comes with the program can be followed.
struct ShippedPolicyTests {
  @Test(arguments: ["profile", "target"])
  func applies(kind: String) throws {
    let folder = packageRoot.appending(path: "rules/\(kind)s")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.count >= 3)
    for name in names {
      let outcome = try validate.run(
        ["--\(kind)", String(name.dropLast(5)), "--show-config"])
      #expect(outcome.status == 0, "\(name): \(outcome.errors)")
    }
  }

  @Test func theTargetsOfTheIssueAreThere() throws {
    let folder = packageRoot.appending(path: "rules/targets")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let expected = [
      "arrow", "mistral-v13", "mistral-v3", "nemo-sft-packing", "openai", "trl", "trl-mapping",
    ]
    #expect(Set(names).isSuperset(of: expected.map { "\($0).yaml" }))
  }

  @Test func aMappingIsWhatTRLMappingWants() throws {
    let row = #"""
      {"messages": [{"role": "user", "content": "Go."}, {"role": "assistant", "content": null, "tool_calls": [{"id": "call_9fJ2", "type": "function", "function": {"name": "f", "arguments": "{}"}}]}, {"role": "tool", "tool_call_id": "call_9fJ2", "content": "ok"}, {"role": "assistant", "content": "Done."}], "tools": [{"type": "function", "function": {"name": "f", "description": "Does it.", "parameters": {"type": "object", "properties": {}}}}]}
      """#
    let plain = try validate.run(["--quiet", "-"], input: Data(row.utf8))
    #expect(plain.status == 0)
    let mapped = try validate.run(
      ["--quiet", "--target", "trl-mapping", "-"], input: Data(row.utf8))
    #expect(mapped.output.contains("error[arguments/not-string]"))
    #expect(mapped.status == 1)
  }

  @Test func aConsumersSilentDropsAreSaid() throws {
    let row = #"""
      {"messages": [{"role": "user", "content": "Go."}, {"role": "assistant", "content": null, "tool_calls": [{"id": "call_9fJ2", "type": "function", "function": {"name": "f", "arguments": "[1]"}}]}, {"role": "tool", "tool_call_id": "call_9fJ2", "content": "ok"}, {"role": "assistant", "content": "Done."}], "tools": [{"type": "function", "function": {"name": "f", "description": "Does it.", "parameters": {"type": "object", "properties": {}}}}]}
      """#
    let outcome = try validate.run(["--target", "nemo-sft-packing", "-"], input: Data(row.utf8))
    #expect(
      outcome.errors.contains(
        "1 row would be silently dropped by sft_packing: arguments/not-object\n"))
  }
}
