package import MaturityModel

/// What was found in one repository.
package struct RepositoryScan: Hashable, Sendable {
  /// How the files were listed.
  package enum Listing: String, Hashable, Sendable, CaseIterable { case git, folder }

  /// What is known of the changes.
  package enum History: String, Hashable, Sendable, CaseIterable { case known, shallow, unknown }

  /// Why not everything was looked at.
  package struct Stop: Hashable, Sendable {
    package enum Bound: String, Hashable, Sendable, CaseIterable {
      case paths, files, bytes, time, depth
    }

    package var bound: Bound
    /// How many of what had to be looked at were.
    package var done: Int
    package var of: Int
  }

  /// What the repository's own file leaves out.
  package struct LeftOut: Hashable, Sendable {
    package var files: String
    package var reason: String
    package var count: Int
  }

  package var name: String
  /// The digest of the newest change; nil where there is no history.
  package var commit: String?
  package var newest: CalendarDay?
  package var listing = Listing.folder
  package var history = History.unknown
  /// The folder that alone was looked at; empty for all.
  package var only = ""
  package var files = 0
  package var looked = 0
  package var read = 0
  /// Files of which only the beginning was read.
  package var cut = 0
  /// Lines of which only the beginning was matched.
  package var cutLines = 0
  /// How many of the newest changes were looked at where there are older ones; nil where all were.
  package var cutHistory: Int?
  package var stopped: Stop?
  package var leftOut: [LeftOut] = []
  /// The ML packages that manifests name.
  package var packages: [String] = []
  package var units = 0
  package var proposals: [Proposal] = []
}
