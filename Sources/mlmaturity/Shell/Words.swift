import Formats
import MaturityModel
import Screens
import Storage
import Translation

extension Recovery {
  /// What was brought back, as a sentence for the status line.
  var sentence: String {
    let what =
      switch (answers, changesWorkshop) {
      case (0, false): phrase("Changes")
      case (0, true): phrase("The workshop")
      case (_, false): answers.answers
      case (_, true): phrase("\(answers.answers, "answers") and the workshop")
      }
    return wasChangedElsewhere
      ? phrase(
        """
        Recovered from an interrupted session: \(what, "what") and put on top of a file that was \
        changed elsewhere. u undoes.
        """)
      : phrase("Recovered from an interrupted session: \(what, "what"). u undoes.")
  }
}

extension StorageError {
  /// What went wrong with the open file, short enough for the status line of a small window.
  var sentence: String { complaint.prefix(1).uppercased() + complaint.dropFirst() }

  /// Where answers are after the file could not be saved at the end.
  var fateOfAnswers: String {
    if case .takenOver = self { return phrase("What was changed here after that is not in it.") }
    return phrase(
      """
      Your answers are kept in the journal and come back when the file is opened again.
      """)
  }
}

extension Lock.Holder? {
  /// Why a file that another process has, or may have, can only be read.
  var readOnlyReason: String {
    let place = map(\.description) ?? phrase("elsewhere")
    return self?.isCertain == false
      ? phrase("Read-only: the file may be open \(place, "where"). L takes it over.")
      : phrase("Read-only: the file is open \(place, "where"). L takes it over.")
  }
}

extension AssessmentSession {
  /// Why nothing can be changed; nil when it can.
  var readOnlyReason: String? {
    guard case .reading(let isHeld, let holder) = access else { return nil }
    return isHeld
      ? holder.readOnlyReason
      : phrase("Only looking: keep this off the wall; Enter reads the file again.")
  }

  /// What cannot be promised for this file; nil where everything can.
  var caveat: String? {
    if case .writing(let trouble?) = access {
      return phrase(
        """
        Others can open this file too: it cannot be locked here (\(trouble, "trouble")).
        """)
    }
    return hasOtherNames
      ? phrase(
        """
        This file has another name too (a hard link); what is saved here goes to this one only.
        """)
      : nil
  }
}

extension String {
  /// The name of a file without the ending of assessments.
  var withoutJSON: String { hasSuffix(".json") ? String(dropLast(5)) : self }
}

/// A path as a shell takes it, in quotes where it needs them.
///
/// What a terminal could obey is spelled out by the quotes that bash, ksh and zsh know.
func quoted(_ path: String) -> String {
  let isPlain = path.allSatisfy { $0.isLetter || $0.isNumber || "/._-".contains($0) }
  if isPlain { return path }
  guard path.unicodeScalars.contains(where: \.isHostile) else { return shellWord(path) }
  var word = "$'"
  for scalar in path.unicodeScalars {
    if scalar.isHostile {
      for byte in String(scalar).fileNameBytes {
        word += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    } else {
      if scalar == "'" || scalar == "\\" { word += "\\" }
      word.unicodeScalars.append(scalar)
    }
  }
  return word + "'"
}

/// A text as one word of any shell.
func shellWord(_ text: String) -> String {
  "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
    + "'"
}
