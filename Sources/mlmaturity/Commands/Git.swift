import ArgumentParser
import MaturityModel
import Storage

/// Let git put two edited versions of an assessment together.
struct Git: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "git", abstract: "Let git merge assessments by what they say.",
    subcommands: [Setup.self])

  /// Tells git which files mlmaturity merges, and how.
  struct Setup: Command {
    static let configuration = CommandConfiguration(
      commandName: "setup", abstract: "Give assessment files to mlmaturity when git merges.",
      discussion: """
        Adds one line for each FILE to the .gitattributes of its repository, and the merge driver to \
        the configuration of this clone: both are printed. Commit .gitattributes; whoever else has a \
        clone runs the same command once. git then merges what does not contradict, and leaves a \
        FILE with conflicts as it was on your side; the message says how to decide them.
        """)

    @Argument(help: "The assessment files.", completion: .json) var files: [String]

    @Flag(help: "Take the lines out again, and the merge driver with the last one.")
    var undo = false

    @ParentCommand var program: MLMaturity
    @OptionGroup var options: CommonOptions

    private static let section = "merge.mlmaturity"
    private static let driver = "mlmaturity reconcile %A %B --base %O --output %A --no-screen"

    func run() throws {
      let repository = try GitRepository(around: files[0])
      for file in files.dropFirst() where try GitRepository(around: file).root != repository.root {
        throw Ending(
          .usage,
          "mlmaturity: \(file.onOneLine) lies in another repository than \(files[0].onOneLine).")
      }
      let lines = try files.map { GitAttributes.line(for: try repository.path(of: $0)) }
      let attributes = try AttributesFile(of: repository)
      try undo
        ? remove(lines, from: attributes, of: repository)
        : add(lines, to: attributes, of: repository)
    }

    private func add(
      _ lines: [String], to file: AttributesFile, of repository: GitRepository
    ) throws(Ending) {
      var attributes = file.attributes
      for line in lines { _ = attributes.add(line) }
      try file.write(attributes)
      try repository.set(Self.section + ".driver", to: Self.driver)
      for line in lines { print("\(file.path): \(line)", to: .output) }
      print("this clone: \(Self.section).driver = \(Self.driver)", to: .output)
    }

    private func remove(
      _ lines: [String], from file: AttributesFile, of repository: GitRepository
    ) throws(Ending) {
      var attributes = file.attributes
      for line in lines {
        let isThere = attributes.remove(line)
        print("\(file.path): \(line) \(isThere ? "taken out" : "was not there")", to: .output)
      }
      try file.write(attributes)
      // Other files may still need it.
      guard !attributes.usesDriver, repository.setting(Self.section + ".driver") != nil else {
        return
      }
      try repository.removeSettings(of: Self.section)
      print("this clone: \(Self.section).driver taken out", to: .output)
    }
  }
}

/// The `.gitattributes` at the top of a repository, as it stands on disk.
private struct AttributesFile {
  let path: String
  let attributes: GitAttributes

  init(of repository: GitRepository) throws(Ending) {
    path = repository.root + "/.gitattributes"
    guard let status = FilePath.status(ofName: path) else {
      attributes = GitAttributes()
      return
    }
    // A link leads to a file that is not the repository's; git does not follow it either.
    guard status.isFile else {
      throw Ending(
        .failed, "\(path.onOneLine): this is no ordinary file. Remove it, or write it yourself.")
    }
    let path = path
    attributes = GitAttributes(try ending(FileBytes.read(path)))
  }

  /// Replaces the file where it changed; one without lines goes.
  func write(_ new: GitAttributes) throws(Ending) {
    guard new != attributes else { return }
    if new.bytes.isEmpty, unlink(path) == 0 { return }
    try ending(AtomicFile(path).write(new.bytes))
  }
}
