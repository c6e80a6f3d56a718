package import MaturityModel

/// All questionnaires at hand: one named on the command line, the built-in ones, and the user's own.
///
/// Nothing is read before it is asked for, and a broken file stands beside the others with its problems.
package struct QuestionnaireLibrary: Sendable {
  private let explicit: String?
  private let folder: String?
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

    /// The questionnaire; nil for a broken file.
    package var questionnaire: Questionnaire? { try? content.get() }
  }

  package enum Origin: Hashable, Sendable {
    case commandLine(file: String)
    case builtIn
    case user(file: String)
  }

  /// Everything on offer: the one from the command line first, then the built-in ones, then the user's by file name.
  package var entries: [Entry] {
    var entries: [Entry] = []
    if let explicit, Self.isFile(explicit) {
      entries.append(
        Entry(origin: .commandLine(file: explicit), content: Self.read(explicit)))
    }
    for id in builtIn.ids {
      if let questionnaire = builtIn[id] {
        entries.append(Entry(origin: .builtIn, content: .success(questionnaire)))
      }
    }
    return entries + files.map { Entry(origin: .user(file: $0), content: Self.read($0)) }
  }

  /// The questionnaire that a new assessment asks: the one from the command line, else the first built-in one.
  package func chosen() throws(StorageError) -> Questionnaire {
    guard let explicit else { return builtIn.standard }
    if Self.isFile(explicit) {
      do { return try Self.read(explicit).get() } catch { throw .invalid(error) }
    }
    return try questionnaire(id: explicit)
  }

  /// The newest questionnaire of an id, or of a file where a path is given, as `questionnaires show` takes it.
  package func questionnaire(id: String) throws(StorageError) -> Questionnaire {
    if let found = builtIn[id] { return found }
    if id.contains("/") || id.hasSuffix(".json") {
      do { return try Self.read(id).get() } catch { throw .invalid(error) }
    }
    let all = entries.compactMap(\.questionnaire)
    if let found = all.last(where: { $0.id == id }) { return found }
    let ids = Set(all.map(\.id)).sorted()
    throw .unknownQuestionnaire(
      id: id, remedy: id.remedy(among: ids, otherwise: "There are \(ids.listed)."))
  }

  /// The questionnaire of an id and version, for an assessment that does not embed its own.
  package func find(id: String, version: String) -> Questionnaire? {
    func fits(_ questionnaire: Questionnaire) -> Bool {
      questionnaire.id == id && questionnaire.version == version
    }
    if let explicit, Self.isFile(explicit), let own = try? Self.read(explicit).get(), fits(own) {
      return own
    }
    if let own = builtIn[id], fits(own) { return own }
    return files.lazy.compactMap { try? Self.read($0).get() }.first(where: fits)
  }

  /// The files in the user's folder, by name.
  private var files: [String] {
    guard let folder else { return [] }
    return (FolderListing.names(in: folder) ?? [])
      .filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") && !$0.hasSuffix(".schema.json") }
      .map { folder + "/" + $0 }
  }

  /// What `--questionnaire` names is a file unless it can only be an id.
  private static func isFile(_ name: String) -> Bool { !name.isID }

  private static func read(_ file: String) -> Result<Questionnaire, InvalidFile> {
    do throws(StorageError) {
      return QuestionnaireReader.read(try FileBytes.read(file), file: file)
    } catch {
      return .failure(InvalidFile(problems: [error.problem(in: file)]))
    }
  }
}
