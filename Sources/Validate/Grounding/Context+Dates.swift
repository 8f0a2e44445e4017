import Records

extension Context {
  /// Whether the user spoke of a day by its distance or weekday, which tells the date to those who
  /// know what day it is.
  var hasRelativeDate: Bool {
    record.turns.prefix(position).contains { turn in
      turn.role == .user
        && turn.passages.contains { passage in
          Self.words.contains { passage.bytes.containsFolded($0) }
        }
    }
  }

  private static let words = [
    "today", "tomorrow", "tonight", "yesterday", "next week", "next month", "this week", "weekend",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "day after",
    "day later", "days later", "day earlier", "days earlier", "next day", "following day",
    "previous day", "day before", "one day", "a day", "days from", "days ago", "in a week",
    "last week", "last month", "a week ago", "noon",
    "midnight", "morning", "evening",
  ]
}
