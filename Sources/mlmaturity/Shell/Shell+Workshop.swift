import Curses
import MaturityModel
import Screens
import Storage
import TextCanvas

extension Shell {
  /// Does what changes when a workshop begins or ends, and counts its minutes.
  mutating func followWorkshop() {
    let isOn = app.isInWorkshop
    if isOn != isInWorkshop {
      isInWorkshop = isOn
      if mouseUse == .auto, app.workspace.isMouseOn != isOn {
        app.workspace.isMouseOn = isOn
        terminal.setMouse(isOn)
      }
    }
    let now = surroundings.milliseconds
    if minuteTick.isDue(at: now) {
      app.workspace.now = surroundings.now
      for effect in app.handle(.deadline) { carryOut(effect) }
    }
    minuteTick.follow(
      app.countsMinutes, at: now, second: ((surroundings.now.seconds % 60) + 60) % 60)
  }

  /// Opens the workshop of an assessment, or says why there can be none.
  mutating func openWorkshop(_ path: String) {
    open(path, to: .edit)
    guard let session else { return }
    guard let reason = session.assessment.reasonAgainstWorkshop else { return app.startWorkshop() }
    _ = close()
    showHome()
    app.say(reason)
  }
}
