/// A step from one version of the store's tables to the next one, as commands of SQL.
struct Migration {
  let major: Int
  let minor: Int
  private let text: [UInt8]

  /// All of them, the first one first.
  static let all = [newest]

  /// The one that leads to the version that this program knows.
  static let newest = Migration(major: 1, minor: 0, text: PackageResources.version_1_0_sql)

  /// The commands, with quoted names in place of variables.
  func commands(schema: String, owner: String, member: String) -> String {
    [(":\"schema\"", schema), (":\"owner\"", owner), (":\"member\"", member)].reduce(
      String(decoding: text, as: UTF8.self)
    ) { text, pair in
      text.split(separator: pair.0, omittingEmptySubsequences: false).joined(separator: pair.1)
    }
  }
}
