package import Formats
package import MaturityModel

/// The questionnaires that some files bring with them, by which others can be read that only name theirs.
package struct BroughtQuestionnaires {
  private let questionnaires: [Questionnaire]

  package init(_ assessments: some Sequence<Assessment>) {
    var known: Set<String> = []
    questionnaires = assessments.lazy.filter(\.embedsQuestionnaire).map(\.questionnaire)
      .filter { known.insert($0.digest).inserted }
  }

  /// Reads a file by the questionnaire that it names, whose wording has to be the same; nil where none of these is meant.
  package func read(_ path: String) -> Result<Assessment, InvalidFile>? {
    guard path != "-", !questionnaires.isEmpty, let bytes = try? FileBytes.read(path),
      let named = (try? JSONDocument(bytes))?.root["questionnaire"], named["snapshot"] == nil
    else { return nil }
    let (id, version) = (named["id"]?.text ?? "", named["version"]?.text ?? "")
    guard
      let found = questionnaire(id, version, named["digest"]?.text)
        ?? questionnaire(id, version, nil)
    else { return nil }
    return AssessmentReader.read(bytes, file: path) { _, _ in found }
  }

  /// True where a ballot that names no wording was read by another one than these have.
  package func differ(from assessment: Assessment) -> Bool {
    let own = assessment.questionnaire
    let found = questionnaire(own.id, own.version, nil)
    return !assessment.embedsQuestionnaire && found.map { $0.digest != own.digest } ?? false
      && assessment.otherKeys["questionnaire"]?.members?["digest"] == nil
  }

  private func questionnaire(_ id: String, _ version: String, _ digest: String?) -> Questionnaire? {
    questionnaires.first {
      $0.id == id && $0.version == version && (digest == nil || digest == $0.digest)
    }
  }
}
