import Formats
import POSIX

/// What goes out: replies as lines, gathered until there is much of it or somebody waits for it.
///
/// A class, because rows and what ends them are written by different hands.
final class ReplyWriter {
  private let file: Int32
  private var bytes: [UInt8] = []
  private static let enough = 1 << 17

  init(_ file: Int32) { self.file = file }

  /// A member of a reply: its name, and whether its value is a text or stands in JSON as the server spells it.
  struct Column {
    let name: StaticString
    let isText: Bool

    static func text(_ name: StaticString) -> Column { Column(name: name, isText: true) }
    static func whole(_ name: StaticString) -> Column { Column(name: name, isText: false) }
  }

  /// Sends a reply, and all that was gathered before.
  func send(_ reply: StoreReply, number: Int) {
    bytes += reply.line(number: number)
    flush()
  }

  /// Gathers a row of a server as a reply, without making values of it: there may be a million.
  ///
  /// What it says is the same as that of `StoreReply.row`.
  func gather(
    _ kind: StaticString, of result: borrowing QueryResult, row: Int = 0, number: Int,
    _ columns: [Column]
  ) {
    bytes += "{\"number\":".utf8
    bytes += String(number).utf8
    bytes += ",\"".utf8
    append(kind)
    bytes += "\":{".utf8
    for (index, column) in columns.enumerated() {
      bytes += (index == 0 ? "\"" : ",\"").utf8
      append(column.name)
      bytes += "\":".utf8
      let value = result.bytes(index, row: row)
      switch value {
      case nil: bytes += "null".utf8
      case let value? where column.isText: append(text: value)
      case let value?: bytes += value
      }
    }
    bytes += "}}\n".utf8
    if bytes.count > Self.enough { flush() }
  }

  private func append(_ name: StaticString) {
    bytes += UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
  }

  private func append(text: UnsafeRawBufferPointer) {
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    for (index, byte) in text.enumerated()
    where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
      bytes += text[start..<index]
      start = index + 1
      switch byte {
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      default: bytes += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
      }
    }
    bytes += text[start...]
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes what was gathered; where nobody reads it any more, nobody needs this program any more.
  func flush() {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { exit(0) }
      rest = rest.dropFirst(count)
    }
    bytes.removeAll(keepingCapacity: true)
  }
}
