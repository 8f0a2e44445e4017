/// A decimal number without a sign, exact: ``digits`` · 10^-``scale``.
public struct Amount: Hashable, Sendable {
  public let digits: Int

  /// Places behind the point, from 0 to 18.
  public let scale: Int

  /// - Parameter scale: Zeros at the end go, so that 32 and 32.0 are equal.
  public init(_ digits: Int, scale: Int = 0) {
    precondition(digits >= 0 && (0...18).contains(scale), "\(digits)e-\(scale) is no amount")
    var digits = digits
    var scale = digits == 0 ? 0 : scale
    while scale > 0, digits.isMultiple(of: 10) {
      digits /= 10
      scale -= 1
    }
    self.digits = digits
    self.scale = scale
  }

  public var isInteger: Bool { scale == 0 }

  /// The value, as near as a double comes.
  public var value: Double { Double(digits) / Double(Self.powers[scale]) }

  /// Half away from zero, as people round.
  public func rounded(to decimals: Int) -> Amount {
    guard decimals < scale else { return self }
    let unit = Self.powers[scale - decimals]
    let (whole, rest) = digits.quotientAndRemainder(dividingBy: unit)
    return Amount(whole + (rest >= unit - rest ? 1 : 0), scale: decimals)
  }

  /// The value times 10^`power`; `nil` where that has too many digits.
  public func shifted(by power: Int) -> Amount? {
    if power <= scale {
      return scale - power <= 18 ? Amount(digits, scale: scale - power) : nil
    }
    guard power - scale <= 18 else { return nil }
    let (product, isTooBig) = digits.multipliedReportingOverflow(by: Self.powers[power - scale])
    return isTooBig ? nil : Amount(product)
  }

  public func times(_ factor: Amount) -> Amount? {
    let (product, isTooBig) = digits.multipliedReportingOverflow(by: factor.digits)
    return isTooBig || scale + factor.scale > 18
      ? nil : Amount(product, scale: scale + factor.scale)
  }

  public func plus(_ other: Amount) -> Amount? {
    guard let (left, right, scale) = aligned(with: other) else { return nil }
    let (sum, isTooBig) = left.addingReportingOverflow(right)
    return isTooBig ? nil : Amount(sum, scale: scale)
  }

  /// How far two amounts are apart.
  public func distance(to other: Amount) -> Amount? {
    guard let (left, right, scale) = aligned(with: other) else { return nil }
    return Amount(abs(left - right), scale: scale)
  }

  /// The digits of both at the same scale.
  private func aligned(with other: Amount) -> (Int, Int, scale: Int)? {
    let common = max(scale, other.scale)
    let (left, leftIsTooBig) = digits.multipliedReportingOverflow(by: Self.powers[common - scale])
    let (right, rightIsTooBig) = other.digits.multipliedReportingOverflow(
      by: Self.powers[common - other.scale])
    return leftIsTooBig || rightIsTooBig ? nil : (left, right, common)
  }

  /// 10^0 to 10^18, all that fit.
  private static let powers: [Int] = (0...18).reduce(into: []) { powers, _ in
    powers.append((powers.last ?? 0) * 10 + (powers.isEmpty ? 1 : 0))
  }
}

extension Amount: CustomStringConvertible {
  public var description: String {
    guard scale > 0 else { return "\(digits)" }
    let text = String(repeating: "0", count: max(0, scale + 1 - "\(digits)".count)) + "\(digits)"
    return "\(text.dropLast(scale)).\(text.suffix(scale))"
  }
}
