package import MaturityModel
internal import Translation

extension Words {
  /// `November`.
  private func name(ofMonth month: Int) -> String {
    switch month {
    case 1: phrase("January")
    case 2: phrase("February")
    case 3: phrase("March")
    case 4: phrase("April")
    case 5: phrase("May")
    case 6: phrase("June")
    case 7: phrase("July")
    case 8: phrase("August")
    case 9: phrase("September")
    case 10: phrase("October")
    case 11: phrase("November")
    default: phrase("December")
    }
  }

  /// `Nov`.
  private func shortName(ofMonth month: Int) -> String {
    switch month {
    case 1: phrase("Jan")
    case 2: phrase("Feb")
    case 3: phrase("Mar")
    case 4: phrase("Apr")
    case 5: phrase("May", in: "short month")
    case 6: phrase("Jun")
    case 7: phrase("Jul")
    case 8: phrase("Aug")
    case 9: phrase("Sep")
    case 10: phrase("Oct")
    case 11: phrase("Nov")
    default: phrase("Dec")
    }
  }

  /// `27 November 2026`, for sentences.
  package func date(_ day: CalendarDay) -> String {
    phrase("\(day.day, "day") \(month(day), "month and year")")
  }

  /// `29 Jan 2027` that does not break, for tables.
  func shortDate(_ day: CalendarDay) -> String {
    phrase("\(day.day, "day")\u{A0}\(shortMonth(day), "short month and year")")
  }

  /// `November 2026`.
  func month(_ day: CalendarDay) -> String {
    phrase("\(name(ofMonth: day.month), "month") \(day.year, "year")")
  }

  /// `Nov 2026` that does not break, for charts.
  func shortMonth(_ day: CalendarDay) -> String {
    phrase("\(shortName(ofMonth: day.month), "short month")\u{A0}\(day.year, "year")")
  }

  /// `Nov` and `’26`, for charts without room.
  func narrowMonth(_ day: CalendarDay) -> (label: String, note: String) {
    (shortName(ofMonth: day.month), "’\("\(day.year)".suffix(2))")
  }

  /// How old evidence is on the day of the report; a date after it counts as that day.
  func age(days: Int) -> String {
    let months = days / 30
    let years = (days + 182) / 365
    return switch days {
    case ...0: phrase("same day")
    case 1..<60: phrase(days, one: "1 day old", other: "\(days, "count") days old")
    case 60..<720: phrase(months, one: "1 month old", other: "\(months, "count") months old")
    default: phrase(years, one: "1 year old", other: "\(years, "count") years old")
    }
  }

  /// A piece of evidence with its age; what is older than half a year asks for another look.
  func evidence(_ evidence: Evidence, on day: CalendarDay) -> Text {
    guard let date = evidence.date else { return Text(evidence.shown) }
    let days = day.daysSince1970 - date.daysSince1970
    let age = age(days: days)
    let note: Text =
      days > Self.oldAfter
      ? "\("·", .muted) \(phrase("\(age, "age"), ask again"), .warning)" : "\("· \(age)", .muted)"
    return "\(evidence.shown), \(self.date(date)) \(note)"
  }

  /// Days after which evidence is old.
  static let oldAfter = 180
}
