package import MaturityModel
import Synchronization
import Translation

/// Questionnaires as they are shown: with the texts of a language that is asked for, where somebody translated them.
///
/// The one place where texts are swapped. Sessions, files, digests and comparisons keep the source; whatever is about to
/// be drawn or printed passes through here. A class, because the threads that read many files share what was read.
package final class ShownQuestionnaires: Sendable {
  private let library: QuestionnaireLibrary
  private let languages: [String]
  private let known = Mutex(Known())

  private struct Known {
    var shown: [String: Questionnaire] = [:]
    var notices: [String] = []
    var told: Set<String> = []
  }

  /// `languages` are those that are asked for, the most wanted first; none for the texts of the source.
  package init(_ library: QuestionnaireLibrary, in languages: [String]) {
    (self.library, self.languages) = (library, languages)
  }

  /// An assessment as it is shown.
  package func callAsFunction(_ assessment: Assessment) -> Assessment {
    guard !languages.isEmpty else { return assessment }
    var shown = assessment
    shown.questionnaire = self(assessment.questionnaire)
    return shown
  }

  /// A questionnaire as it is shown: itself where nobody translated it, or the translation is broken.
  package func callAsFunction(_ source: Questionnaire) -> Questionnaire {
    guard !languages.isEmpty, source.languageShown.isEmpty else { return source }
    return known.withLock { known in
      // The same one is met without most of its texts, too.
      let key = source.document == .null ? "short \(source.digest)" : source.digest
      if let shown = known.shown[key] { return shown }
      let shown = show(source, &known)
      // A folder of many different ones must not fill the memory.
      if known.shown.count > 64 { known.shown = [:] }
      known.shown[key] = shown
      return shown
    }
  }

  private func show(_ source: Questionnaire, _ known: inout Known) -> Questionnaire {
    guard let translation = library.translation(of: source, in: languages) else { return source }
    let name = translation.file.name.onOneLine
    func tell(_ notice: String) {
      if known.told.insert(notice).inserted { known.notices.append(notice) }
    }
    switch translation.content {
    case .failure:
      tell(
        phrase(
          """
          \(name, "file") has problems and is not shown; mlmaturity questionnaires show names them.
          """))
      return source
    case .success(let texts):
      if texts.source != source.digest {
        let version = texts.version.onOneLine
        tell(
          phrase(
            """
            \(name, "file") translates another text (\(version, "version")): what changed is shown as it \
            is in the source.
            """))
      }
      return source.shown(in: texts)
    }
  }

  /// What there is to say of translations, each thing once.
  package func takeNotices() -> [String] {
    known.withLock { known in
      defer { known.notices = [] }
      return known.notices
    }
  }
}
