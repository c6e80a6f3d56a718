import Curses
import MaturityModel
import POSIX
import Screens
import Storage
import Translation

extension Shell {
  /// Opens a note in the user's editor and takes in what was written.
  ///
  /// The file is the item's draft: an editor that dies, or a program that is killed meanwhile, loses nothing.
  mutating func edit(_ text: String, of item: Item.ID) {
    guard let desk else { return }
    do throws(StorageError) {
      try desk.keepDraft(text, of: item)
    } catch {
      return say(error.sentence)
    }
    let path = desk.draftPath(of: item)
    let command = surroundings.editor.command
    let start = surroundings.milliseconds
    let status = terminal.outside { runShell("\(command) \"$1\"", argument: path) }
    let elapsed = surroundings.milliseconds - start
    guard let written = desk.drafts[item] else {
      return say(phrase("The text could not be read back from \(path, "path")."))
    }
    guard status == 0 else {
      return say(
        phrase(
          """
          The editor failed (\(command, "command"), status \(Int(status), "status")). The text is in \
          \(path, "path").
          """))
    }
    let note = EditorText.note(in: written)
    if note != EditorText.note(in: text) {
      say(phrase("The note was taken over from the editor. u undoes that."))
    } else if elapsed < 500 {
      say(
        phrase(
          """
          The editor came back at once. If it opens a window, let it wait: 'code --wait'.
          """))
    } else {
      say(phrase("The note is as it was."))
    }
    tell(.note(note, item: item))
    try? desk.keepDraft(nil, of: item)
  }

  /// Runs a command line with one argument and answers its exit status.
  private func runShell(_ command: String, argument: String) -> Int32 {
    let arguments = ["sh", "-c", command, "sh", argument]
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var child = pid_t()
    guard posix_spawn(&child, "/bin/sh", nil, nil, &pointers, environ) == 0 else { return 127 }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { guard errno == EINTR else { return 127 } }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }
}
