import CQuestionnaires
import Formats
package import MaturityModel

/// The questionnaires that are part of the program.
///
/// Each is read when it is asked for.
package struct BuiltInQuestionnaires: Sendable {
  package init() {}

  /// The ids, the default questionnaire first.
  package var ids: [String] {
    (0..<questionnaire_count()).compactMap { questionnaire_name($0).map { String(cString: $0) } }
  }

  /// The file as it was built in; nil where there is none of that id.
  package func bytes(of id: String) -> [UInt8]? {
    guard let index = ids.firstIndex(of: id), let start = questionnaire_bytes(index) else {
      return nil
    }
    return Array(UnsafeBufferPointer(start: start, count: questionnaire_length(index)))
  }

  /// The questionnaire of that id; nil where there is none.
  ///
  /// What is built in has passed the tests: a problem in it is a programming mistake.
  package subscript(id: String) -> Questionnaire? {
    guard let bytes = bytes(of: id) else { return nil }
    switch QuestionnaireReader.read(bytes, file: id + ".json") {
    case .success(let questionnaire): return questionnaire
    case .failure(let invalid): preconditionFailure("A built-in file is invalid: \(invalid)")
    }
  }

  /// The questionnaire of that id and version; nil where it is not built in.
  package subscript(id: String, version version: String) -> Questionnaire? {
    self[id].flatMap { $0.version == version ? $0 : nil }
  }

  /// What a new assessment asks unless something else is chosen.
  package var standard: Questionnaire {
    guard let first = ids.first.flatMap({ self[$0] }) else {
      preconditionFailure("At least one questionnaire is built in.")
    }
    return first
  }
}
