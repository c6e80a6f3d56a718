import Formats
package import MaturityModel

/// The user's preferences, kept in `config.json`.
///
/// What is wrong in the file is told, and the rest counts.
package struct Settings: Hashable, Sendable {
  /// The name of a theme; nil for the standard one.
  package var theme: String?
  /// Go to the next question when an answer is chosen.
  package var advancesAfterAnswer = false
  /// Show what was found in a repository before an item is answered.
  package var foundBeforeAnswer = false
  package var mouse = MouseUse.auto
  package var mode = Mode.screen
  /// Where assessments are kept, a folder or an address; nil for the usual folder.
  package var store: String?
  /// How much is said line by line; nil for the usual amount.
  package var speech: String?
  /// The name of a set of chart characters; nil for what the terminal can show.
  package var charts: String?
  /// Keys of the file that this version does not know; written back unchanged.
  package var otherKeys: [String: JSON] = [:]

  package init() {}

  /// How the program meets a person.
  package enum Mode: String, Hashable, Sendable, CaseIterable {
    case screen
    /// One line at a time.
    case linear
  }

  /// When the terminal is asked to report the mouse, which stops it from selecting text.
  package enum MouseUse: String, Hashable, Sendable, CaseIterable {
    case on, off
    /// In workshops only.
    case auto
  }

  /// Reads the settings file; one that does not exist holds the defaults.
  package static func read(_ file: String) -> (settings: Settings, problems: [Problem]) {
    do throws(StorageError) {
      return read(try FileBytes.read(file), file: file)
    } catch {
      let isThere = FileStamp(of: FilePath(following: file)) != nil
      return (Settings(), isThere ? [error.problem(in: file)] : [])
    }
  }

  /// Reads the bytes of a settings file.
  package static func read(
    _ bytes: [UInt8], file: String
  ) -> (settings: Settings, problems: [Problem]) {
    let log = ProblemLog(file: file)
    var settings = Settings()
    do throws(JSONFault) {
      let document = try JSONDocument(bytes)
      log.reportRepeatedKeys(of: document)
      if let fields = Fields(document.root, log: log) { settings = Settings(fields) }
      settings.checkStore(document.root["store"], log)
    } catch { log.report(error) }
    return (settings, log.sorted)
  }

  private init(_ fields: Fields) {
    theme = fields["theme"].flatMap(fields.text)
    charts = fields["charts"].flatMap(fields.text)
    store = fields["store"].flatMap(fields.text)
    if fields["advanceAfterAnswer"] != nil {
      advancesAfterAnswer = fields.flag("advanceAfterAnswer")
    }
    if fields["foundBeforeAnswer"] != nil {
      foundBeforeAnswer = fields.flag("foundBeforeAnswer")
    }
    mouse = fields.word("mouse") ?? .auto
    mode = fields.word("mode") ?? .screen
    speech = fields["speech"].flatMap(fields.text)
    otherKeys = fields.others(than: members)
  }

  /// Leaves out a store that would be another one in each folder that the program is started in.
  private mutating func checkStore(_ node: JSONNode?, _ log: ProblemLog) {
    guard let node, let store, !store.hasPrefix("/"), StoreAddress(store) == nil else { return }
    log.report(
      "this is neither a whole path nor the address of a store", at: node,
      remedy: "Begin it with / or postgresql://.")
    self.store = nil
  }

  private var members: [String: JSON] {
    var members: [String: JSON] = [:]
    members["theme"] = theme.map { .string($0) }
    members["speech"] = speech.map { .string($0) }
    members["store"] = store.map { .string($0) }
    members["charts"] = charts.map { .string($0) }
    if advancesAfterAnswer { members["advanceAfterAnswer"] = .bool(true) }
    if foundBeforeAnswer { members["foundBeforeAnswer"] = .bool(true) }
    if mode != .screen { members["mode"] = .string(mode.rawValue) }
    if mouse != .auto { members["mouse"] = .string(mouse.rawValue) }
    return members
  }

  /// Puts the settings into their file.
  package func save(to file: String) throws(StorageError) {
    try FolderListing.create(FilePath.folder(of: file))
    let json = JSON.object(otherKeys.merging(members) { $1 })
    try AtomicFile(invented: file).write(Array(json.pretty.utf8))
  }
}
