import POSIX

/// What is used of PostgreSQL's own library, which is loaded where the program runs: nothing of it is needed to build it.
///
/// The signatures are those of its public interface, which version 9 had already.
struct LibPQ: Sendable {
  /// A connection or a result, which only the library looks into.
  typealias Handle = OpaquePointer
  typealias Texts = UnsafePointer<UnsafePointer<CChar>?>
  typealias Query =
    @convention(c) (
      _ connection: Handle, _ text: UnsafePointer<CChar>, _ count: CInt,
      _ types: UnsafePointer<UInt32>?, _ values: Texts?, _ lengths: UnsafePointer<CInt>?,
      _ formats: UnsafePointer<CInt>?, _ resultFormat: CInt
    ) -> Handle?
  typealias Receiver = @convention(c) (UnsafeMutableRawPointer?, Handle?) -> Void

  let connect: @convention(c) (_ names: Texts, _ values: Texts, _ expands: CInt) -> Handle?
  let reset: @convention(c) (Handle) -> Void
  let finish: @convention(c) (Handle) -> Void
  let status: @convention(c) (Handle) -> CInt
  let socket: @convention(c) (Handle) -> CInt
  let consumeInput: @convention(c) (Handle) -> CInt
  let connectionError: @convention(c) (Handle) -> UnsafePointer<CChar>?
  let setVerbosity: @convention(c) (Handle, CInt) -> CInt
  let setNoticeReceiver:
    @convention(c) (Handle, Receiver?, UnsafeMutableRawPointer?) -> OpaquePointer?
  let serverVersion: @convention(c) (Handle) -> CInt
  let quoteIdentifier:
    @convention(c) (Handle, UnsafePointer<CChar>, Int) -> UnsafeMutablePointer<CChar>?
  let freeMemory: @convention(c) (UnsafeMutableRawPointer) -> Void
  let parseAddress:
    @convention(c) (UnsafePointer<CChar>, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>)
      -> UnsafeMutableRawPointer?
  let freeAddress: @convention(c) (UnsafeMutableRawPointer) -> Void
  let execute: @convention(c) (Handle, UnsafePointer<CChar>) -> Handle?
  let executeWithParameters: Query
  let send: Send
  let setSingleRowMode: @convention(c) (Handle) -> CInt
  let nextResult: @convention(c) (Handle) -> Handle?
  let clear: @convention(c) (Handle) -> Void
  let resultStatus: @convention(c) (Handle) -> CInt
  let errorField: @convention(c) (Handle, CInt) -> UnsafePointer<CChar>?
  let rows: @convention(c) (Handle) -> CInt
  let value: @convention(c) (Handle, CInt, CInt) -> UnsafePointer<CChar>?
  let length: @convention(c) (Handle, CInt, CInt) -> CInt
  let isNull: @convention(c) (Handle, CInt, CInt) -> CInt

  /// As `Query`, but answers whether it was sent.
  typealias Send =
    @convention(c) (
      Handle, UnsafePointer<CChar>, CInt, UnsafePointer<UInt32>?, Texts?, UnsafePointer<CInt>?,
      UnsafePointer<CInt>?, CInt
    ) -> CInt

  #if os(macOS)
    private static let paths = [
      "libpq.5.dylib", "/opt/homebrew/opt/libpq/lib/libpq.5.dylib",
      "/usr/local/opt/libpq/lib/libpq.5.dylib",
    ]
  #else
    private static let paths = ["libpq.so.5"]
  #endif

  /// Loads the library, or says what is missing.
  init() throws(Missing) {
    guard let library = Self.paths.lazy.compactMap({ dlopen($0, RTLD_NOW) }).first else {
      throw Missing(message: "\(Self.paths[0]), the library of PostgreSQL, cannot be loaded")
    }
    let missing = Missing(message: "\(Self.paths[0]) is too old")
    func load<Function>(_ name: String) throws(Missing) -> Function {
      guard let address = dlsym(library, name) else { throw missing }
      // What a function of this name takes and answers is known from the library's documents alone.
      return unsafeBitCast(address, to: Function.self)
    }
    connect = try load("PQconnectdbParams")
    reset = try load("PQreset")
    finish = try load("PQfinish")
    status = try load("PQstatus")
    socket = try load("PQsocket")
    consumeInput = try load("PQconsumeInput")
    connectionError = try load("PQerrorMessage")
    setVerbosity = try load("PQsetErrorVerbosity")
    setNoticeReceiver = try load("PQsetNoticeReceiver")
    serverVersion = try load("PQserverVersion")
    quoteIdentifier = try load("PQescapeIdentifier")
    freeMemory = try load("PQfreemem")
    parseAddress = try load("PQconninfoParse")
    freeAddress = try load("PQconninfoFree")
    execute = try load("PQexec")
    executeWithParameters = try load("PQexecParams")
    send = try load("PQsendQueryParams")
    setSingleRowMode = try load("PQsetSingleRowMode")
    nextResult = try load("PQgetResult")
    clear = try load("PQclear")
    resultStatus = try load("PQresultStatus")
    errorField = try load("PQresultErrorField")
    rows = try load("PQntuples")
    value = try load("PQgetvalue")
    length = try load("PQgetlength")
    isNull = try load("PQgetisnull")
  }

  /// Why the library is not here.
  struct Missing: Error {
    let message: String
  }
}
