import Screens
import Storage
import TextCanvas

extension Screens.Settings {
  /// What the user's file says; what is wrong there is as if it were not set.
  init(_ stored: Storage.Settings) {
    self.init(
      theme: stored.theme.flatMap { Theme.named($0) } ?? .auto,
      charts: stored.charts.flatMap { ChartStyle(rawValue: $0) } ?? .block,
      advancesAfterAnswer: stored.advancesAfterAnswer)
  }
}
