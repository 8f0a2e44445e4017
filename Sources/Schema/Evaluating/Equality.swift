import Records

extension Tree {
  /// Whether a value is equal to one on the tape, as JSON Schema has it: 1 is 1.0, order of members
  /// does not matter.
  ///
  /// - Parameter budget: Less one for each comparison; where it is used up, nothing is equal.
  func equals(_ value: Int, _ other: JSONValue, budget: inout Int) -> Bool {
    budget -= 1
    guard budget > 0 else { return false }
    switch entries[value].content {
    case .null: return other.isNull
    case .boolean(let boolean): return other.bool == boolean
    case .number(let number): return Number(other) == number
    case .string(let index):
      guard let text = other.string else { return false }
      return text.elementsEqual(strings[index].utf8)
    case .array(let count):
      guard let array = other.array, array.count == count else { return false }
      return zip(children(of: value), array).allSatisfy { equals($0, $1, budget: &budget) }
    case .object(let count):
      guard let object = other.object, object.count == count else { return false }
      return object.allSatisfy { member in
        budget > 0
          && children(of: value).contains {
            budget -= 1
            return member.key.elementsEqual(name(of: $0).utf8)
              && equals($0, member.value, budget: &budget)
          }
      }
    }
  }
}

extension JSONValue {
  /// Whether two values are equal as JSON Schema has it.
  ///
  /// - Parameter budget: Less one for each comparison; where it is used up, nothing is equal.
  func equals(_ other: JSONValue, budget: inout Int) -> Bool {
    budget -= 1
    guard budget > 0 else { return false }
    if let string { return other.string == string }
    if let number = Number(self) { return Number(other) == number }
    if let array {
      guard let others = other.array, others.count == array.count else { return false }
      return zip(array, others).allSatisfy { $0.equals($1, budget: &budget) }
    }
    if let object {
      guard let others = other.object, others.count == object.count else { return false }
      return object.allSatisfy { member in
        budget > 0
          && others.contains { other in
            budget -= 1
            return other.key == member.key && member.value.equals(other.value, budget: &budget)
          }
      }
    }
    return kind == other.kind && bool == other.bool
  }

  /// The same for equal values.
  var equalityHash: UInt64 {
    switch kind {
    case .null: return 1
    case .boolean: return bool == true ? 2 : 3
    case .integer, .double:
      // Doubles and integers that are equal have the same nearest double.
      return mixed(4, ((number ?? 0) + 0).bitPattern)
    case .string: return string.map { mixed(5, $0.equalityHash) } ?? 5
    case .array:
      return array?.reduce(6) { mixed($0, $1.equalityHash) } ?? 6
    case .object:
      return object?.reduce(7) { sum, member in
        sum &+ mixed(member.key.equalityHash, member.value.equalityHash)
      } ?? 7
    }
  }
}

extension Bytes {
  fileprivate var equalityHash: UInt64 {
    guard count > 16 else { return mixed(firstWord ^ UInt64(count), lastWord) }
    return reduce(UInt64(count)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

private func mixed(_ left: UInt64, _ right: UInt64) -> UInt64 {
  let product = (left ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(
    by: right ^ 0xD6E8_FEB8_6659_FD93)
  return product.high ^ product.low &+ left &<< 1
}
