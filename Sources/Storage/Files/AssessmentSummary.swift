package import MaturityModel

/// What a list shows of an assessment file.
package struct AssessmentSummary: Hashable, Sendable {
  package var file: String
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
  /// Practices that are asked; nil for a file that does not embed its questionnaire.
  package var asked: Int?
  /// The level of the stored result; nil when not complete or not rated.
  package var level: Int?
  /// The levels that missing answers leave possible in the stored result.
  package var levelLow: Int?
  package var levelHigh: Int?
  /// The index of the stored result.
  package var index: Fraction?

  /// The moment that the list is sorted by.
  package var at: Timestamp? { updatedAt ?? completedAt ?? createdAt }

  /// Reads what a list shows, without checking the rest.
  ///
  /// `sizes` remembers how many practices each questionnaire has, so that of many files with the same one only the
  /// first is read whole.
  package static func read(
    _ file: String, sizes: inout QuestionnaireSizes
  ) -> Result<AssessmentSummary, InvalidFile> {
    let bytes: [UInt8]
    do throws(StorageError) {
      bytes = try FileBytes.read(file)
    } catch {
      return .failure(InvalidFile(problems: [error.problem(in: file)]))
    }
    if let short = bytes.withoutSnapshot,
      case .success(let summary) = read(short, file: file, sizes: &sizes), summary.asked != nil
    {
      return .success(summary)
    }
    return read(bytes, file: file, sizes: &sizes)
  }

  private static func read(
    _ bytes: [UInt8], file: String, sizes: inout QuestionnaireSizes
  ) -> Result<AssessmentSummary, InvalidFile> {
    let log = ProblemLog(file: file)
    do throws(JSONFault) {
      let document = try JSONDocument(bytes)
      log.reportRepeatedKeys(of: document)
      if let fields = Fields(document.root, log: log), QuestionnaireReader.hasKnownFormat(fields) {
        let summary = AssessmentSummary(fields, file: file, sizes: &sizes)
        if log.problems.isEmpty { return .success(summary) }
      }
    } catch {
      log.report(error)
    }
    return .failure(InvalidFile(problems: log.sorted))
  }

  private init(_ fields: Fields, file: String, sizes: inout QuestionnaireSizes) {
    self.file = file
    id = fields.text("id")
    title = fields.text("title")
    let subject = fields["subject"]
    self.subject = Subject(
      organisation: subject?["organisation"]?.text ?? "", team: subject?["team"]?.text ?? "",
      scope: subject?["scope"]?.text ?? "")
    let mode: Assessment.Mode = fields.word("mode") ?? .full
    self.mode = mode
    let named = fields.required("questionnaire")
    questionnaire = named?["id"]?.text ?? ""
    version = named?["version"]?.text ?? ""
    createdAt = fields["createdAt"].flatMap(fields.time)
    updatedAt = fields["updatedAt"].flatMap(fields.time)
    completedAt = fields.unlessNull("completedAt").flatMap(fields.time)
    isBallot = fields["respondent"] != nil
    asked = named.flatMap { sizes.practices(of: $0, mode: mode) }
    let answers = fields.required("answers")?.members ?? []
    answered = answers.count { $0.value["answer"] != nil }
    let overall = completedAt == nil ? nil : fields["result"]?["overall"]
    level = overall?["level"]?.whole
    levelLow = overall?["levelLow"]?.whole
    levelHigh = overall?["levelHigh"]?.whole
    // Longer numbers than any result has are left out: reading them takes quadratic time.
    index = overall?["index"]?.text.flatMap { $0.utf8.count <= 200 ? Fraction($0) : nil }
  }
}

extension StorageError {
  /// The error as the problem of one file, to stand in a list with others.
  package func problem(in file: String) -> Problem {
    switch self {
    case .unreadable(_, let reason, let remedy):
      Problem(file: file, fault: "cannot be read: \(reason)", remedy: remedy)
    case .unwritable(_, let step, let reason, let remedy):
      Problem(file: file, fault: "not saved (\(step): \(reason))", remedy: remedy)
    case .invalid(let invalid):
      invalid.problems.first ?? Problem(file: file, fault: "is invalid", remedy: "Correct it.")
    case .unknownQuestionnaire, .exists, .held, .changed, .takenOver, .impossible, .noHome:
      Problem(file: file, fault: description, remedy: "")
    }
  }
}
