#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where the program keeps its files, by the XDG base directories.
package struct Folders: Hashable, Sendable {
  /// The folder of the assessments; nil without a home folder.
  package let assessments: String?
  /// The user's own questionnaires; nil without a home folder.
  package let questionnaires: String?
  /// The settings file; nil without a home folder.
  package let settings: String?
  /// Journals; nil without a home folder.
  package let state: String?
  /// What can be computed again; nil without a home folder.
  package let cache: String?
  /// Where journals go when `state` cannot be written.
  package let temporary: String

  /// Looks the folders up in an environment; `store` is the value of `--store`.
  ///
  /// As the XDG specification says, relative paths in its variables count as not set.
  package init(environment: [String: String], store: String? = nil) {
    let home = Self.absolute(environment["HOME"])
    func base(_ variable: String, _ inHome: String) -> String? {
      Self.absolute(environment[variable]) ?? home.map { $0 + "/" + inHome }
    }
    let own = base("XDG_DATA_HOME", ".local/share").map { $0 + "/mlmaturity" }
    let named = [store, environment["MLMATURITY_STORE"]].compactMap { $0 }.first { !$0.isEmpty }
    assessments = named ?? own.map { $0 + "/assessments" }
    questionnaires = own.map { $0 + "/questionnaires" }
    settings = base("XDG_CONFIG_HOME", ".config").map { $0 + "/mlmaturity/config.json" }
    state = base("XDG_STATE_HOME", ".local/state").map { $0 + "/mlmaturity" }
    cache = base("XDG_CACHE_HOME", ".cache").map { $0 + "/mlmaturity" }
    temporary = (Self.absolute(environment["TMPDIR"]) ?? "/tmp") + "/mlmaturity-\(getuid())"
  }

  private static func absolute(_ path: String?) -> String? {
    guard var path, path.hasPrefix("/") else { return nil }
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
