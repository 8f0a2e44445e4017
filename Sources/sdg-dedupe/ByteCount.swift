import ArgumentParser

/// A size as people write it: `500MB`, `2GB`, in units of a thousand, or `2GiB`, of 1,024.
struct ByteCount: ExpressibleByArgument {
  let bytes: Int

  init?(argument: String) {
    let digits = argument.prefix { $0.isNumber || $0 == "." }
    let units = [
      "": 1.0, "B": 1, "KB": 1e3, "MB": 1e6, "GB": 1e9, "TB": 1e12, "KIB": 1024, "MIB": 1_048_576,
      "GIB": 1_073_741_824, "TIB": 1_099_511_627_776,
    ]
    let name = argument.dropFirst(digits.count).trimmingPrefix(" ").uppercased()
    guard let number = Double(digits), let unit = units[name], number * unit < 1e18 else {
      return nil
    }
    bytes = Int(number * unit)
  }
}
