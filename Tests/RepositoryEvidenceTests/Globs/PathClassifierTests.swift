import Testing

@testable import RepositoryEvidence

struct PathClassifierTests {
  private func fits(_ glob: String, _ path: String) throws -> Bool {
    let globs = try #require(Glob.read(glob))
    let classifier = PathClassifier(GlobDrawers(globs.map { ($0, 0) }, ownerCount: 1))
    path.bytes.withUnsafeBufferPointer { classifier.classify($0) }
    return classifier.owners.contains(0)
  }

  @Test(arguments: [
    ("a.py", "a.py", true), ("a.py", "x/a.py", false), ("**/a.py", "a.py", true),
    ("**/a.py", "x/y/a.py", true), ("**/A.py", "x/a.PY", true), ("*.py", "x/a.py", false),
    ("x/*.py", "x/a.py", true), ("x/*.py", "x/y/a.py", false), ("x/**", "x/y/a.py", true),
    ("x/**", "x", false), ("**/x/**", "x/a", true), ("**/x/**", "a/x/b/c", true),
    ("**/x/**", "a/xx/b", false), ("**/{a,b}.{py,r}", "q/b.r", true),
    ("**/{a,b}.{py,r}", "q/c.r", false), ("**/a{,b}/c", "z/ab/c", true), ("**/a?c", "abc", true),
    ("**/a?c", "ac", false), ("**/*a*b*", "x/1a2b3", true), ("**/*a*b*", "x/1b2a3", false),
    ("**/a[-_]b", "a-b", true), ("**/a[-_]b", "axb", false), ("**", "a/b", true),
    ("a/**/b", "a/b", true), ("a/**/b", "a/x/y/b", true), ("a/**/b", "x/a/b", false),
    ("jenkinsfile*", "Jenkinsfile.prod", true), ("**/.env.*", ".env.local", true),
    ("**/x/**/y/**/*.z", "x/1/y/2/3/a.z", true), ("**/x/**/y/**/*.z", "y/x/a.z", false),
  ]) func `a pattern fits a path or does not`(glob: String, path: String, isFitting: Bool) throws {
    #expect(try fits(glob, path) == isFitting)
  }

  @Test func `two hundred folders are no trouble`() throws {
    let deep = Array(repeating: "d", count: 200).joined(separator: "/")
    #expect(try fits("**/d/**/a.py", deep + "/a.py"))
    #expect(try !fits("**/e/**/a.py", deep + "/a.py"))
  }

  @Test func `too many folders and alternatives are refused`() {
    #expect(Glob.read(String(repeating: "a/", count: 80) + "b") == nil)
    #expect(Glob.read(String(repeating: "{a,b}", count: 12)) == nil)
  }

  /// What a pattern means, said slowly: parts against parts, and characters against characters.
  private func means(_ glob: [String], _ path: [String]) -> Bool {
    guard let first = glob.first else { return path.isEmpty }
    if first == "**", glob.count > 1 {
      return means(Array(glob.dropFirst()), path)
        || !path.isEmpty && means(glob, Array(path.dropFirst()))
    }
    guard let part = path.first else { return false }
    if first == "**" { return true }
    return meansPart(Array(first), Array(part))
      && means(Array(glob.dropFirst()), Array(path.dropFirst()))
  }

  private func meansPart(_ glob: [Character], _ part: [Character]) -> Bool {
    guard let first = glob.first else { return part.isEmpty }
    if first == "*" {
      return meansPart(Array(glob.dropFirst()), part)
        || !part.isEmpty && meansPart(glob, Array(part.dropFirst()))
    }
    guard let character = part.first else { return false }
    return (first == "?" || first == character)
      && meansPart(Array(glob.dropFirst()), Array(part.dropFirst()))
  }

  @Test(arguments: 0..<20) func `drawers say what the patterns mean`(seed: Int) throws {
    var random = Seeded(seed)
    let names = ["a", "b", "ab", "a.py", "b.py", "test_a.py", "x.tar.gz", "a.r"]
    let parts = names + ["**", "*", "a*", "*.py", "?", "*b*", "test_*.py", "*.gz", "**"]
    let globs = (0..<30).map { _ in
      (0..<Int.random(in: 1...4, using: &random)).map { _ in random.pick(parts) }
    }
    var list: [(glob: Glob, owner: Int)] = []
    for (index, glob) in globs.enumerated() {
      let read = try #require(Glob.read(glob.joined(separator: "/")))
      list += read.map { ($0, index) }
    }
    let classifier = PathClassifier(GlobDrawers(list, ownerCount: globs.count))
    for _ in 0..<200 {
      let path = (0..<Int.random(in: 1...5, using: &random)).map { _ in random.pick(names) }
      path.joined(separator: "/").bytes.withUnsafeBufferPointer { classifier.classify($0) }
      for (index, glob) in globs.enumerated() {
        #expect(
          classifier.owners.contains(index) == means(glob, path),
          "\(glob.joined(separator: "/")) \(path.joined(separator: "/"))")
      }
    }
  }
}
