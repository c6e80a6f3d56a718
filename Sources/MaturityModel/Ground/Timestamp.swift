/// A moment in UTC to the second, such as `2026-11-20T14:03:00Z`.
public struct Timestamp: Hashable, Sendable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int

  /// The moment so many seconds after 1970, as far as files can spell it: within the years 0 to 9999.
  ///
  /// A clock that is beyond counts as the first or the last moment of these.
  public init(seconds: Int) {
    let days = CalendarDay.days
    self.seconds = min(max(seconds, days.lowerBound * 86_400), (days.upperBound + 1) * 86_400 - 1)
  }

  /// Reads `YYYY-MM-DDThh:mm:ssZ`; nil for everything else.
  public init?(_ text: String) {
    var text = text
    guard let seconds = text.withUTF8({ Self.seconds(spelled: $0) }) else { return nil }
    self.seconds = seconds
  }

  private static func seconds(spelled bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "Z"),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let day = CalendarDay(spelled: bytes[..<10]),
      let hour = decimal(bytes[11..<13]), let minute = decimal(bytes[14..<16]),
      let second = decimal(bytes[17..<19]), hour < 24, minute < 60, second < 60
    else { return nil }
    return day.daysSince1970 * 86_400 + hour * 3_600 + minute * 60 + second
  }

  public static func < (left: Timestamp, right: Timestamp) -> Bool { left.seconds < right.seconds }

  /// The moment as files spell it.
  public var text: String {
    let days = seconds.dividedDown(by: 86_400)
    let rest = seconds - days * 86_400
    let clock = [rest / 3_600, rest / 60 % 60, rest % 60].map { twoDigits($0) }
    return CalendarDay(daysSince1970: days).text + "T" + clock.joined(separator: ":") + "Z"
  }
}

extension Timestamp {
  /// The first second of the day in UTC: all that is told where the time could tell a person.
  var startOfDay: Timestamp {
    Timestamp(seconds: seconds.dividedDown(by: 86_400) * 86_400)
  }
}

/// A calendar day without a time or a place, such as `2026-11-20`.
public struct CalendarDay: Hashable, Sendable, Comparable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// Reads `YYYY-MM-DD`; nil for everything else, days that do not exist included.
  public init?(_ text: String) {
    var text = text
    guard let day = text.withUTF8({ CalendarDay(spelled: $0[...]) }) else { return nil }
    self = day
  }

  fileprivate init?(spelled bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = decimal(bytes[0..<4]), let month = decimal(bytes[5..<7]),
      let day = decimal(bytes[8..<10]), (1...12).contains(month), day >= 1
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
    guard CalendarDay(daysSince1970: daysSince1970) == self else { return nil }
  }

  /// 0000-01-01 to 9999-12-31, the days that four digits for the year can spell.
  static let days = -719_528...2_932_896

  /// The day that many days after 1970-01-01 (Gregorian calendar, also before its introduction); beyond what files can
  /// spell the first or the last day of that.
  public init(daysSince1970 days: Int) {
    let days = min(max(days, Self.days.lowerBound), Self.days.upperBound)
    // Howard Hinnant's civil-from-days: years that begin in March, eras of 400 years.
    let shifted = days + 719_468
    let era = shifted.dividedDown(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The day of a moment where clocks are that many seconds ahead of UTC.
  public init(of moment: Timestamp, secondsAhead offset: Int) {
    self.init(daysSince1970: (moment.seconds + offset).dividedDown(by: 86_400))
  }

  /// Days since 1970-01-01; negative before.
  public var daysSince1970: Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear.dividedDown(by: 400)
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The day as files spell it.
  public var text: String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      + "-" + twoDigits(month) + "-" + twoDigits(day)
  }
}

private func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

private func decimal(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
  var number = 0
  for digit in digits {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
    number = number * 10 + Int(digit - UInt8(ascii: "0"))
  }
  return number
}

extension Int {
  /// The quotient rounded toward minus infinity.
  func dividedDown(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((divisor - 1 - self) / divisor)
  }
}
