import POSIX
import Storage

/// The repository that a file lies in, worked on by the git of this machine.
struct GitRepository {
  /// The folder at the top of its files.
  let root: String

  /// Finds the repository around the folder of a file, which need not be there yet.
  init(around file: String) throws(Ending) {
    root = try Self.git("rev-parse --show-toplevel", in: FilePath(following: file).folder)
  }

  /// Where a file lies in the repository, from its top.
  func path(of file: String) throws(Ending) -> String {
    let path = FilePath(following: file)
    return try Self.git("rev-parse --show-prefix", in: path.folder) + path.name
  }

  /// The value of a setting of this repository alone; nil where it has none.
  func setting(_ name: String) -> String? {
    try? Self.git("config --local --get \(name)", in: root)
  }

  func set(_ name: String, to value: String) throws(Ending) {
    _ = try Self.git("config --local \(name) \(shellWord(value))", in: root)
  }

  /// Takes out all settings whose names begin with a section.
  func removeSettings(of section: String) throws(Ending) {
    _ = try Self.git("config --local --remove-section \(section)", in: root)
  }

  /// What git prints, without the last line break; what it says to a failure ends the program.
  private static func git(_ words: String, in folder: String) throws(Ending) -> String {
    // No other repository than the folder's, whatever is set while git itself runs this program.
    let line = "exec env -u GIT_DIR -u GIT_WORK_TREE git -C \(shellWord(folder)) \(words) 2>&1"
    let command = line.fileNameBytes.map { CChar(bitPattern: $0) } + [0]
    guard let stream = popen(command, "r") else { throw Ending(.failed, "git: cannot be started.") }
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = fread(&buffer, 1, buffer.count, stream)
      guard count > 0 else { break }
      output += buffer[..<count]
    }
    let status = pclose(stream)
    if output.last == UInt8(ascii: "\n") { output.removeLast() }
    let text = String(fileName: output)
    guard status == 0 else {
      throw Ending(.failed, "git: " + (text.isEmpty ? "failed without a word." : text))
    }
    return text
  }
}
