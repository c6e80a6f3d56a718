import Formats
package import Translation

/// The `.po` files of languages, in the folders where they may be.
package struct Translations: Sendable {
  /// The user's own folder first, so that a translator can try a file without installing it.
  private let folders: [String]

  /// Looks the folders up in an environment, by the XDG base directories.
  package init(environment: [String: String]) {
    let home = environment["HOME"].map { "\($0)/.local/share" }
    let own = environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? home
    let listed = environment["XDG_DATA_DIRS"].flatMap { $0.isEmpty ? nil : $0 }
    let shared = (listed ?? "/usr/local/share:/usr/share").split(separator: ":").map { String($0) }
    folders = ([own].compactMap { $0 } + shared).filter { $0.hasPrefix("/") }
      .map { "\($0)/mlmaturity/po" }
  }

  /// The first of some languages that there is a file for; nil where there is none.
  ///
  /// A file that is there and cannot be used is not passed over: its problems are the error.
  package func language(of codes: [String]) throws(StorageError) -> Language? {
    for code in codes {
      for path in folders.map({ "\($0)/\(code).po" }) where FilePath.isThere(path) {
        let file = TranslationFile(
          try FileBytes.read(path, limit: Self.sizeLimit), file: path, code: code)
        guard var language = file.language(code) else {
          throw .invalid(InvalidFile(problems: file.problems))
        }
        language.wanted = codes
        return language
      }
    }
    return nil
  }

  /// The languages that there are files for.
  package var codes: [String] {
    let names = folders.flatMap { FolderListing.names(in: $0) ?? [] }
    return Set(names.filter { $0.hasSuffix(".po") }.map { String($0.dropLast(3)) }).sorted()
  }

  /// Bytes of a file, about ten times what one language takes.
  private static let sizeLimit = 8_000_000
}
