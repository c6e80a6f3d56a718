package import MaturityModel

/// An assessment made with a questionnaire of format 2.
package struct ModelAssessment {
  package let model: Model
  package let answers: ModelAnswers
  package let title: String
  package let scorer: ModelScorer
  /// What the answers are worth.
  package let score: ModelScore

  package init(model: Model, answers: ModelAnswers, title: String = "") {
    (self.model, self.answers, self.title) = (model, answers, title)
    scorer = ModelScorer(model, profile: answers.profile)
    score = scorer.score(answers)
  }

  /// Reads a file's bytes.
  ///
  /// `find` looks a model up by id and version, for a file that does not embed its own.
  package static func read(
    _ bytes: [UInt8], file: String, find: (_ id: String, _ version: String) -> Model?
  ) -> Result<ModelAssessment, InvalidFile> {
    let log = ProblemLog(file: file)
    do throws(JSONFault) {
      let document = try JSONDocument(bytes)
      log.reportRepeatedKeys(of: document)
      if let fields = Fields(document.root, log: log), let model = model(fields, log, find) {
        let answers = ModelAnswersReader.read(document.root, of: model, log: log)
        checkIDs(fields, model, log)
        if log.problems.isEmpty {
          return .success(
            ModelAssessment(model: model, answers: answers, title: fields.text("title")))
        }
      }
    } catch { log.report(error) }
    return .failure(InvalidFile(problems: log.sorted))
  }

  private static func model(
    _ fields: Fields, _ log: ProblemLog, _ find: (String, String) -> Model?
  ) -> Model? {
    guard let value = fields.required("questionnaire"), let named = Fields(value, log: log) else {
      return nil
    }
    if let snapshot = named["snapshot"] {
      return ModelReader.read(snapshot, log: log, for: .scoring)
    }
    let (id, version) = (named.requiredText("id"), named.requiredText("version"))
    if let found = find(id, version) { return found }
    log.report(
      "the questionnaire \(id) \(version.quoted) is not known here", at: value,
      remedy: "Name its file with --questionnaire.")
    return nil
  }

  private static func checkIDs(_ fields: Fields, _ model: Model, _ log: ProblemLog) {
    let known = Set(model.items.map { model.nodes[$0].id })
    for (key, _) in fields["answers"]?.members ?? [] where !known.contains(key.text ?? "") {
      log.report(
        "there is no item \(key.brief)", at: key,
        remedy: (key.text ?? "").remedy(
          among: known.sorted(), otherwise: "Move it to \"retired\", or remove it."))
    }
  }

  /// True for bytes that are an assessment of format 2, or one whose questionnaire is.
  package static func isOne(_ bytes: [UInt8]) -> Bool {
    guard let root = (try? JSONDocument(bytes))?.root, root["answers"] != nil else { return false }
    let formats = [root["format"], root["questionnaire"]?["snapshot"]?["format"]]
    return formats.contains { $0?.whole == ModelReader.format }
  }
}
