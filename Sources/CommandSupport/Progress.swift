import Glibc

/// A line on the terminal that says how far the work is; nothing where there is no terminal.
public struct Progress {
  private let isVisible: Bool
  private let total: Int?
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var shown: ContinuousClock.Instant

  /// - Parameter total: The bytes to be read, if they are known.
  public init(total: Int?, isQuiet: Bool) {
    isVisible = !isQuiet && isatty(STDERR_FILENO) == 1
    self.total = total
    start = clock.now
    shown = start
  }

  /// Ten times a second at most.
  public mutating func update(bytes: Int, rows: Int) {
    guard isVisible else { return }
    let now = clock.now
    guard now - shown >= .milliseconds(100) else { return }
    shown = now
    writeError("\r\u{1B}[K" + line(bytes: bytes, rows: rows, after: now - start))
  }

  public func clear() {
    if isVisible, shown > start { writeError("\r\u{1B}[K") }
  }

  public var elapsed: Duration { clock.now - start }

  private func line(bytes: Int, rows: Int, after elapsed: Duration) -> String {
    let rate = Double(bytes) / max(elapsed.inSeconds, 0.001)
    var parts = [Quantity.bytes(bytes), "\(Quantity.count(rows)) rows", Quantity.rate(rate)]
    if let total, total > 0, rate > 0 {
      parts[0] += " of \(Quantity.bytes(total)) (\(bytes * 100 / total) %)"
      let left = Int((Double(max(0, total - bytes)) / rate).rounded(.up))
      let seconds = left % 60 < 10 ? "0\(left % 60)" : "\(left % 60)"
      parts.append("\(left / 60):\(seconds) left")
    }
    return parts.joined(separator: ", ")
  }
}

/// Numbers as people read them.
public enum Quantity {
  /// In units of a thousand: `198.0 MB`.
  public static func bytes(_ bytes: Int) -> String {
    let units = ["B", "kB", "MB", "GB", "TB"]
    var value = Double(bytes)
    var unit = 0
    while value >= 999.95, unit + 1 < units.count {
      value /= 1000
      unit += 1
    }
    return unit == 0 ? "\(bytes) B" : "\(tenths(value)) \(units[unit])"
  }

  /// With commas: `55,185`.
  public static func count(_ number: Int) -> String {
    var groups: [Substring] = []
    var digits = Substring(String(number.magnitude))
    while digits.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits = digits.dropLast(3)
    }
    groups.insert(digits, at: 0)
    return (number < 0 ? "-" : "") + groups.joined(separator: ",")
  }

  /// Bytes a second: `410 MB/s`.
  public static func rate(_ perSecond: Double) -> String {
    "\(Int((perSecond / 1_000_000).rounded())) MB/s"
  }

  /// `0.36 s`, `12.4 s`, `3 min 20 s`.
  public static func time(_ duration: Duration) -> String {
    let seconds = duration.inSeconds
    if seconds >= 60 { return "\(Int(seconds) / 60) min \(Int(seconds) % 60) s" }
    return seconds >= 10 ? "\(tenths(seconds)) s" : "\(hundredths(seconds)) s"
  }

  private static func tenths(_ value: Double) -> String {
    let scaled = Int((value * 10).rounded())
    return "\(scaled / 10).\(scaled % 10)"
  }

  private static func hundredths(_ value: Double) -> String {
    let scaled = Int((value * 100).rounded())
    let fraction = scaled % 100
    return "\(scaled / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}

extension Duration {
  public var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}
