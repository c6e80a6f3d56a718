import Formats
import MaturityModel

/// What a repository says itself about being looked at: `.mlmaturity-scan.json` at its top.
struct OwnSettings: Hashable, Sendable {
  /// Files, with a reason.
  struct Entry: Hashable, Sendable {
    var files: String
    var globs: [Glob]
    var reason: String
  }

  static let fileName = ".mlmaturity-scan.json"
  /// More bytes are refused.
  static let sizeLimit = 1 << 20

  var skip: [Entry] = []
  var only: [Entry] = []

  init() {}

  /// Reads the bytes of the file, with all that is wrong in it.
  static func read(_ bytes: [UInt8], file: String) -> Result<OwnSettings, InvalidFile> {
    let log = ProblemLog(file: file)
    do throws(JSONFault) {
      let document = try JSONDocument(bytes)
      log.reportRepeatedKeys(of: document)
      if let fields = Fields(document.root, log: log) {
        for (key, _) in fields.node.members where !["skip", "only"].contains(key.text) {
          let name = key.text ?? ""
          log.report(
            "there is no key \(name.quoted) here", at: key,
            remedy: name.remedy(among: ["skip", "only"], otherwise: "There are skip and only."))
        }
        var settings = OwnSettings()
        settings.skip = entries(fields.list("skip"), log)
        settings.only = entries(fields.list("only"), log)
        if log.problems.isEmpty { return .success(settings) }
      }
    } catch { log.report(error) }
    return .failure(InvalidFile(problems: log.sorted))
  }

  private static func entries(_ nodes: [JSONNode], _ log: ProblemLog) -> [Entry] {
    nodes.compactMap { node in
      guard let fields = Fields(node, log: log) else { return nil }
      let (files, reason) = (fields.requiredText("files"), fields.requiredText("reason"))
      guard !files.isEmpty else { return nil }
      guard let globs = Glob.read(files) else {
        log.report(
          "the pattern \(files.quoted) stands for too many paths", at: node,
          remedy: "Write fewer alternatives and folders.")
        return nil
      }
      return Entry(files: files, globs: globs, reason: reason)
    }
  }
}
