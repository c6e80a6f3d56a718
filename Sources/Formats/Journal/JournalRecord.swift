package import MaturityModel

/// One line of a journal.
package enum JournalRecord: Hashable {
  /// The first line: whose journal this is.
  case header(assessment: String, file: String)
  /// The number is unique in its journal; later lines refer to it.
  case edit(number: Int, Edit)
  case undo(number: Int)
  case redo(number: Int)
  /// The file had these contents when the journal was begun.
  case opened(digest: String)
  /// The file is about to get these contents.
  case saving(digest: String)
  /// The file has these contents.
  case saved(digest: String)

  /// The line, its line break included.
  package func line(_ coding: EditCoding) -> [UInt8] {
    let members: [String: JSON] =
      switch self {
      case .header(let assessment, let file):
        ["journal": .integer(1), "assessment": .string(assessment), "file": .string(file)]
      case .edit(let number, let edit): ["number": .integer(number), "edit": coding.json(edit)]
      case .undo(let number): ["undo": .integer(number)]
      case .redo(let number): ["redo": .integer(number)]
      case .opened(let digest): ["opened": .string(digest)]
      case .saving(let digest): ["saving": .string(digest)]
      case .saved(let digest): ["saved": .string(digest)]
      }
    return Array((JSON.object(members).compact + "\n").utf8)
  }

  /// Reads a line; nil for one that is damaged or does not fit the questionnaire.
  package init?(_ line: ArraySlice<UInt8>, _ coding: EditCoding) {
    guard let root = (try? JSONDocument(Array(line), depthLimit: 300))?.root else { return nil }
    if let node = root["edit"], let number = root["number"]?.whole {
      let log = ProblemLog(file: "")
      guard let edit = coding.edit(node, log: log), log.problems.isEmpty else { return nil }
      self = .edit(number: number, edit)
    } else if let number = root["undo"]?.whole {
      self = .undo(number: number)
    } else if let number = root["redo"]?.whole {
      self = .redo(number: number)
    } else if let digest = root["opened"]?.text {
      self = .opened(digest: digest)
    } else if let digest = root["saving"]?.text {
      self = .saving(digest: digest)
    } else if let digest = root["saved"]?.text {
      self = .saved(digest: digest)
    } else if let assessment = root["assessment"]?.text, root["journal"]?.whole == 1 {
      self = .header(assessment: assessment, file: root["file"]?.text ?? "")
    } else {
      return nil
    }
  }
}
