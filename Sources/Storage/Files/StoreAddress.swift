/// The address of a shared store, such as `postgresql://host/database?schema=name`.
package struct StoreAddress: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  /// Nil for what is the path of a folder.
  package init?(_ text: String) {
    guard ["postgresql://", "postgres://"].contains(where: text.hasPrefix) else { return nil }
    description = text
  }

  /// The program that reaches stores of this kind.
  package static let program = "mlmaturity-postgresql"

  /// What the store is called on its server, which may be on a wall where an address is not.
  package var name: String {
    let options = description.split(separator: "?", maxSplits: 1).dropFirst().first ?? ""
    let named = options.split(separator: "&").last { $0.hasPrefix("schema=") }
    return named.map { String($0.dropFirst("schema=".count)) } ?? "mlm"
  }

  /// True where a password stands in it, which others could read in the list of processes.
  package var hasPassword: Bool {
    let rest = description.drop { $0 != "/" }.dropFirst(2)
    let authority = rest.prefix { !"/?".contains($0) }
    let user = authority.lastIndex(of: "@").map { authority[..<$0] } ?? ""
    let options = rest.split(separator: "?", maxSplits: 1).dropFirst().first ?? ""
    return user.contains(":")
      || options.split(separator: "&").contains { $0.lowercased().contains("password=") }
  }
}
