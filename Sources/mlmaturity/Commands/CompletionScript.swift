/// The script that tells a shell how to complete command lines of the program.
enum CompletionScript {
  /// What a command line asks for it with.
  static let option = "--generate-completion-script"

  /// The parser's script without its own `help`, which it names after ours, and without a line that makes a program of
  /// what is only read.
  ///
  /// fish 3 answers `commandline -tC` with an error; the length up to the cursor says the same.
  static func corrected(_ script: String) -> String {
    var lines = script.split(separator: "\n", omittingEmptySubsequences: false)
    let head: Substring = "_mlmaturity_help() {"
    if let start = lines.lastIndex(of: head), start != lines.firstIndex(of: head),
      let end = lines[start...].firstIndex(of: "}")
    {
      lines.removeSubrange(start...end)
    }
    lines.removeAll { $0.contains("Show subcommand help information.") }
    if lines.first?.hasPrefix("#!") == true { lines.removeFirst() }
    return lines.joined(separator: "\n").replacing("help|help", with: "help")
      .replacing("help help", with: "help")
      .replacing(
        "(__mlmaturity_tokens -tC)", with: #"(string length -- "$(commandline -ct)")"#)
  }
}
