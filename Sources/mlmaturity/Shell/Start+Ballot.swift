import MaturityModel
import Storage

extension Start {
  /// Opens a ballot, or makes one.
  func ballot(
    _ request: BallotRequest, _ library: Library, _ surroundings: Surroundings
  ) throws(Ending) -> Shell.Opening {
    if let file, library.store.isThere(library.ref(named: file)) {
      return .session(try existingBallot(file, request, library, surroundings))
    }
    if let earlier { return try carried(from: earlier, ballot: request, library, surroundings) }
    let chosen = try usable(ending(library.questionnaires.chosen()))
    let now = surroundings.now
    let respondent = request.respondent(id: surroundings.newID())
    let ballot = Assessment(
      id: surroundings.newID(), mode: mode, at: now, title: fileTitle ?? respondent.ballotTitle,
      questionnaire: chosen, respondent: respondent)
    return .session(try ending(library.store.create(ballot, at: ref, now: now)))
  }

  /// Makes a person's own copy of a template that went out with an invitation, and leaves the template as it is.
  private func copy(
    of template: Assessment, _ request: BallotRequest, _ library: Library,
    _ surroundings: Surroundings
  ) throws(Ending) -> AssessmentSession {
    let now = surroundings.now
    let respondent = request.respondent(id: surroundings.newID())
    var ballot = Assessment(
      id: surroundings.newID(), mode: template.mode, at: now, title: template.details.title,
      subject: template.details.subject, questionnaire: template.questionnaire,
      respondent: respondent)
    ballot.otherKeys = template.otherKeys
    let session = try ending(library.store.create(ballot, at: nil, now: now))
    print(
      "mlmaturity: your ballot is \(session.path.onOneLine); the invitation stays as it is.",
      to: .error)
    return session
  }

  /// Opens a file that has to be a ballot.
  private func existingBallot(
    _ file: String, _ request: BallotRequest, _ library: Library, _ surroundings: Surroundings
  ) throws(Ending) -> AssessmentSession {
    if earlier != nil {
      throw Ending(
        .usage, "mlmaturity: \(file.onOneLine) is there already; --from makes a new ballot.")
    }
    let ref = library.ref(named: file)
    let read = try ending(library.store.read(ref))
    if read.isBallotTemplate { return try copy(of: read, request, library, surroundings) }
    guard request.name == nil, request.role == nil else {
      throw Ending(
        .usage,
        "mlmaturity: \(file.onOneLine) is there already; --name and --role are for a new ballot.")
    }
    guard read.respondent != nil else {
      throw Ending(
        .usage,
        "mlmaturity: \(file.onOneLine) is an assessment of a team, not a ballot. Choose another name."
      )
    }
    return try ending(library.store.open(ref, to: .edit, now: surroundings.now))
  }
}

extension DropFolder {
  /// Hands the ballot at a path in if it is finished; answers what became of it.
  func take(_ ref: AssessmentRef, of store: any Store) throws(StorageError) -> String {
    let ballot = try store.read(ref)
    guard let person = ballot.respondent?.id, ballot.details.completedAt != nil else {
      return "It is not handed in yet, because it is not finished: F finishes."
    }
    return "Handed in: \(try handIn(store.bytes(of: ref), of: person.text).onOneLine)"
  }
}
