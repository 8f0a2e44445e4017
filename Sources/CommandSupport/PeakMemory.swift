import Glibc

/// How much memory the process has had.
public enum PeakMemory {
  /// The greatest resident size, in bytes; `nil` where the system does not tell.
  public static var resident: Int? {
    var usage = rusage()
    guard getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return nil }
    return Int(usage.ru_maxrss) * 1024
  }
}
