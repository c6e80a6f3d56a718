internal import MaturityModel

extension Timestamp {
  /// The day, and in which time zone it is one: a screen shows the day of the user's clock.
  var day: String { text.prefix(10) + " UTC" }
}
