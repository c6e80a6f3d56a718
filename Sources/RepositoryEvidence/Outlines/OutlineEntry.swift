/// A value of a structured file: the keys that lead to it, in small letters, and the line that it stands on, from 1.
struct OutlineEntry: Hashable {
  var keys: [[UInt8]]
  var value: [UInt8]
  var line: Int
}

/// The kinds of files whose keys are read.
///
/// A reader of an outline never fails: what it does not understand it passes over.
enum OutlineFormat: Hashable, Sendable {
  case yaml, toml, ini, json

  /// The kind that the ending of a name says; the name is in small letters.
  init?(name: [UInt8]) {
    let ending = name.lastIndex(of: UInt8(ascii: ".")).map {
      String(decoding: name[($0 + 1)...], as: UTF8.self)
    }
    switch ending {
    case "yml", "yaml": self = .yaml
    case "toml": self = .toml
    case "ini", "cfg", "conf", "properties": self = .ini
    case "json": self = .json
    case nil where name == Array("pipfile".utf8): self = .toml
    default: return nil
    }
  }

  /// What stands in a file.
  func entries(of bytes: UnsafeBufferPointer<UInt8>) -> [OutlineEntry] {
    switch self {
    case .yaml:
      var reader = YAMLOutline()
      return reader.read(bytes)
    case .toml:
      var reader = TOMLOutline()
      return reader.read(bytes)
    case .ini: return INIOutline.read(bytes)
    case .json:
      var reader = JSONOutline(bytes)
      return reader.read()
    }
  }
}

/// The values of one file, as many as are worth their memory: a value that lies deep counts for more.
struct OutlineEntries {
  /// Keys and values, all counted, of one file.
  private static let limit = 400_000

  private(set) var list: [OutlineEntry] = []
  private var cost = 0

  var isFull: Bool { cost >= Self.limit }

  mutating func append(_ entry: OutlineEntry) {
    cost += 1 + entry.keys.count
    list.append(entry)
  }
}
