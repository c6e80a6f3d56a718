package import MaturityModel

/// One line of a journal after the first.
package enum JournalRecord: Hashable {
  /// The number is unique in its journal; later lines refer to it.
  case edit(number: Int, Edit)
  case undo(number: Int)
  case redo(number: Int)
  /// What the file contained, or was about to contain, at this line.
  case mark(Mark, digest: String)
  /// Something of a live vote, which is no edit and cannot be undone.
  case live(JSON)

  package enum Mark: String, CaseIterable {
    /// The file had these contents when the journal was begun.
    case opened
    /// The file is about to get these contents.
    case saving
    /// The file has these contents.
    case saved
  }

  /// True where the file had contents with this checksum, or was about to get them.
  package func isMark(of digest: String) -> Bool { marked == digest }

  /// The checksum of what the file had, or was about to get; nil for what is no mark.
  package var marked: String? { if case .mark(_, let digest) = self { digest } else { nil } }

  /// The line, its line break included.
  package func line(_ coding: EditCoding) -> [UInt8] {
    switch self {
    case .edit(let number, let edit):
      Self.line(["number": .integer(number), "edit": coding.json(edit)])
    case .undo(let number): Self.line(["undo": .integer(number)])
    case .redo(let number): Self.line(["redo": .integer(number)])
    case .mark(let mark, let digest): Self.line([mark.rawValue: .string(digest)])
    case .live(let event): Self.line(["live": event])
    }
  }

  /// The first line: whose journal this is.
  package static func header(assessment: String, file: String) -> [UInt8] {
    line(["journal": .integer(1), "assessment": .string(assessment), "file": .string(file)])
  }

  private static func line(_ members: [String: JSON]) -> [UInt8] {
    Array((JSON.object(members).compact + "\n").utf8)
  }

  /// Reads a line; nil for the first, and for one that is damaged or does not fit the questionnaire.
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
    } else if let event = root["live"], event.isObject {
      self = .live(event.json)
    } else if let (key, value) = root.members.first,
      let mark = key.text.flatMap({ Mark(rawValue: $0) }), let digest = value.text
    {
      self = .mark(mark, digest: digest)
    } else {
      return nil
    }
  }
}
