import Foundation
import TerminalDriver

/// A shell that is asked what it offers for command lines, with the script that the program writes for it.
enum CompletingShell: String, CaseIterable, Sendable {
  case bash, zsh, fish

  /// Those that are installed.
  static let installed = allCases.filter { shell in
    ["/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].contains {
      access("\($0)/\(shell.rawValue)", X_OK) == 0
    }
  }

  /// How many candidates the shell has for each line, in a folder of the home.
  func counts(_ lines: [String], in home: Home, folder: String) throws -> [Int] {
    let program = home.path + "/bin/mlmaturity"
    if access(program, F_OK) != 0 {
      try FileManager.default.createDirectory(
        atPath: home.path + "/bin", withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: program, withDestinationPath: BuiltProgram.path)
    }
    let made = try home.run(["--generate-completion-script", rawValue])
    let script = try home.write(made.output, to: "completion.\(rawValue)")
    let counter = try home.write(self.counter, to: "count.\(rawValue)")
    let found = try home.write("", to: "found")
    let command =
      "cd \(folder) && exec \(rawValue) \(self == .zsh ? "-f" : "") \(counter) \(script) \(found)"
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let outcome = try Outcome(
      of: ["sh", "-c", command], input: lines.joined(separator: "\n") + "\n", scratch: home.path,
      environment: home.environment.merging(["PATH": home.path + "/bin:" + path]) { $1 })
    let counts = outcome.output.split(separator: "\n").map { Int($0) ?? 0 }
    guard outcome.status == 0, outcome.error.isEmpty, counts.count == lines.count else {
      throw DriverFailure("\(rawValue): \(outcome.status) \(outcome.output)\(outcome.error)")
    }
    return counts
  }

  /// Prints the number of candidates for each line that it reads; `$1` is the script, `$2` a file for its own use.
  private var counter: String {
    switch self {
    case .bash:
      """
      source "$1"
      while IFS= read -r line; do
        COMP_LINE=$line COMP_POINT=${#line}
        read -ra COMP_WORDS <<<"$line"
        [[ $line != *' ' ]] || COMP_WORDS+=('')
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMPREPLY=()
        _mlmaturity mlmaturity "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
        echo "${#COMPREPLY[@]}"
      done
      """
    case .fish:
      """
      source $argv[1]
      while read -l line
        complete -C "$line" | count
      end
      true
      """
    case .zsh:
      // Completion works in a terminal only; there it writes how much it found and lists nothing.
      """
      zmodload zsh/zpty zsh/zselect
      zpty shell zsh -f -i
      zpty -w shell "PS1=; autoload -U compinit; compinit -u -D; source $1
        report() { print -r -- \\$compstate[nmatches] >> $2; compstate[insert]=; compstate[list]= }
        counted() { comppostfuncs=(report); _main_complete }
        zle -C counted complete-word counted
        bindkey '^I' counted; bindkey '^U' kill-whole-line"
      while IFS= read -r line; do
        : >| $2
        zpty -n -w shell $'\\x15'"$line"$'\\t'
        for i in {1..3000}; do [[ -s $2 ]] && break; zselect -t 1; done
        print -r -- "$(head -n 1 $2)"
      done
      zpty -d shell
      """
    }
  }
}
