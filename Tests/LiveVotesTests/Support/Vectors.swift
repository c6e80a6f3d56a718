import Formats
import MaturityModel
import POSIX
import Testing

/// Files of this folder.
enum Sample {
  static func bytes(_ name: String) throws -> [UInt8] {
    let path = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    let file = try #require(fopen("/\(path)/\(name)", "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 17)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes[..<count])
  }

  static func json(_ name: String) throws -> [String: JSON] {
    try #require(try JSONDocument(bytes(name)).root.json.members)
  }
}
