import Formats
package import MaturityModel

/// What a list shows of an assessment.
package struct AssessmentSummary: Hashable, Sendable {
  package var ref: AssessmentRef
  package var id: String
  package var title: String
  package var subject: Subject
  package var mode: Assessment.Mode
  package var questionnaire: String
  package var version: String
  package var createdAt: Timestamp?
  package var updatedAt: Timestamp?
  package var completedAt: Timestamp?
  /// True for a file with a respondent.
  package var isBallot: Bool
  /// Practices with an answer, those out of scope included.
  package var answered: Int
  /// Answers from an earlier assessment that nobody has looked at.
  package var unconfirmed: Int
  /// Practices that are asked; nil for a file that does not embed its questionnaire.
  package var asked: Int?
  /// What the answers come to; nil when not complete, and where the questionnaire is not at hand.
  package var overall: Headline.Standing?
  /// The level in the stored result of an earlier version of the rule, where it is another one now.
  package var published: PublishedLevel?
  /// Why it lies on this machine only although its store is a shared one; nil for all others.
  package var local: Local?

  /// Why something lies on this machine only although its store is a shared one.
  package enum Local: Hashable, Sendable {
    /// A workshop goes on, and its document holds single votes.
    case workshop
    /// It holds the answers of one person.
    case ballot
    /// It is sent when the store can be reached.
    case unsent
  }

  /// The moment that the list is sorted by.
  package var at: Timestamp? { updatedAt ?? completedAt ?? createdAt }

  /// What tells whether the file is a copy of another one; nil for the answers of one person.
  package var identity: Copies.Identity? {
    isBallot ? nil : Copies.Identity(id: id, completedAt: completedAt, updatedAt: updatedAt)
  }

  /// Reads what a list shows, without checking the rest.
  ///
  /// Of many files with a questionnaire that is `known`, only the first is read whole.
  static func read(
    _ bytes: [UInt8], of ref: AssessmentRef, _ known: inout KnownQuestionnaires
  ) -> Result<AssessmentSummary, InvalidFile> {
    if let match = known.match(in: bytes), let document = match.document,
      case .success(let summary) = read(document, of: ref, match.snapshot.questionnaire, &known)
    {
      return .success(summary)
    }
    do throws(JSONFault) {
      return read(try JSONDocument(bytes), of: ref, nil, &known)
    } catch {
      let log = ProblemLog(file: ref.path)
      log.report(error)
      return .failure(InvalidFile(problems: log.problems))
    }
  }

  private static func read(
    _ document: JSONDocument, of ref: AssessmentRef, _ questionnaire: Questionnaire?,
    _ known: inout KnownQuestionnaires
  ) -> Result<AssessmentSummary, InvalidFile> {
    let log = ProblemLog(file: ref.path)
    log.reportRepeatedKeys(of: document)
    if let fields = Fields(document.root, log: log), QuestionnaireReader.hasKnownFormat(fields) {
      let questionnaire =
        questionnaire
        ?? fields.required("questionnaire").flatMap { known.questionnaire(of: $0, in: document) }
      let summary = AssessmentSummary(fields, of: ref, questionnaire, &known)
      if log.problems.isEmpty { return .success(summary) }
    }
    return .failure(InvalidFile(problems: log.sorted))
  }

  private init(
    _ fields: Fields, of ref: AssessmentRef, _ asked: Questionnaire?,
    _ known: inout KnownQuestionnaires
  ) {
    self.ref = ref
    id = fields.text("id")
    title = fields.text("title")
    let subject = fields["subject"]
    self.subject = Subject(
      organisation: subject?["organisation"]?.text ?? "", team: subject?["team"]?.text ?? "",
      scope: subject?["scope"]?.text ?? "")
    let mode = fields.length
    self.mode = mode
    let named = fields["questionnaire"]
    questionnaire = named?["id"]?.text ?? ""
    version = named?["version"]?.text ?? ""
    createdAt = fields["createdAt"].flatMap(fields.time)
    updatedAt = fields["updatedAt"].flatMap(fields.time)
    completedAt = fields.unlessNull("completedAt").flatMap(fields.time)
    isBallot = fields["respondent"] != nil
    self.asked = asked?.practices.count { mode.asks($0) }
    let answers = fields.required("answers")?.members ?? []
    answered = answers.count { $0.value["answer"] != nil }
    unconfirmed = answers.count { $0.value["answer"] != nil && $0.value["carriedFrom"] != nil }
    guard completedAt != nil, let asked else { return }
    let overall = known.overall(of: fields, to: asked, mode: mode)
    self.overall = overall
    published = (fields["result"]?.rated).flatMap { FormerResult($0).overall(now: overall.level) }
  }
}

extension StorageError {
  /// Everything that is wrong with one file.
  package func problems(in file: String) -> [Problem] {
    guard case .invalid(let invalid) = self else { return [problem(in: file)] }
    return invalid.problems
  }

  /// The error as the problem of one file, to stand in a list with others.
  package func problem(in file: String) -> Problem {
    switch self {
    case .unreadable(_, let reason, let remedy):
      Problem(file: file, fault: "cannot be read: \(reason)", remedy: remedy)
    case .unwritable(_, let step, let reason, let remedy):
      Problem(file: file, fault: "not saved (\(step): \(reason))", remedy: remedy)
    case .invalid(let invalid):
      invalid.problems.first ?? Problem(file: file, fault: "is invalid", remedy: "Correct it.")
    case .unknownQuestionnaire, .foreign, .exists, .held, .changed, .takenOver, .impossible,
      .noHome:
      Problem(file: file, fault: description, remedy: "")
    }
  }
}
