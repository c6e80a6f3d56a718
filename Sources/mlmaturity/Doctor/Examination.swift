import Curses
import Formats
import MaturityModel
import POSIX
import Storage
import TextCanvas

/// What can keep the program from working here: read without changing anything, and without a word of an answer.
///
/// What is said can go into a report of a fault: folders below the home folder begin with `~`, and of files that a
/// person named there are counts only.
struct Examination {
  let surroundings: Surroundings
  let folders: Folders
  let appearance: Appearance

  init(_ appearance: Appearance) {
    surroundings = Surroundings()
    folders = Folders(environment: surroundings.environment, store: appearance.store)
    self.appearance = appearance
  }

  var findings: [Finding] {
    let (settings, problems) = folders.settings.map { Storage.Settings.read($0) } ?? (.init(), [])
    return [
      .good(.versions, "mlmaturity \(Surroundings.version), \(Terminal.library)"),
      terminal, colours(settings), characters, self.settings(problems), assessments,
      questionnaires, journals, folder(.cache, folders.cache, "XDG_CACHE_HOME"), locks, editor, pdf,
    ]
  }

  private var terminal: Finding {
    let term = surroundings.value("TERM") ?? ""
    let size = Terminal.currentSize
    let shown =
      size.map { "\($0.columns) columns, \($0.rows) rows" }
      ?? "no terminal here, so its size is not known"
    switch Terminal.colours(of: term) {
    case .success:
      let isSmall = size.map { $0.columns < 40 || $0.rows < 12 } ?? false
      let text = "TERM=\(term) is known; \(shown)"
      return isSmall
        ? .problem(.terminal, text, "Make the window 40 by 12 or larger.") : .good(.terminal, text)
    case .failure(.cannotMoveCursor):
      return .note(
        .terminal, "TERM=\(term) cannot place text, so everything is said line by line; \(shown)",
        "Screens need another terminal.")
    case .failure:
      return unknown(term.isEmpty ? "TERM is not set" : "TERM=\(term) is not known", shown)
    }
  }

  /// A terminal without a description: another one may do.
  private func unknown(_ trouble: String, _ shown: String) -> Finding {
    let remedy = "Set TERM to what your terminal is, or install its description (ncurses-term)."
    guard let name = Terminal.standIn(for: surroundings.value("TERM") ?? "") else {
      return .problem(.terminal, "\(trouble), and no description could do; \(shown)", remedy)
    }
    return .note(.terminal, "\(trouble), and is taken for \(name); \(shown)", remedy)
  }

  private func colours(_ settings: Storage.Settings) -> Finding {
    let count = (try? Terminal.colours(of: surroundings.value("TERM") ?? "").get()) ?? 0
    let theme = appearance.theme?.rawValue ?? settings.theme ?? Theme.Name.auto.rawValue
    let background =
      Theme.hasLightBackground(colorfgbg: surroundings.value("COLORFGBG")).map {
        $0 ? "light by COLORFGBG" : "dark by COLORFGBG"
      } ?? "background not told"
    let text = "\(count) by the terminal's description, theme \(theme), \(background)"
    guard appearance.usesColour(surroundings) else {
      return .note(.colours, text + ", switched off", "NO_COLOR or --color never does that.")
    }
    if Theme.named(theme) == nil {
      return .problem(
        .colours, "there is no theme \(theme)", "C on any screen chooses another one.")
    }
    return count < 8
      ? .note(.colours, text, "Meanings stay readable: each is a sign or a word as well.")
      : .good(.colours, text)
  }

  private var characters: Finding {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    let asked = names.compactMap { name in
      surroundings.value(name).flatMap { $0.isEmpty ? nil : "\(name)=\($0)" }
    }.first
    if surroundings.isUTF8 {
      return .good(.characters, "UTF-8 (\(asked ?? "no locale is set"))")
    }
    return .note(
      .characters, "ASCII only (\(asked ?? "no locale is set"))",
      "For all signs set LANG to a UTF-8 locale that is installed, such as C.UTF-8.")
  }

  private func settings(_ problems: [Problem]) -> Finding {
    guard let file = folders.settings else { return homeless(.settings) }
    if let problem = problems.first {
      return .problem(
        .settings,
        "\(short(file)): \(problem.fault)"
          + (problems.count > 1 ? ", and \(problems.count - 1) more" : ""),
        problem.remedy)
    }
    return FilePath.isThere(file)
      ? .good(.settings, short(file)) : .good(.settings, "none, so all is as it comes")
  }

  /// A path without the name of the home folder.
  func short(_ path: String) -> String {
    guard let home = surroundings.value("HOME"), home.count > 1, path.hasPrefix(home + "/") else {
      return path
    }
    return "~" + path.dropFirst(home.count)
  }

  func homeless(_ topic: Finding.Topic) -> Finding {
    let text = "HOME is not set, so there is no folder for it"
    let remedy = "Set HOME to your home folder"
    return topic == .assessments
      ? .problem(topic, text, remedy + ", or name a folder with --store.")
      : .note(topic, text, remedy + ".")
  }
}
