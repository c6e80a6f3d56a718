package import Formats
package import MaturityModel

/// All questionnaires at hand: one named on the command line, the built-in ones, and the user's own.
///
/// Nothing is read before it is asked for, and a broken file stands beside the others with its problems.
package struct QuestionnaireLibrary: Sendable {
  let explicit: String?
  let folder: String?
  private let builtIn = BuiltInQuestionnaires()

  /// - Parameters:
  ///   - explicit: The value of `--questionnaire`: a file, or an id; nil where it was not given.
  ///   - folder: The folder of the user's questionnaires; it need not exist.
  package init(explicit: String? = nil, folder: String? = nil) {
    self.explicit = explicit
    self.folder = folder
  }

  /// A questionnaire on offer, or a file that should have been one.
  package struct Entry: Hashable, Sendable {
    package var origin: Origin
    package var content: Result<Questionnaire, InvalidFile>
    /// What counts in its place, where that has the same id and version.
    package fileprivate(set) var duplicate: Duplicate?

    /// The questionnaire; nil for a broken file, and for one that does not count.
    package var questionnaire: Questionnaire? { duplicate == nil ? try? content.get() : nil }
  }

  /// Two questionnaires of one id and version, of which the first in the order of `entries` counts.
  package struct Duplicate: Hashable, Sendable {
    /// Why the other one does not count.
    package var problem: Problem
    /// False where they say the same, so that it makes no difference.
    package var isAmbiguous: Bool

    fileprivate init(_ file: String, _ own: Questionnaire, insteadOf counting: Entry, isSame: Bool)
    {
      let place =
        switch counting.origin {
        case .builtIn: "the built-in one"
        case .commandLine(let file), .user(let file): "that of \(file)"
        }
      isAmbiguous = !isSame
      problem = Problem(
        file: file,
        fault: "the questionnaire \(own.id) \(own.version.quoted) "
          + (isSame ? "is the same as \(place)" : "is not the same as \(place)")
          + ", which counts in its place",
        remedy: isSame
          ? "Remove one of the two." : "Raise the version of one of them, or remove it.")
    }
  }

  package enum Origin: Hashable, Sendable {
    case commandLine(file: String)
    case builtIn
    case user(file: String)

    /// The file; nil for what is built in.
    package var file: String? {
      switch self {
      case .builtIn: nil
      case .commandLine(let file), .user(let file): file
      }
    }
  }

  /// Everything on offer: the one from the command line first, then the built-in ones in their newest version, then the
  /// user's by file name.
  ///
  /// Of those with the same id and version the first counts.
  package var entries: [Entry] {
    var counting: [[String]: Entry] = [:]
    return candidates.map { candidate in
      guard let own = candidate.questionnaire else { return candidate }
      let key = [own.id, own.version]
      guard let first = counting[key] ?? former(instead: candidate) else {
        counting[key] = candidate
        return candidate
      }
      var entry = candidate
      entry.duplicate = Duplicate(
        candidate.origin.file ?? own.id, own, insteadOf: first,
        isSame: first.questionnaire?.digest == own.digest)
      return entry
    }
  }

  /// The former version of a built-in questionnaire, which is not on offer and counts before files of the user.
  private func former(instead candidate: Entry) -> Entry? {
    guard case .user = candidate.origin, let own = candidate.questionnaire,
      let former = builtIn[own.id, version: own.version]
    else { return nil }
    return Entry(origin: .builtIn, content: .success(former))
  }

  /// Why other files than the one that counts say nothing about an id and version.
  package func duplicates(id: String, version: String) -> [Duplicate] {
    entries.compactMap { entry in
      guard let duplicate = entry.duplicate, let own = try? entry.content.get(), own.id == id,
        own.version == version
      else { return nil }
      return duplicate
    }
  }

  private var candidates: [Entry] {
    var entries: [Entry] = []
    if let explicit, Self.isFile(explicit) {
      entries.append(Entry(origin: .commandLine(file: explicit), content: Self.read(explicit)))
    }
    for id in builtIn.ids {
      if let questionnaire = builtIn[id] {
        entries.append(Entry(origin: .builtIn, content: .success(questionnaire)))
      }
    }
    return entries
      + files.map { Entry(origin: .user(file: $0), content: Self.read($0)) }
  }

  /// The questionnaire that a new assessment asks: the one from the command line, else the first built-in one.
  package func chosen() throws(StorageError) -> Questionnaire {
    guard let explicit else { return builtIn.standard }
    if Self.isFile(explicit) {
      do { return try Self.read(explicit, .named).get() } catch { throw .invalid(error) }
    }
    return try questionnaire(id: explicit)
  }

  /// The newest questionnaire of an id, or of a file where a path is given, as `questionnaires show` takes it.
  package func questionnaire(id: String) throws(StorageError) -> Questionnaire {
    if id.contains("/") || id.hasSuffix(".json") {
      do { return try Self.read(id, .named).get() } catch { throw .invalid(error) }
    }
    let all = entries.compactMap(\.questionnaire)
    let found = all.filter { $0.id == id }
    if let first = found.first { return found.reduce(first) { $1.isNewer(than: $0) ? $1 : $0 } }
    let ids = Set(all.map(\.id)).sorted()
    throw .unknownQuestionnaire(
      id: id, remedy: id.remedy(among: ids, otherwise: "There are \(ids.listed)."))
  }

  /// The questionnaire of an id and version, for an assessment that does not embed its own.
  package func find(id: String, version: String) -> Questionnaire? {
    func fits(_ questionnaire: Questionnaire) -> Bool {
      questionnaire.id == id && questionnaire.version == version
    }
    if let explicit, Self.isFile(explicit), let own = try? Self.read(explicit, .named).get(),
      fits(own)
    {
      return own
    }
    if let own = builtIn[id, version: version] { return own }
    return files.lazy.compactMap { try? Self.read($0).get() }.first(where: fits)
  }

  /// The bytes of a questionnaire of either format, by its id or its file, with the name to tell it by.
  package func source(of name: String) throws(StorageError) -> (bytes: [UInt8], file: String) {
    if !name.isID { return (try FileBytes.read(name, .named), name) }
    if let bytes = builtIn.bytes(of: name) { return (bytes, name + ".json") }
    for file in files {
      guard let bytes = try? FileBytes.read(file), QuestionnaireReader.id(of: bytes) == name else {
        continue
      }
      return (bytes, file)
    }
    _ = try questionnaire(id: name)
    throw .unknownQuestionnaire(id: name, remedy: "Name a file.")
  }

  /// What the name of a file of rules on repositories has after that of the questionnaire.
  private static let evidenceEnding = ".evidence.json"

  /// The rules on what to look for in a repository, with the name to tell them by: those beside the questionnaire's own
  /// file, else the built-in ones; nil where there are none.
  package func evidenceRules(
    for questionnaire: Questionnaire
  ) throws(StorageError) -> (bytes: [UInt8], file: String)? {
    let id = questionnaire.id
    let named = [explicit].compactMap { $0 }.filter { Self.isFile($0) }
    let own = (named + files).first { file in
      file.hasSuffix(".json") && (try? Self.read(file).get().id) == id
    }
    let places =
      [own.map { $0.dropLast(5) + Self.evidenceEnding }]
      + [folder.map { $0 + "/" + id + Self.evidenceEnding }]
    if let file = places.compactMap({ $0 }).first(where: { FilePath.isThere($0) }) {
      return (try FileBytes.read(file), file)
    }
    return builtIn.evidenceRules(for: id).map { ($0, id + Self.evidenceEnding) }
  }

  /// The files in the user's folder, by name.
  private var files: [String] {
    guard let folder else { return [] }
    return (FolderListing.names(in: folder) ?? [])
      .filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") && !$0.hasSuffix(".schema.json") }
      .filter { !$0.hasSuffix(Self.evidenceEnding) }
      .filter { TextFile($0) == nil }
      .map { folder + "/" + $0 }
  }

  /// What `--questionnaire` names is a file unless it can only be an id.
  static func isFile(_ name: String) -> Bool { !name.isID }

  static func read(
    _ file: String, _ origin: FileBytes.Origin = .found
  ) -> Result<Questionnaire, InvalidFile> {
    do throws(StorageError) {
      return QuestionnaireReader.read(try FileBytes.read(file, origin), file: file)
    } catch { return .failure(InvalidFile(problems: [error.problem(in: file)])) }
  }
}
