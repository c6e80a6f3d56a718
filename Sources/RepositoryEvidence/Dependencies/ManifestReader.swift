/// Reads names of dependencies in manifests: those of Python, conda and node, and what images install.
enum ManifestReader {
  /// What a manifest asks for; the name is that of the file in small letters.
  static func dependencies(
    in bytes: UnsafeBufferPointer<UInt8>, name: [UInt8]
  ) -> [Dependency] {
    let text = String(decoding: name, as: UTF8.self)
    switch text {
    case "pyproject.toml": return PythonProject.dependencies(OutlineFormat.toml.entries(of: bytes))
    case "pipfile": return PythonProject.pipfile(OutlineFormat.toml.entries(of: bytes))
    case "setup.cfg": return PythonProject.setup(OutlineFormat.ini.entries(of: bytes))
    case "setup.py": return quoted(in: bytes)
    case "package.json": return node(OutlineFormat.json.entries(of: bytes))
    default: break
    }
    if text.hasSuffix(".yml") || text.hasSuffix(".yaml") {
      return conda(OutlineFormat.yaml.entries(of: bytes))
    }
    if text.hasSuffix(".txt") || text.hasSuffix(".in") { return requirements(bytes) }
    return installed(bytes)
  }

  private static func requirements(_ bytes: UnsafeBufferPointer<UInt8>) -> [Dependency] {
    ByteLines(bytes).compactMap { number, line in
      let text = line.withoutComment().trimmed
      guard text.first != UInt8(ascii: "-") else { return nil }
      // Digests follow a requirement on the same line.
      let end = text.indices.first { text[$0...].starts(with: " --".utf8) } ?? text.endIndex
      return Dependency(requirement: text[..<end], line: number)
    }
  }

  /// Requirements between quotes inside the lists of `install_requires`, `setup_requires` and `extras_require`.
  private static func quoted(in bytes: UnsafeBufferPointer<UInt8>) -> [Dependency] {
    var (found, depth): ([Dependency], Int) = ([], 0)
    var isInside = false
    for (number, line) in ByteLines(bytes) {
      let text = line.withoutComment()
      if !isInside, text.has("_requires") || text.has("extras_require"), text.contains(0x3D) {
        (isInside, depth) = (true, 0)
      }
      guard isInside else { continue }
      var quote: UInt8?
      var word: [UInt8] = []
      for byte in text {
        if let open = quote {
          guard byte == open else {
            word.append(byte)
            continue
          }
          if let dependency = Dependency(requirement: word, line: number) {
            found.append(dependency)
          }
          (quote, word) = (nil, [])
        } else if byte == 0x22 || byte == 0x27 {
          quote = byte
        } else if "[{(".utf8.contains(byte) {
          depth += 1
        } else if "]})".utf8.contains(byte) {
          depth -= 1
        }
      }
      isInside = depth > 0
    }
    return found
  }

  private static func conda(_ entries: [OutlineEntry]) -> [Dependency] {
    entries.compactMap { entry in
      guard
        entry.keys.first.map({
          $0 == Array("dependencies".utf8) || $0 == Array("build_dependencies".utf8)
        }) == true
      else { return nil }
      // `channel::name=1.2=build` pins, and so does `name==1.2` for pip.
      let text =
        entry.value.lastIndex(of: UInt8(ascii: ":")).map { entry.value[($0 + 1)...] }
        ?? entry.value[...]
      let name = text.prefix { $0.isWord || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
      guard let first = name.first, first.isWord else { return nil }
      let rest = text[name.endIndex...].trimmed
      let isPinned = rest.first == UInt8(ascii: "=") && !rest.contains(UInt8(ascii: "*"))
      return Dependency(name, isPinned: isPinned, line: entry.line)
    }
  }

  private static func node(_ entries: [OutlineEntry]) -> [Dependency] {
    entries.compactMap { entry in
      guard entry.keys.count == 2,
        entry.keys[0].elementsEqual("dependencies".utf8)
          || entry.keys[0].elementsEqual("devdependencies".utf8)
          || entry.keys[0].elementsEqual("peerdependencies".utf8)
      else { return nil }
      let isPinned =
        entry.value.first.map { ByteSet.digits.contains($0) } == true
        && !entry.value.contains(UInt8(ascii: "x"))
      return Dependency(entry.keys[1], isPinned: isPinned, line: entry.line)
    }
  }

  /// What `pip install` and `conda install` name, also over line breaks.
  private static func installed(_ bytes: UnsafeBufferPointer<UInt8>) -> [Dependency] {
    let installers = ["pip", "pip3", "conda", "mamba", "micromamba"].map { Array($0.utf8) }
    var (found, isInside, before): ([Dependency], Bool, [UInt8]) = ([], false, [])
    for (number, line) in ByteLines(bytes) {
      let text = line.trimmed
      guard text.first != UInt8(ascii: "#") else { continue }
      for word in text.split(whereSeparator: { $0.isSpace }) {
        if word.elementsEqual("install".utf8) {
          isInside = installers.contains(before)
        } else if word.elementsEqual("&&".utf8) || word.elementsEqual(";".utf8) {
          isInside = false
        } else if isInside, let dependency = Dependency(requirement: word.unquoted, line: number) {
          found.append(dependency)
        }
        before = Array(word)
      }
      if text.last != UInt8(ascii: "\\") { isInside = false }
    }
    return found
  }
}
