import CQuestionnaires
import Formats
package import MaturityModel

/// The questionnaires that are part of the program.
///
/// Each is read when it is asked for. A new version does not replace the former one: files may name that.
package struct BuiltInQuestionnaires: Sendable {
  package init() {}

  /// The ids, the default questionnaire first.
  package var ids: [String] {
    editions.reduce(into: []) { ids, edition in
      if !ids.contains(edition.id) { ids.append(edition.id) }
    }
  }

  /// What is built in, as pairs of id and version; of several versions the newest first.
  package var editions: [(id: String, version: String)] {
    (0..<questionnaire_count()).compactMap { index in
      guard let name = questionnaire_name(index), let version = questionnaire_version(index) else {
        return nil
      }
      return (String(cString: name), String(cString: version))
    }
  }

  /// The file as it was built in, the newest where no version is asked for; nil where there is none.
  package func bytes(of id: String, version: String? = nil) -> [UInt8]? {
    guard
      let index = editions.firstIndex(where: { $0.id == id && [nil, $0.version].contains(version) }
      ),
      let start = questionnaire_bytes(index)
    else { return nil }
    return Array(UnsafeBufferPointer(start: start, count: questionnaire_length(index)))
  }

  /// The rules on what to look for in a repository, for the newest version of a questionnaire; nil where there are none.
  package func evidenceRules(for id: String) -> [UInt8]? {
    let index = (0..<evidence_rules_count()).first { index in
      evidence_rules_name(index).map { String(cString: $0) } == id
    }
    guard let index, let start = evidence_rules_bytes(index) else { return nil }
    return Array(UnsafeBufferPointer(start: start, count: evidence_rules_length(index)))
  }

  /// The questionnaire of that id, the newest where no version is asked for; nil where there is none.
  ///
  /// What is built in has passed the tests: a problem in it is a programming mistake.
  package subscript(id: String, version version: String? = nil) -> Questionnaire? {
    guard let bytes = bytes(of: id, version: version) else { return nil }
    switch QuestionnaireReader.read(bytes, file: id + ".json") {
    case .success(let questionnaire): return questionnaire
    case .failure(let invalid): preconditionFailure("A built-in file is invalid: \(invalid)")
    }
  }

  /// What a new assessment asks unless something else is chosen.
  package var standard: Questionnaire {
    guard let first = ids.first.flatMap({ self[$0] }) else {
      preconditionFailure("At least one questionnaire is built in.")
    }
    return first
  }
}
