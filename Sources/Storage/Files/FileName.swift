import Formats
package import POSIX

// Names of files are bytes, and texts are not. A byte that is no UTF-8 stands in a text as a private character, and the
// calls of the system that take a name turn it back: a file of any name can be worked on, and is named as it is.

extension String {
  /// A name as the system gives it; `fileNameBytes` gives back exactly these bytes.
  package init(fileName bytes: some Collection<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    let isText = bytes.allSatisfy { $0 < 0x80 } || text.isText(of: bytes)
    self = isText ? text : Self.text(standingFor: Array(bytes))
  }

  private static func text(standingFor bytes: [UInt8]) -> String {
    var scalars = String.UnicodeScalarView()
    var at = 0
    while at < bytes.count {
      let length = Swift.max(1, bytes.withUnsafeBufferPointer { $0.sequenceLength(at: at) })
      let part = bytes[at..<at + length]
      let text = String(decoding: part, as: UTF8.self)
      scalars +=
        text.isText(of: part)
        ? Array(text.unicodeScalars) : part.compactMap { Unicode.Scalar(standingFor: $0) }
      at += length
    }
    return String(scalars)
  }

  /// True for what was neither mended nor could be taken for bytes.
  private func isText(of bytes: some Collection<UInt8>) -> Bool {
    utf8.elementsEqual(bytes) && !unicodeScalars.contains(where: \.standsForByte)
  }

  /// A name that the system keeps, up to its zero.
  package init(fileName name: UnsafePointer<CChar>) {
    let bytes = UnsafeBufferPointer(start: name, count: strlen(name))
    self.init(fileName: bytes.map { UInt8(bitPattern: $0) })
  }

  /// The name as the system takes it.
  package var fileNameBytes: [UInt8] {
    // All characters that stand for bytes begin with this one.
    guard utf8.contains(0xF4) else { return Array(utf8) }
    return unicodeScalars.flatMap { scalar in
      scalar.standsForByte ? [UInt8(truncatingIfNeeded: scalar.value)] : Array(String(scalar).utf8)
    }
  }

  /// The name with a zero at its end, to be handed to the system and changed by it.
  var fileNameTemplate: [CChar] { fileNameBytes.map { CChar(bitPattern: $0) } + [0] }

  fileprivate func withFileName<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    guard utf8.contains(0xF4) else { return withCString(body) }
    return fileNameTemplate.withUnsafeBufferPointer { name in
      name.baseAddress.map(body) ?? withCString(body)
    }
  }
}

extension Unicode.Scalar {
  /// The private character for a byte beyond ASCII.
  fileprivate init?(standingFor byte: UInt8) { self.init(0x10_FF00 + UInt32(byte)) }

  fileprivate var standsForByte: Bool { 0x10_FF80...0x10_FFFF ~= value }
}

// The system's own take a text as well, but as UTF-8.

func open(_ path: String, _ flags: Int32) -> Int32 { path.withFileName { open($0, flags) } }

func open(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
  path.withFileName { open($0, flags, mode) }
}

func stat(_ path: String, _ status: UnsafeMutablePointer<stat>) -> Int32 {
  path.withFileName { stat($0, status) }
}

package func lstat(_ path: String, _ status: UnsafeMutablePointer<stat>) -> Int32 {
  path.withFileName { lstat($0, status) }
}

package func access(_ path: String, _ mode: Int32) -> Int32 {
  path.withFileName { access($0, mode) }
}

@discardableResult package func unlink(_ path: String) -> Int32 { path.withFileName { unlink($0) } }

func rename(_ old: String, _ new: String) -> Int32 {
  old.withFileName { old in new.withFileName { new in rename(old, new) } }
}

@discardableResult func link(_ old: String, _ new: String) -> Int32 {
  old.withFileName { old in new.withFileName { new in link(old, new) } }
}

func mkdir(_ path: String, _ mode: mode_t) -> Int32 { path.withFileName { mkdir($0, mode) } }

func readlink(_ path: String, _ target: UnsafeMutablePointer<CChar>, _ size: Int) -> Int {
  path.withFileName { readlink($0, target, size) }
}

func realpath(
  _ path: String, _ resolved: UnsafeMutablePointer<CChar>?
) -> UnsafeMutablePointer<CChar>? {
  path.withFileName { realpath($0, resolved) }
}

#if canImport(Glibc)
  func opendir(_ path: String) -> OpaquePointer? { path.withFileName { opendir($0) } }
#else
  func opendir(_ path: String) -> UnsafeMutablePointer<DIR>? { path.withFileName { opendir($0) } }
#endif

extension FilePath {
  /// What a path leads to; nil for nothing.
  static func status(of path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }

  /// What stands at a path itself, also a link; nil for nothing.
  package static func status(ofName path: String) -> stat? {
    var status = stat()
    return lstat(path, &status) == 0 ? status : nil
  }
}

extension stat {
  package var isFile: Bool { st_mode & S_IFMT == S_IFREG }
  package var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
}
