import POSIX

/// Where the program keeps its files, by the XDG base directories.
package struct Folders: Hashable, Sendable {
  /// The folder of the assessments; nil without a home folder.
  package let assessments: String?
  /// The shared store that assessments are kept in, instead of that folder; nil for none.
  package let address: StoreAddress?
  /// True where somebody said which folder that is.
  package let isNamed: Bool
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

  /// The folders for what belongs to one user and not beside an assessment, the usual one first.
  var states: [String] { [state, temporary].compactMap { $0 } }

  /// Looks the folders up in an environment and in the settings; `store` is the value of `--store`, which comes first.
  ///
  /// As the XDG specification says, relative paths in its variables count as not set.
  package init(environment: [String: String], store: String? = nil) {
    let home = Self.absolute(environment["HOME"])
    func base(_ variable: String, _ inHome: String) -> String? {
      Self.absolute(environment[variable]) ?? home.map { $0 + "/" + inHome }
    }
    let own = base("XDG_DATA_HOME", ".local/share").map { $0 + "/mlmaturity" }
    let settings = base("XDG_CONFIG_HOME", ".config").map { $0 + "/mlmaturity/config.json" }
    let named =
      [store, environment["MLMATURITY_STORE"]].compactMap { $0 }.first { !$0.isEmpty }
      ?? settings.flatMap { Settings.read($0).settings.store }
    address = named.flatMap { StoreAddress($0) }
    isNamed = named != nil
    let usual = own.map { $0 + "/assessments" }
    assessments = address == nil ? named ?? usual : usual
    questionnaires = own.map { $0 + "/questionnaires" }
    self.settings = settings
    state = base("XDG_STATE_HOME", ".local/state").map { $0 + "/mlmaturity" }
    cache = base("XDG_CACHE_HOME", ".cache").map { $0 + "/mlmaturity" }
    temporary = (Self.absolute(environment["TMPDIR"]) ?? "/tmp") + "/mlmaturity-\(getuid())"
  }

  /// Makes one of the folders for state.
  func make(_ folder: String) throws(StorageError) {
    try FolderListing.create(folder)
    guard trusts(folder) else {
      throw .foreign(
        file: folder, fault: "it belongs to somebody else, or others can write to it",
        remedy: "Set HOME or TMPDIR to a folder of your own.")
    }
  }

  /// False for what somebody else may have put into a folder that everybody can write.
  func trusts(_ folder: String) -> Bool {
    guard folder == temporary else { return true }
    guard let status = FilePath.status(ofName: folder) else { return false }
    return status.st_uid == geteuid() && status.isFolder && status.st_mode & 0o022 == 0
  }

  private static func absolute(_ path: String?) -> String? {
    guard var path, path.hasPrefix("/") else { return nil }
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
