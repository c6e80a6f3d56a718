import MaturityModel

/// When the teams of the example looked at themselves.
struct DemoQuarter {
  var name: String
  var day: CalendarDay?

  init(_ name: String, day: String) {
    self.name = name
    self.day = CalendarDay(day)
  }

  /// Some minutes after two o'clock of that day.
  func time(minutes: Int = 0) -> Timestamp {
    Timestamp(seconds: (day?.daysSince1970 ?? 0) * 86_400 + 14 * 3_600 + minutes * 60)
  }
}
