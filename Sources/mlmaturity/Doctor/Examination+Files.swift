import Formats
import MaturityModel
import POSIX
import Storage

/// Folders, and what programs that ended left in them.
extension Examination {
  var assessments: Finding {
    if let shared = Library(folders).shared { return standing(of: shared) }
    // A name that somebody chose may tell whose answers they are.
    let found = folder(
      .assessments, folders.assessments, "--store",
      named: folders.isNamed ? "the folder of --store" : nil)
    return found
  }

  /// Whether a shared store can be reached; its address may tell who somebody works for.
  private func standing(of shared: RemoteStore) -> Finding {
    let waiting = shared.waiting.count
    guard shared.state() != nil,
      let found = try? shared.ask(.list(archived: false, after: nil, limit: 0))
    else {
      return .problem(
        .assessments, "the shared store cannot be reached; \(waiting) wait to be sent",
        "mlmaturity store check says why; work goes on, and is sent later.")
    }
    let count = found["total"]?.whole ?? 0
    return .good(
      .assessments, "a shared store of \(count.assessments), reached; \(waiting) wait to be sent")
  }

  var questionnaires: Finding {
    guard let folder = folders.questionnaires else { return homeless(.questionnaires) }
    let library = QuestionnaireLibrary(folder: folder)
    let entries = library.entries
    let own = entries.filter { $0.origin.file != nil }
    let translated = library.textFiles.count
    let broken =
      own.count { $0.questionnaire == nil && $0.duplicate?.isAmbiguous != false }
      + library.brokenTexts.count
    let text =
      "\(entries.count - own.count) built in, \(own.count) of your own"
      + (translated == 0
        ? "" : translated == 1 ? ", 1 translation" : ", \(translated) translations")
    return broken == 0
      ? .good(.questionnaires, text)
      : .problem(
        .questionnaires, text + ", \(broken) of them with problems",
        "mlmaturity questionnaires list names them all.")
  }

  var journals: Finding {
    let waiting = WaitingJournals(in: folders).counts.values.reduce(0, +)
    if waiting > 0 {
      return .note(
        .journals,
        waiting == 1
          ? "1 journal waits with changes that are not in its file"
          : "\(waiting) journals wait with changes that are not in their files",
        "Open the assessment again, and they are in it; one that is open now may wait for a second."
      )
    }
    let found = folder(.journals, folders.state, "XDG_STATE_HOME")
    if found.state == .good { return .good(.journals, found.text + "; none waits") }
    return Finding(
      topic: .journals, state: found.state, text: found.text,
      remedy: "Until then they go to \(short(folders.temporary)). " + found.remedy)
  }

  var locks: Finding {
    let states = folders.assessments.map { Lock.states(in: $0) } ?? []
    func count(_ state: Lock.State) -> Int { states.count { $0 == state } }
    let parts = [
      (count(.running), "open now"), (count(.leftOver), "left over"),
      (count(.elsewhere), "of another machine"),
    ]
    .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    if parts.isEmpty { return .good(.locks, "none in the folder of assessments") }
    let text = parts.joined(separator: ", ")
    return count(.elsewhere) > 0
      ? .note(
        .locks, text, "Such a file opens read-only; L takes it over once nobody has it open there.")
      : .good(.locks, text + (count(.leftOver) > 0 ? "; what is left over keeps nobody out" : ""))
  }

  /// A folder with its rights; `variable` says what leads to another one, and `named` stands for its path.
  func folder(
    _ topic: Finding.Topic, _ path: String?, _ variable: String, named: String? = nil
  ) -> Finding {
    guard let path else { return homeless(topic) }
    let name = named ?? short(path)
    let remedy = "Change its rights, or choose another one with \(variable)."
    var place = path
    while !FilePath.isThere(place), place != "/", place != "." {
      place = FilePath.folder(of: place)
    }
    // Only a folder has itself in it.
    guard FilePath.isThere(place + "/.") else {
      return .problem(topic, "\(name) is no folder, or lies below a file", remedy)
    }
    guard access(place, W_OK | X_OK) == 0 else {
      return .problem(topic, "\(name) cannot be written", remedy)
    }
    return .good(
      topic, place == path ? "\(name) can be written" : "\(name) is made when it is needed")
  }
}
