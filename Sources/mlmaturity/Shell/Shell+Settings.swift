import Screens
import Storage
import TextCanvas

extension Shell {
  /// Puts the settings into their file, keeping what else stands there.
  mutating func store(_ settings: Screens.Settings) throws(StorageError) {
    guard let file = library.folders.settings else { return }
    let (found, problems) = Storage.Settings.read(file)
    // A file that cannot be read is the user's to mend; it is not written over.
    guard problems.isEmpty else { return }
    var stored = found
    stored.theme = settings.theme == .auto ? nil : settings.theme.rawValue
    stored.charts =
      settings.charts == Screens.Settings.usualCharts(surroundings) ? nil : settings.charts.rawValue
    stored.advancesAfterAnswer = settings.advancesAfterAnswer
    stored.speech = settings.detail == .normal ? nil : settings.detail.rawValue
    try stored.save(to: file)
  }
}

extension Screens.Settings {
  /// What the user's file says; what is wrong there is as if it were not set.
  init(_ stored: Storage.Settings, _ surroundings: Surroundings) {
    self.init(
      theme: stored.theme.flatMap { Theme.named($0) } ?? .auto,
      charts: stored.charts.flatMap { ChartStyle(rawValue: $0) }
        ?? Self.usualCharts(surroundings),
      advancesAfterAnswer: stored.advancesAfterAnswer)
    showsFoundBeforeAnswer = stored.foundBeforeAnswer
    detail = stored.speech.flatMap { Detail(rawValue: $0) } ?? .normal
  }

  /// Braille where the character set of the terminal has it: the font of the Linux console has 512 signs and none of it.
  static func usualCharts(_ surroundings: Surroundings) -> ChartStyle {
    surroundings.value("TERM") == "linux" ? .block : .braille
  }
}
