import Formats
import MaturityModel
import Storage

/// Two assessments of one subject, each with a questionnaire, a file and a session of its own.
extension Library {
  /// What can go beside an assessment where nobody says what: the other one of the built-in questionnaires.
  func companion(of questionnaire: Questionnaire) -> String {
    let ids = BuiltInQuestionnaires().ids
    return ids.last { $0 != questionnaire.id } ?? questionnaire.id
  }

  /// Makes the assessment beside an open one, or takes the one that lies there, and names it in the open one.
  ///
  /// What is named already stays, unless it is not there any more. A new one is as long as the first where no `length`
  /// is given.
  func add(
    _ id: String?, length: Assessment.Mode? = nil, beside session: AssessmentSession,
    newID: String, now: Timestamp
  ) throws(StorageError) -> Companion {
    let first = session.assessment
    try session.checkClaim()
    if let known = first.details.companion, id == nil || known.id == id,
      store.isThere(ref(of: known, beside: session.path))
    {
      return known
    }
    if let other = self.first(of: first, at: session.path) {
      throw .foreign(
        file: session.path, fault: "it goes beside \(other) already", remedy: "Open that one.")
    }
    let questionnaire = try questionnaires.questionnaire(
      id: id ?? first.details.companion?.id ?? companion(of: first.questionnaire))
    if let reason = first.reason(againstBeside: questionnaire) {
      throw .foreign(file: session.path, fault: reason, remedy: "Nothing was made.")
    }
    let companion = Companion(id: questionnaire.id, file: session.path.name(beside: questionnaire))
    let ref = ref(of: companion, beside: session.path)
    if store.isThere(ref) {
      try check(ref, asks: questionnaire.id)
    } else {
      try make(
        questionnaire, length ?? first.mode, beside: first, at: ref, id: newID, now: now)
    }
    if let change = first.describing({ $0.companion = companion }) {
      try session.record(Edit(change, at: now))
      try session.save(now: now)
    }
    return companion
  }

  /// The assessment that another one goes beside, where the two have their usual names; nil for none.
  func first(of second: Assessment, at path: String) -> AssessmentRef? {
    let ending = ".\(second.questionnaire.id).json"
    guard path.hasSuffix(ending) else { return nil }
    let other = AssessmentRef(path.dropLast(ending.count) + ".json")
    // Reading it is the only way to know, and trouble with it is no matter of this one.
    let companion = (try? store.read(other))?.details.companion
    return companion.map { ref(of: $0, beside: other.path).path } == path ? other : nil
  }

  /// What goes beside an assessment in a file; nil where nothing does.
  func beside(_ assessment: Assessment, at path: String) throws(StorageError) -> Beside? {
    let companion = assessment.details.companion
    let first = first(of: assessment, at: path)
    guard let ref = first ?? companion.map({ ref(of: $0, beside: path) }) else { return nil }
    let other = try store.read(ref)
    if first == nil, let companion, other.questionnaire.id != companion.id {
      throw .foreign(
        file: ref.path, fault: "it is not by \(companion.id)", remedy: "It may have been renamed.")
    }
    return Beside(shown(other), openAt: first == nil ? 1 : 2)
  }

  /// What is said of trouble with what goes beside an assessment.
  static func unshown(_ error: StorageError) -> String {
    "What went beside this one cannot be shown: \(error)"
  }

  /// Where the companion of a file should lie.
  func ref(of companion: Companion, beside path: String) -> AssessmentRef {
    guard !companion.file.hasPrefix("/"), let slash = path.lastIndex(of: "/") else {
      return AssessmentRef(companion.file)
    }
    return AssessmentRef(path[...slash] + companion.file)
  }

  private func make(
    _ questionnaire: Questionnaire, _ length: Assessment.Mode, beside first: Assessment,
    at ref: AssessmentRef, id: String, now: Timestamp
  ) throws(StorageError) {
    let title = [first.details.title, questionnaire.title].filter { !$0.isEmpty }
    let new = Assessment(
      id: id, mode: questionnaire.hasQuickScan ? length : .full, at: now,
      title: title.joined(separator: ", "), subject: first.details.subject,
      questionnaire: questionnaire)
    try store.create(new, at: ref, now: now).close(now: now)
  }

  /// Refuses a file that lies where the companion would be made and is something else.
  private func check(_ ref: AssessmentRef, asks id: String) throws(StorageError) {
    let found = try store.read(ref)
    guard found.questionnaire.id == id, found.respondent == nil else {
      throw .foreign(file: ref.path, fault: "it is no assessment of a team by \(id)")
    }
  }
}

extension Assessment {
  /// Why a questionnaire cannot be answered beside this assessment; nil where it can.
  func reason(againstBeside other: Questionnaire) -> String? {
    if other.id == questionnaire.id { return "it is answered by \(other.id) itself" }
    if respondent != nil { return "it is one person's ballot" }
    if let companion = details.companion, companion.id != other.id {
      return "\(companion.id) goes beside it already"
    }
    return nil
  }
}

extension String {
  /// The name of the file beside the file at this path that a questionnaire is answered in.
  fileprivate func name(beside questionnaire: Questionnaire) -> String {
    let name = split(separator: "/").last.map { String($0) } ?? self
    return "\(name.withoutJSON).\(questionnaire.id).json"
  }
}
