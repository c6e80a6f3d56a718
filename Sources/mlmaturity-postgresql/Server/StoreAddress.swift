import Formats
import POSIX

/// Where a shared store is: `postgresql://[user@]host[:port][,…]/database?schema=NAME&…`.
struct StoreAddress {
  /// What the library is told, by the names of its own settings.
  private(set) var settings: [String: String]
  let names: StoreNames

  /// Reads an address, or says what is wrong with it.
  ///
  /// The environment is that of this program, as far as the library reads it.
  init(
    _ text: String, library: LibPQ, environment: (String) -> String?
  ) throws(ServerFault) {
    guard ["postgresql://", "postgres://"].contains(where: { text.hasPrefix($0) }) else {
      throw ServerFault(.refused, "the address does not begin with postgresql://")
    }
    let (rest, schemas) = Self.split(text)
    guard let names = StoreNames(schema: schemas.last ?? "mlm") else {
      throw ServerFault(
        .refused,
        "schema= takes up to 41 letters from a to z, digits and _, and does not begin with a digit")
    }
    self.names = names
    let given = try Self.parse(rest, library: library)
    // Whoever lists the processes of a machine reads the addresses that programs were started with.
    guard given["password"] == nil, given["sslpassword"] == nil else {
      throw ServerFault(.refused, "a password stands in the address, where others can read it")
    }
    settings = given.merging(Self.usual) { given, _ in given }.merging(Self.fixed) { $1 }
    guard !Self.isLocal(given, environment) else { return }
    guard ["verify-full", nil].contains(given["sslmode"]) else {
      throw ServerFault(
        .refused,
        "sslmode=\(given["sslmode"] ?? "") does not prove that another machine is the right one")
    }
    settings["sslmode"] = "verify-full"
  }

  /// What a connection that was cut is noticed by, in seconds and milliseconds.
  private static let usual = [
    "connect_timeout": "3", "tcp_user_timeout": "5000", "keepalives": "1", "keepalives_idle": "5",
    "keepalives_interval": "2", "keepalives_count": "3",
  ]

  private static let fixed = ["application_name": "mlmaturity", "client_encoding": "UTF8"]

  /// The address without `schema=`, which the library does not know, and all the values of that.
  private static func split(_ text: String) -> (rest: String, schemas: [String]) {
    guard let mark = text.firstIndex(of: "?") else { return (text, []) }
    let parts = text[text.index(after: mark)...].split(separator: "&")
    let (key, rest) = ("schema=", parts.filter { !$0.hasPrefix("schema=") })
    return (
      text[..<mark] + (rest.isEmpty ? "" : "?" + rest.joined(separator: "&")),
      parts.filter { $0.hasPrefix(key) }.map { String($0.dropFirst(key.count)) }
    )
  }

  private static func parse(
    _ text: String, library: LibPQ
  ) throws(ServerFault) -> [String: String] {
    guard !text.utf8.contains(0) else {
      throw ServerFault(.refused, "the address holds a character with the code 0")
    }
    var message: UnsafeMutablePointer<CChar>?
    guard let options = library.parseAddress(text, &message) else {
      defer { if let message { library.freeMemory(message) } }
      throw ServerFault(
        .refused, message.map { ServerFault.sentence($0) } ?? "the address is none")
    }
    defer { library.freeAddress(options) }
    var settings: [String: String] = [:]
    // A list of structures: name, variable, built-in value, value, label, how to show it, and a number.
    var option = options.assumingMemoryBound(to: UnsafePointer<CChar>?.self)
    while let name = option[0] {
      if let value = option[3] { settings[String(cString: name)] = String(cString: value) }
      option += 7
    }
    return settings
  }

  /// True where every host is this machine, so that no network lies between.
  private static func isLocal(
    _ given: [String: String], _ environment: (String) -> String?
  ) -> Bool {
    // What the file of a service says is not known here.
    guard (given["service"] ?? environment("PGSERVICE")) == nil else { return false }
    let hosts = [("host", "PGHOST"), ("hostaddr", "PGHOSTADDR")].flatMap { name, variable in
      (given[name] ?? environment(variable) ?? "").split(separator: ",")
    }
    return hosts.allSatisfy { host in
      host.hasPrefix("/") || host.hasPrefix("@")
        || host.hasPrefix("127.")
          && host.utf8.allSatisfy { $0 == UInt8(ascii: ".") || (0x30...0x39).contains($0) }
        || ["localhost", "::1"].contains(host)
    }
  }
}
