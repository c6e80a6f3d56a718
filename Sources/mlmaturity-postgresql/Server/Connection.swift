import Formats
import POSIX

/// A connection to a server, which is closed when nobody has it any more.
///
/// A class, because the library keeps it behind a pointer.
final class Connection {
  private let library: LibPQ
  private let handle: LibPQ.Handle
  let names: StoreNames
  /// The folder of the store's tables, quoted for commands.
  let schema: String
  /// How many assessments there were in a state of the store, in the archive or out of it.
  var counted: (state: String, archived: Bool, total: Int)?

  /// Connects, or says why nobody is let in.
  init(_ address: StoreAddress, library: LibPQ) throws(ServerFault) {
    let settings = address.settings.sorted { $0.key < $1.key }
    let connection = Self.withTexts(settings.map(\.key)) { names in
      Self.withTexts(settings.map(\.value)) { library.connect(names, $0, 0) }
    }
    guard let connection else { throw Self.outOfMemory }
    guard library.status(connection) == 0 else {
      defer { library.finish(connection) }
      throw ServerFault(Self.failure(of: connection, library: library))
    }
    // It would write what servers remark on to standard error.
    _ = library.setNoticeReceiver(connection, { _, _ in }, nil)
    (handle, self.library, names) = (connection, library, address.names)
    schema = try Self.quoted(names.schema, by: connection, library: library)
  }

  deinit { library.finish(handle) }

  /// A name as it stands in commands.
  func quoted(_ name: String) throws(ServerFault) -> String {
    try Self.quoted(name, by: handle, library: library)
  }

  private static func quoted(
    _ name: String, by connection: LibPQ.Handle, library: LibPQ
  ) throws(ServerFault) -> String {
    guard let quoted = library.quoteIdentifier(connection, name, name.utf8.count) else {
      throw outOfMemory
    }
    defer { library.freeMemory(quoted) }
    return String(cString: quoted)
  }

  private static var outOfMemory: ServerFault { ServerFault(.failed, "there is no memory left") }

  private static func failure(of connection: LibPQ.Handle, library: LibPQ) -> StoreFailure {
    func message() -> String {
      library.connectionError(connection).map { ServerFault.sentence($0) } ?? ""
    }
    let first = message()
    // Nobody was there who could name a code.
    guard
      !["Is the server running", "timeout expired", "translate host name"].contains(where: {
        first.contains($0)
      })
    else { return StoreFailure(.unreachable, first) }
    let verbose: CInt = 2
    _ = library.setVerbosity(connection, verbose)
    library.reset(connection)
    return StoreFailure(connecting: first, wordy: message())
  }

  /// False after the other end has gone, as far as that can be seen without asking it.
  var isOpen: Bool {
    var source = pollfd(fd: library.socket(handle), events: Int16(POLLIN), revents: 0)
    // Nothing comes of itself but remarks and a farewell, with the end behind it.
    while poll(&source, 1, 0) > 0, library.consumeInput(handle) != 0 {}
    return library.status(handle) == 0
  }

  /// The version of the server, such as 150018.
  var version: Int { Int(library.serverVersion(handle)) }

  /// Asks for something with values, all of them as text.
  func query(_ text: String, _ values: [String?] = []) throws(ServerFault) -> QueryResult {
    try Self.refuseZero(values)
    return try result(
      of: Self.withTexts(values) {
        library.executeWithParameters(handle, text, CInt(values.count), nil, $0, nil, nil, 0)
      })
  }

  /// Has commands carried out that stand behind each other.
  func run(_ commands: String) throws(ServerFault) {
    _ = try result(of: library.execute(handle, commands))
  }

  /// Asks for rows and hands them over one by one, so that never more than one is kept.
  func forEachRow(
    of text: String, _ values: [String?] = [], _ body: (borrowing QueryResult) -> Void
  ) throws(ServerFault) {
    try Self.refuseZero(values)
    let isSent = Self.withTexts(values) {
      library.send(handle, text, CInt(values.count), nil, $0, nil, nil, 0)
    }
    guard isSent != 0, library.setSingleRowMode(handle) != 0 else { throw fault(nil) }
    var found: ServerFault?
    while let next = library.nextResult(handle) {
      let row = QueryResult(next, library: library)
      found = found ?? row.fault
      if found == nil, row.count > 0 { body(row) }
    }
    if let found { throw fault(found) }
  }

  private func result(of handle: LibPQ.Handle?) throws(ServerFault) -> QueryResult {
    guard let handle else { throw fault(nil) }
    let result = QueryResult(handle, library: library)
    if let found = result.fault { throw fault(found) }
    return result
  }

  /// The same, unless it is that the connection is gone.
  private func fault(_ found: ServerFault?) -> ServerFault {
    let message = library.connectionError(handle).map { ServerFault.sentence($0) } ?? ""
    guard library.status(handle) == 0 else { return ServerFault(.unreachable, message) }
    return found ?? ServerFault(.failed, message)
  }

  private static func refuseZero(_ values: [String?]) throws(ServerFault) {
    guard values.contains(where: { $0?.utf8.contains(0) == true }) else { return }
    throw ServerFault(
      .failed, "a text holds a character with the code 0, which PostgreSQL cannot keep")
  }

  /// Texts as C has them, with nothing after the last one.
  private static func withTexts<Value>(
    _ texts: [String?], _ body: (LibPQ.Texts) -> Value
  ) -> Value {
    let bytes = UnsafeMutablePointer<CChar>.allocate(
      capacity: texts.reduce(1) { $0 + ($1?.utf8.count ?? 0) + 1 })
    let pointers = UnsafeMutablePointer<UnsafePointer<CChar>?>.allocate(capacity: texts.count + 1)
    defer {
      bytes.deallocate()
      pointers.deallocate()
    }
    var next = bytes
    for (index, text) in texts.enumerated() {
      pointers[index] = text == nil ? nil : UnsafePointer(next)
      guard var text else { continue }
      text.withUTF8 { utf8 in
        for byte in utf8 {
          next.pointee = CChar(bitPattern: byte)
          next += 1
        }
      }
      next.pointee = 0
      next += 1
    }
    pointers[texts.count] = nil
    return body(pointers)
  }
}
