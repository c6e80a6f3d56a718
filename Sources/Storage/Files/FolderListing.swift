import POSIX

/// The names in a folder, and folders that have to be there.
package enum FolderListing {
  /// The names in a folder in the order of their bytes; nil when it cannot be read.
  static func names(in folder: String) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(
          to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)
        ) { String(fileName: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The paths of what may be an assessment, in the order of their names; hidden files are none.
  package static func documents(in folder: String) -> [String]? {
    names(in: folder)?.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
      .map { "\(folder)/\($0)" }
  }

  /// The paths of files with one of these endings, in any case, in the order of their names; hidden files are none.
  static func files(in folder: String, endings: [String]) -> [String]? {
    names(in: folder)?.filter { name in
      !name.hasPrefix(".") && endings.contains { name.lowercased().hasSuffix("." + $0) }
    }.map { "\(folder)/\($0)" }
  }

  /// Makes a folder and those above it, for its owner only (as the XDG base directories ask).
  package static func create(_ folder: String) throws(StorageError) {
    if FilePath.status(of: folder) != nil { return }
    if let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
      try create(String(folder[..<slash]))
    }
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw .writing(folder, step: "mkdir")
    }
  }

  /// Makes a new folder with a random ending in another one, for its owner only, and returns its path.
  static func createNew(in folder: String, prefix: String) throws(StorageError) -> String {
    try create(folder)
    var template = (folder + "/" + prefix + "XXXXXX").fileNameTemplate
    let isMade = template.withUnsafeMutableBufferPointer { name in
      name.baseAddress.map { mkdtemp($0) != nil } ?? false
    }
    guard isMade else { throw .writing(folder, step: "mkdtemp") }
    return String(fileName: template.dropLast().map { UInt8(bitPattern: $0) })
  }
}
