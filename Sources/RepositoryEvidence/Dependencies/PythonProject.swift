/// The dependencies of Python projects in their three files with keys.
enum PythonProject {
  /// `pyproject.toml`: PEP 621, PEP 735, and the tables of Poetry, uv, PDM and Pixi.
  static func dependencies(_ entries: [OutlineEntry]) -> [Dependency] {
    entries.compactMap { entry in
      let keys = entry.keys.map { String(decoding: $0, as: UTF8.self) }
      guard let first = keys.first, keys.count >= 2 else { return nil }
      switch (first, keys[1]) {
      case ("project", "dependencies"), ("project", "optional-dependencies"):
        return Dependency(requirement: entry.value, line: entry.line)
      case ("tool", "poetry"), ("tool", "pixi"): return table(keys.dropFirst(2), entry)
      case ("tool", "uv"), ("tool", "pdm"):
        guard keys.count > 2, keys[2].hasSuffix("dependencies") else { return nil }
        return Dependency(requirement: entry.value, line: entry.line)
      default:
        return first == "dependency-groups"
          ? Dependency(requirement: entry.value, line: entry.line) : nil
      }
    }
  }

  /// `name = "^1.2"` below `dependencies`, `dev-dependencies` or a group of them.
  private static func table(_ keys: ArraySlice<String>, _ entry: OutlineEntry) -> Dependency? {
    guard let place = keys.firstIndex(where: { $0.hasSuffix("dependencies") }),
      place + 1 < keys.endIndex, keys[place + 1] != "python"
    else { return nil }
    let isTable = keys.endIndex - place > 2
    // Of a dependency with a table of its own one line says which version.
    guard !isTable || ["version", "git", "path", "url"].contains(keys[keys.endIndex - 1]) else {
      return nil
    }
    return Dependency(
      keys[place + 1].utf8, isPinned: isExact(entry.value), line: entry.line)
  }

  /// `Pipfile`.
  static func pipfile(_ entries: [OutlineEntry]) -> [Dependency] {
    entries.compactMap { entry in
      guard entry.keys.count >= 2,
        ["packages", "dev-packages"].contains(String(decoding: entry.keys[0], as: UTF8.self))
      else { return nil }
      return Dependency(entry.keys[1], isPinned: isExact(entry.value), line: entry.line)
    }
  }

  /// `setup.cfg`.
  static func setup(_ entries: [OutlineEntry]) -> [Dependency] {
    entries.compactMap { entry in
      let keys = entry.keys.map { String(decoding: $0, as: UTF8.self) }
      guard
        keys.last == "install_requires" || keys.first == "options.extras_require"
      else { return nil }
      return Dependency(requirement: entry.value, line: entry.line)
    }
  }

  /// True for `1.2.3`, `==1.2.3` and a table that says so.
  private static func isExact(_ value: [UInt8]) -> Bool {
    var version = value[...]
    if version.first == UInt8(ascii: "{") {
      guard let key = version.indices.first(where: { version[$0...].starts(with: "version".utf8) }),
        let open = version[key...].firstIndex(of: 0x22)
      else { return value.has("rev") }
      version = version[(open + 1)...].prefix { $0 != 0x22 }
    }
    while version.first == UInt8(ascii: "=") { version = version.dropFirst() }
    guard let first = version.first, ByteSet.digits.contains(first) else { return false }
    return !version.contains { "*,<>^~ ".utf8.contains($0) }
  }
}
