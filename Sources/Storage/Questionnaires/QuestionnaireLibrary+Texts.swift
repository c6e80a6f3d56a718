package import Formats
package import MaturityModel
import Translation

extension QuestionnaireLibrary {
  /// A file with the texts of a questionnaire in another language: `NAME.LANGUAGE.json` beside `NAME.json`, and beside
  /// the user's own questionnaires also `ID.LANGUAGE.json` for a built-in one.
  package struct TextFile: Hashable, Sendable {
    package let path: String
    package let language: String
    /// The file of the questionnaire, where it is not a built-in one.
    fileprivate let questionnaire: String

    /// Nil for what has another name.
    init?(_ path: String) {
      let parts = path.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count > 2, parts.last == "json",
        let language = LanguageChoice.name(parts[parts.count - 2])
      else { return nil }
      questionnaire = parts.dropLast(2).joined(separator: ".") + ".json"
      guard !questionnaire.hasSuffix("/.json"), questionnaire != ".json" else { return nil }
      (self.path, self.language) = (path, language)
    }

    /// The name without the folder.
    package var name: String { path.split(separator: "/").last.map { String($0) } ?? path }

    /// The id of the questionnaire, where its file is one.
    fileprivate var stem: String {
      String((questionnaire.split(separator: "/").last ?? "").dropLast(5))
    }
  }

  /// Texts in another language, or what is wrong with them.
  package struct Translation: Hashable, Sendable {
    package var file: TextFile
    package var content: Result<QuestionnaireTexts, InvalidFile>
  }

  /// The files with texts of questionnaires, those beside a file of the command line first, by name.
  package var textFiles: [TextFile] {
    var paths: [String] = []
    if let explicit, Self.isFile(explicit), explicit != "-" {
      let folder = FilePath.folder(of: explicit)
      paths = (FolderListing.names(in: folder) ?? []).map {
        explicit.contains("/") ? folder + "/" + $0 : $0
      }
      paths = paths.filter { TextFile($0)?.questionnaire == explicit }
    }
    if let folder { paths += (FolderListing.names(in: folder) ?? []).map { folder + "/" + $0 } }
    return paths.compactMap { TextFile($0) }
  }

  /// The texts of a questionnaire in all languages that there are files for; the first of a language counts.
  package func translations(of questionnaire: Questionnaire) -> [Translation] {
    var known: Set<String> = []
    return textFiles.filter { id(of: $0) == questionnaire.id && known.insert($0.language).inserted }
      .sorted { $0.language < $1.language }
      .map { Translation(file: $0, content: Self.read($0, of: questionnaire)) }
  }

  /// The texts of a questionnaire in the first of some languages that there is a file for; nil where there is none.
  package func translation(of source: Questionnaire, in languages: [String]) -> Translation? {
    guard !languages.isEmpty else { return nil }
    let files = textFiles
    for language in languages {
      if let file = files.first(where: { $0.language == language && id(of: $0) == source.id }) {
        return Translation(file: file, content: Self.read(file, of: source))
      }
    }
    return nil
  }

  /// The texts of a questionnaire in other languages as they stand, for the linter: of a file those beside it, of an id
  /// those that are shown.
  package func lintedTranslations(of name: String) throws(StorageError) -> [LintedTranslation] {
    var files: [TextFile] = []
    if name.isID {
      var known: Set<String> = []
      files = textFiles.filter { id(of: $0) == name && known.insert($0.language).inserted }
        .sorted { $0.language < $1.language }
    } else {
      files = QuestionnaireLibrary(explicit: name).textFiles
    }
    var translations: [LintedTranslation] = []
    for file in files { translations.append(try Self.linted(file)) }
    return translations
  }

  /// Texts in another language by the name of their file, with the questionnaire that they belong to; nil where no
  /// questionnaire stands beside them, nor is built in.
  package func lintedTranslation(
    in name: String, _ bytes: [UInt8]
  ) throws(StorageError) -> (LintedTranslation, source: [UInt8], file: String)? {
    guard let file = TextFile(name) else { return nil }
    let texts = LintedTranslation(bytes, file: name, language: file.language)
    if FilePath.isThere(file.questionnaire) {
      return (texts, try FileBytes.read(file.questionnaire), file.questionnaire)
    }
    return BuiltInQuestionnaires().bytes(of: file.stem).map { (texts, $0, file.stem + ".json") }
  }

  private static func linted(_ file: TextFile) throws(StorageError) -> LintedTranslation {
    let bytes = try FileBytes.read(file.path, limit: QuestionnaireTextsReader.sizeLimit)
    return LintedTranslation(bytes, file: file.path, language: file.language)
  }

  /// The files that cannot be shown, or belong to no questionnaire.
  package var brokenTexts: [InvalidFile] {
    let all = entries.compactMap(\.questionnaire).flatMap { translations(of: $0) }
    // Several versions of a questionnaire have the same files.
    var broken: [InvalidFile] = []
    for case .failure(let invalid) in all.map(\.content) where !broken.contains(invalid) {
      broken.append(invalid)
    }
    return broken + strayTexts.map { InvalidFile(problems: [$0]) }
  }

  /// Why files belong to no questionnaire, by name.
  package var strayTexts: [Problem] {
    textFiles.filter { id(of: $0) == nil }.map { file in
      Problem(
        file: file.path, fault: "there is no questionnaire \(file.stem.quoted) to translate",
        remedy: "Name it for a questionnaire, as in ID.\(file.language).json.")
    }
  }

  /// The id of the questionnaire that a file belongs to; nil for none.
  private func id(of file: TextFile) -> String? {
    if FilePath.isThere(file.questionnaire) {
      // A broken questionnaire is named for itself.
      return (try? Self.read(file.questionnaire).get())?.id ?? file.stem
    }
    return BuiltInQuestionnaires().ids.contains(file.stem) ? file.stem : nil
  }

  private static func read(
    _ file: TextFile, of questionnaire: Questionnaire
  ) -> Result<QuestionnaireTexts, InvalidFile> {
    do throws(StorageError) {
      let bytes = try FileBytes.read(file.path, limit: QuestionnaireTextsReader.sizeLimit)
      return QuestionnaireTextsReader.read(
        bytes, file: file.path, language: file.language, of: questionnaire)
    } catch { return .failure(InvalidFile(problems: [error.problem(in: file.path)])) }
  }
}
