import Formats
import MaturityModel

extension Samples {
  /// Some texts of the small questionnaire in a language that nobody speaks here.
  static let texts = """
    {
      "format": 1, "questionnaire": "tiny", "version": "1.0.0", "language": "tlh",
      "source": "\(questionnaire.digest)", "translator": "Ann", "reviewed": "Ben, 2026-11-29",
      "general": { "title": "mach", "levels": { "1": { "name": "rav" } } },
      "strings": {
        "p-1": { "question": "'ar?", "options": { "one": "wa'" } },
        "one": { "title": "wa'" },
        "one-1": { "revision": "1.0", "title": "wa'DIch", "anchors": { "1": "x'", "3": "z'" },
          "notApplicable": { "when": "pIj." } },
        "c-1": { "revision": "1.0", "title": "Qagh" },
        "o-1": { "revision": "1.0", "bands": { "2": "nom" } }
      }
    }
    """

  static func readTexts(
    _ text: String, of source: Questionnaire = questionnaire
  ) -> Result<QuestionnaireTexts, InvalidFile> {
    QuestionnaireTextsReader.read(
      Array(text.utf8), file: "tiny.tlh.json", language: "tlh", of: source)
  }
}
