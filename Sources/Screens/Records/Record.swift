internal import MaturityModel

/// An action or a parked question as the lists and the form show it.
struct Record: Hashable, Sendable {
  var text: String
  var who: String
  var day: CalendarDay?
  var practice: Item.ID?
  /// Nil for a parked question.
  var state: Action.State?

  /// The texts of the form's fields.
  var texts: [String] { [text, who, day?.text ?? "", practice?.displayed ?? ""] }

  /// True for what should have been done before a day.
  func isOverdue(on today: CalendarDay) -> Bool {
    (state ?? .open) == .open && day.map { $0 < today } ?? false
  }
}
