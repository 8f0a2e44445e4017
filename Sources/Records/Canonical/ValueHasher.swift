/// Hashes values by their canonical form, one at a time, reusing its memory.
public struct ValueHasher: ~Copyable {
  private var form = CanonicalForm()

  public init() {}

  /// Equal for values that differ in white space, order of members or spelling of numbers alone.
  public mutating func hash(of value: JSONValue) -> RowHash {
    form.write(value)
    return form.hash
  }
}
