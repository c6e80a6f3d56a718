import Curses
import MaturityModel
import Screens
import Storage
import TextCanvas

extension Shell {
  /// Takes the user's settings over; what is wrong with them is said, and the rest counts.
  mutating func readSettings() {
    guard let file = library.folders.settings else { return }
    let (stored, problems) = Storage.Settings.read(file)
    var settings = Screens.Settings()
    if let theme = stored.theme.flatMap({ Theme.named($0) }) { settings.theme = theme }
    if let charts = stored.charts.flatMap({ ChartStyle(rawValue: $0) }) { settings.charts = charts }
    settings.advancesAfterAnswer = stored.advancesAfterAnswer
    settings.mouse = stored.mouse == .on
    mouseUse = stored.mouse
    app.workspace.settings = settings
    if settings.mouse {
      app.workspace.isMouseOn = true
      terminal.setMouse(true)
    }
    if let problem = problems.first { app.say(problem.description) }
  }

  /// Puts the settings into their file, keeping what else stands there.
  mutating func storeSettings() {
    guard let file = library.folders.settings else { return }
    let (found, problems) = Storage.Settings.read(file)
    // A file that cannot be read is the user's to mend; it is not written over.
    guard problems.isEmpty else { return }
    var stored = found
    let settings = app.workspace.settings
    stored.theme = settings.theme == .auto ? nil : settings.theme.rawValue
    stored.charts = settings.charts == .block ? nil : settings.charts.rawValue
    stored.advancesAfterAnswer = settings.advancesAfterAnswer
    do throws(StorageError) {
      try stored.save(to: file)
    } catch {
      app.say(error.description)
    }
  }
}
