package import MaturityModel

extension Words {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `27 November 2026`, for sentences.
  package func date(_ day: CalendarDay) -> String { "\(day.day) \(month(day))" }

  /// `29 Jan 2027` that does not break, for tables.
  func shortDate(_ day: CalendarDay) -> String { "\(day.day)\u{A0}\(shortMonth(day))" }

  /// `November 2026`.
  func month(_ day: CalendarDay) -> String { "\(Self.months[day.month - 1]) \(day.year)" }

  /// `Nov 2026` that does not break, for charts.
  func shortMonth(_ day: CalendarDay) -> String {
    "\(Self.months[day.month - 1].prefix(3))\u{A0}\(day.year)"
  }

  /// `Nov` and `’26`, for charts without room.
  func narrowMonth(_ day: CalendarDay) -> (label: String, note: String) {
    ("\(Self.months[day.month - 1].prefix(3))", "’\("\(day.year)".suffix(2))")
  }

  /// How old evidence is on the day of the report; a date after it counts as that day.
  func age(days: Int) -> String {
    switch days {
    case ...0: "same day"
    case 1..<60: "\(days.counted("day")) old"
    case 60..<720: "\((days / 30).counted("month")) old"
    default: "\(((days + 182) / 365).counted("year")) old"
    }
  }

  /// A piece of evidence with its age; what is older than half a year asks for another look.
  func evidence(_ evidence: Evidence, on day: CalendarDay) -> Text {
    guard let date = evidence.date else { return Text(evidence.text) }
    let days = day.daysSince1970 - date.daysSince1970
    let age: Text =
      days > Self.oldAfter
      ? "\("·", .muted) \("\(age(days: days)), ask again", .warning)"
      : "\("· \(age(days: days))", .muted)"
    return "\(evidence.text), \(self.date(date)) \(age)"
  }

  /// Days after which evidence is old.
  static let oldAfter = 180
}
