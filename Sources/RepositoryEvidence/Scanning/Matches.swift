/// What one rule found so far: counts of everything, and the first places.
struct Matches {
  /// The places of one file.
  struct InFile {
    var path: [UInt8]
    var isWeak: Bool
    var places: [(line: Int, text: [UInt8])]
    /// All lines that match, also those that are not kept.
    var count: Int

    func comes(before other: InFile) -> Bool {
      if isWeak != other.isWeak { return other.isWeak }
      return path.lexicographicallyPrecedes(other.path)
    }
  }

  private(set) var strongFiles = 0
  private(set) var weakFiles = 0
  private(set) var count = 0
  /// The first files, those that are not weak before the others.
  private(set) var kept: [InFile] = []
  /// The folders that the files lie in, as numbers.
  private(set) var folders: Set<Int32> = []

  mutating func add(_ file: InFile, folder: Int32, keeping limit: Int) {
    if file.isWeak { weakFiles += 1 } else { strongFiles += 1 }
    count += file.count
    folders.insert(folder)
    if kept.count == limit, let last = kept.last, !file.comes(before: last) { return }
    let place = kept.firstIndex { file.comes(before: $0) } ?? kept.count
    kept.insert(file, at: place)
    if kept.count > limit { kept.removeLast() }
  }
}

/// Folders as numbers, so that each is kept once.
struct FolderNumbers {
  /// More are counted as the top.
  private static let limit = 200_000

  private var numbers: [[UInt8]: Int32] = [[]: 0]
  private(set) var folders: [[UInt8]] = [[]]
  private var last: (folder: [UInt8], number: Int32) = ([], 0)

  mutating func number(ofFolderOf path: [UInt8]) -> Int32 {
    let end = path.lastIndex(of: UInt8(ascii: "/")) ?? 0
    if path[..<end].elementsEqual(last.folder) { return last.number }
    let folder = Array(path[..<end])
    if let known = numbers[folder] {
      last = (folder, known)
      return known
    }
    guard folders.count < Self.limit else { return 0 }
    let number = Int32(folders.count)
    numbers[folder] = number
    folders.append(folder)
    last = (folder, number)
    return number
  }
}
