/// What is known about last time, beside what is now.
public enum Before: Hashable, Sendable {
  /// Nothing is compared here.
  case none
  case level(Int)
  /// It had no level then.
  case notRated
  /// Too many questions changed since.
  case notCompared

  /// The level then, where it is another one than now: what a ring shows.
  func level(otherThan now: Int?) -> Int? {
    if case .level(let level) = self, level != now { level } else { nil }
  }

  /// The change to now: `▲ 1`, `▼ 2`, same, new or –.
  func change(to now: Int?, _ labels: Labels) -> Text {
    switch (self, now) {
    case (.none, _): Text()
    case (.notCompared, _), (.level, nil), (.notRated, nil): Text("–", .muted)
    case (.notRated, _): Text(labels.new, .muted)
    case (.level(let level), let now?):
      level == now
        ? Text(labels.same, .muted)
        : level < now
          ? Text("▲\u{A0}\(now - level)", .better) : Text("▼\u{A0}\(level - now)", .worse)
    }
  }
}
