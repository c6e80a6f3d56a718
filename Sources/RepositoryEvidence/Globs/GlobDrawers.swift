/// Many globs, each put where only few paths ask for it: by its folders, its whole name, its ending, or else in a rest.
struct GlobDrawers: Sendable {
  /// What a name that fits still needs, and who asked for that.
  struct Claim: Sendable {
    let folders: Int
    var owners: Owners
  }

  struct Drawer: Sendable {
    let pattern: NamePattern
    var claims: [Claim] = []
  }

  /// How many owners there are.
  let ownerCount: Int
  /// Every pattern of folders, once.
  private(set) var folders: [[Glob.Folder]] = []
  /// Every pattern of one folder, once, and for each place of `folders` which of them stands there; -1 for any number.
  private(set) var parts: [NamePattern] = []
  private(set) var partNumbers: [[Int]] = []
  /// Who asked for all that lies in such folders.
  private(set) var whole: [Claim] = []
  private(set) var byName: [[UInt8]: [Claim]] = [:]
  /// By what stands after the last point of a name.
  private(set) var byEnding: [[UInt8]: [Drawer]] = [:]
  private(set) var rest: [Drawer] = []

  init(_ globs: [(glob: Glob, owner: Int)], ownerCount: Int) {
    self.ownerCount = ownerCount
    var numbers: [[Glob.Folder]: Int] = [:]
    var claims: [NamePattern: [Int: Owners]] = [:]
    for (glob, owner) in globs {
      let number = numbers[glob.folders] ?? numbers.count
      if numbers.updateValue(number, forKey: glob.folders) == nil { folders.append(glob.folders) }
      claims[glob.name, default: [:]][number, default: Owners(count: ownerCount)].insert(owner)
    }
    for (pattern, owners) in claims {
      put(
        pattern,
        owners.sorted { $0.key < $1.key }.map { Claim(folders: $0.key, owners: $0.value) })
    }
    numberParts()
  }

  private mutating func put(_ pattern: NamePattern, _ claims: [Claim]) {
    if pattern.isAny {
      whole = claims
    } else if let name = pattern.exact {
      byName[name] = claims
    } else if let point = pattern.ending.lastIndex(of: UInt8(ascii: ".")) {
      byEnding[Array(pattern.ending[(point + 1)...]), default: []].append(
        Drawer(pattern: pattern, claims: claims))
    } else {
      rest.append(Drawer(pattern: pattern, claims: claims))
    }
  }

  private mutating func numberParts() {
    var numbers: [NamePattern: Int] = [:]
    partNumbers = folders.map { folders in
      folders.map { folder in
        switch folder {
        case .any: return -1
        case .named(let pattern):
          let number = numbers[pattern] ?? numbers.count
          if numbers.updateValue(number, forKey: pattern) == nil { parts.append(pattern) }
          return number
        }
      }
    }
  }
}
