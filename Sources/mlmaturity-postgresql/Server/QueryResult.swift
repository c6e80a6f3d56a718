import POSIX

/// Rows that a server answered.
struct QueryResult: ~Copyable {
  private let library: LibPQ
  private let handle: LibPQ.Handle

  init(_ handle: LibPQ.Handle, library: LibPQ) { (self.handle, self.library) = (handle, library) }

  deinit { library.clear(handle) }

  var count: Int { Int(library.rows(handle)) }

  /// Nil for NULL.
  func text(_ column: Int, row: Int = 0) -> String? {
    bytes(column, row: row).map { String(decoding: $0, as: UTF8.self) }
  }

  func whole(_ column: Int, row: Int = 0) -> Int? { text(column, row: row).flatMap { Int($0) } }

  func isTrue(_ column: Int, row: Int = 0) -> Bool { text(column, row: row) == "t" }

  /// The bytes of a value as long as the result is there; nil for NULL.
  func bytes(_ column: Int, row: Int) -> UnsafeRawBufferPointer? {
    let (row, column) = (CInt(row), CInt(column))
    guard library.isNull(handle, row, column) == 0, let start = library.value(handle, row, column)
    else { return nil }
    return UnsafeRawBufferPointer(start: start, count: Int(library.length(handle, row, column)))
  }

  /// What the server said instead of answering; nil where it did as it was asked.
  var fault: ServerFault? {
    switch library.resultStatus(handle) {
    // Empty, done, rows, one row of many.
    case 0, 1, 2, 9: nil
    default:
      ServerFault(code: errorField("C"), message: errorField("M") ?? "no reason was given")
    }
  }

  private func errorField(_ name: Unicode.Scalar) -> String? {
    library.errorField(handle, CInt(name.value)).map { ServerFault.sentence($0) }
  }
}
