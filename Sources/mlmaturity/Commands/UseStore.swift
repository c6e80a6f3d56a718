import ArgumentParser
import Formats
import MaturityModel
import Storage
import TextCanvas

/// Look after a shared store.
struct UseStore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store", abstract: "Make, check, fill or empty a shared store.",
    discussion: """
      A shared store is a PostgreSQL database: --store postgresql://HOST/DATABASE?schema=NAME, or \
      store in the settings. The program mlmaturity-postgresql reaches it; this one has no network \
      code. Whoever may connect to a schema may read and change every assessment in it; separate \
      clients need separate schemas. Passwords are never part of an address: the server's own \
      means are used, such as ~/.pgpass. Votes and open workshops never get there.
      """,
    subcommands: [Initialise.self, Examine.self, ExportAll.self, ImportAll.self])

  /// Makes a store.
  struct Initialise: Command {
    static let configuration = CommandConfiguration(
      commandName: "init", abstract: "Make the store, or bring it up to date.",
      discussion:
        "Needs the right to make roles and a schema in the database; changes no assessment.")

    @ParentCommand var program: MLMaturity
    @OptionGroup var options: CommonOptions

    func run() throws {
      let store = try sharedStore(common)
      let made = try asking(store, .initialise)
      for line in made["made"]?.elements ?? [] { tell(line.text) }
      if made["made"]?.elements.isEmpty != false { tell("Everything is there already.") }
      tell(SharedStoreWords.circle)
      for line in made["advice"]?.elements ?? [] { tell(line.text) }
    }
  }

  /// Tells who may connect, and what is wrong.
  struct Examine: Command {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Tell who may connect, what is there, and what is wrong.",
      discussion: "The exit code is 1 where something is wrong.")

    @ParentCommand var program: MLMaturity
    @OptionGroup var options: CommonOptions

    func run() throws {
      let store = try sharedStore(common)
      let found = try asking(store, .examine)
      func text(_ name: StaticString) -> String { found[name]?.text ?? "" }
      func count(_ name: StaticString) -> Int { found[name]?.whole ?? 0 }
      tell("Server: \(text("server")), store of version \(text("schema"))")
      tell(
        "Assessments: \(count("assessments")), archived: \(count("archived")), "
          + "teams: \(count("teams"))")
      for level in found["levels"]?.elements ?? [] {
        let rank = level["level"]?.whole.map { "level \($0)" } ?? "not rated"
        tell("  \(level["questionnaire"]?.text ?? ""), \(rank): \(level["teams"]?.whole ?? 0)")
      }
      let members = found["members"]?.elements.compactMap(\.text) ?? []
      tell("May connect, read and change everything: \(members.joined(separator: ", "))")
      let waiting = store.waiting.map(\.path)
      if !waiting.isEmpty {
        tell("On this machine, not sent yet: \(waiting.joined(separator: ", "))")
      }
      let problems = found["problems"]?.elements.compactMap(\.text) ?? []
      guard problems.isEmpty else {
        throw Ending(.failed, problems.map { "mlmaturity: \(cleaned($0))" }.joined(separator: "\n"))
      }
    }
  }

  /// Writes everything as files.
  struct ExportAll: Command {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Write every assessment of the store as a file.",
      discussion: """
        The files are what was saved, byte for byte; those of the archive go into FOLDER/archive. A \
        file that is there already is left alone; where it says something else it is named, and the \
        exit code is 1.
        """)

    @Argument(help: "The folder to write to.", completion: .directory) var folder: String
    @ParentCommand var program: MLMaturity
    @OptionGroup var options: CommonOptions

    func run() throws {
      let store = try sharedStore(common)
      var (written, others) = (0, [String]())
      for archived in [false, true] {
        let names = try ending(store.names(archived: archived))
        guard !names.isEmpty else { continue }
        try ending(FolderListing.create(archived ? folder + "/archive" : folder))
        for name in names {
          let bytes = try ending(store.stored(name))
          let file = AtomicFile("\(folder)/\(name)")
          do throws(StorageError) {
            try file.create(bytes)
            written += 1
          } catch {
            guard case .exists = error else { throw Ending(error) }
            if try ending(FileBytes.read(file.file)) != bytes { others.append(file.file) }
          }
        }
      }
      print("\(folder.onOneLine): \(written.assessments)", to: .output)
      guard others.isEmpty else {
        throw Ending(
          .failed,
          "mlmaturity: left alone, because they say something else: "
            + others.map(\.onOneLine).joined(separator: ", "))
      }
    }
  }

  /// Sends a folder of files.
  struct ImportAll: Command {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Send every assessment of a folder to the store.",
      discussion: """
        All files are read first; if one is no assessment nothing is sent. Ballots and open \
        workshops are left out and named: single votes never leave this machine. What has the name \
        of something else in the store is left out too, and the exit code is 1.
        """)

    @Argument(help: "The folder with the assessments.", completion: .directory) var folder: String
    @ParentCommand var program: MLMaturity
    @OptionGroup var options: CommonOptions

    func run() throws {
      let store = try sharedStore(common)
      let files = try documents()
      var (problems, kept): ([Problem], Set<String>) = ([], [])
      for (file, name) in files {
        do throws(StorageError) {
          if try store.staysHere(try FileBytes.read(file), name) { kept.insert(file) }
        } catch { problems += error.problems(in: file) }
      }
      guard problems.isEmpty else {
        throw Ending(
          .invalidFile,
          problems.map(\.description).joined(separator: "\n") + "\nmlmaturity: nothing was sent.")
      }
      let names = try [false, true].reduce(into: Set<String>()) {
        $0.formUnion(try ending(store.names(archived: $1)))
      }
      var (sent, known, others) = (0, 0, [String]())
      for (file, name) in files where !kept.contains(file) {
        switch try ending(store.take(try FileBytes.read(file), as: name, besides: names)) {
        case .sent: sent += 1
        case .known: known += 1
        case .other: others.append(file)
        }
      }
      for file in kept.sorted() {
        tell("\(file.onOneLine): left here, because single votes stand in it.")
      }
      print("Sent: \(sent.assessments); there already: \(known)", to: .output)
      guard others.isEmpty else {
        throw Ending(
          .failed,
          "mlmaturity: left out, because the store has something else of this name, or a copy: "
            + others.map(\.onOneLine).joined(separator: ", "))
      }
    }

    /// The files, and what they will be called.
    private func documents() throws(Ending) -> [(file: String, name: String)] {
      guard let files = FolderListing.documents(in: folder) else {
        throw Ending(.invalidFile, "\(folder.onOneLine): cannot be read. Name a folder.")
      }
      let archived = FolderListing.documents(in: folder + "/archive") ?? []
      return (files + archived).map { ($0, String($0.dropFirst(folder.utf8.count + 1))) }
    }
  }
}

/// The shared store that is chosen; ends where there is none.
private func sharedStore(_ options: CommonOptions) throws(Ending) -> RemoteStore {
  guard let shared = try library(nil, options).shared else {
    throw Ending(
      .usage,
      "mlmaturity: this is about a shared store: add --store postgresql://HOST/DATABASE.")
  }
  return shared
}

private func asking(_ store: RemoteStore, _ request: StoreRequest) throws(Ending) -> JSONNode {
  do throws(StoreFailure) {
    return try store.ask(request)
  } catch {
    throw Ending(
      .failed, "mlmaturity: \(cleaned(store.address.description)): \(cleaned(error.sentence))")
  }
}

private func tell(_ line: String?) {
  if let line { print(cleaned(line), to: .output) }
}
