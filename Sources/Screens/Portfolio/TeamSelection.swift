internal import MaturityModel

/// Which teams of a folder are shown, and as they were when.
struct TeamSelection: Hashable, Sendable {
  /// The newest assessment up to this day counts; nil for the newest of all.
  var day: CalendarDay?
  /// `PROFILE=OPTION` that a team must have chosen; nil for all teams.
  var choice: String?
  /// The profile item that the teams are broken down by; nil for none.
  var parts: Item.ID?

  /// True where something is left out.
  var isNarrow: Bool { day != nil || choice != nil }
}
