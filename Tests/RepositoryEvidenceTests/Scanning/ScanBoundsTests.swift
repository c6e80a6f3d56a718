import MaturityModel
import Testing

@testable import RepositoryEvidence

struct ScanBoundsTests {
  private func files(_ count: Int) -> [String: String] {
    var files = ["requirements.txt": "torch==2"]
    for number in 0..<count { files["f\(number).py"] = "x = \(number)" }
    return files
  }

  private func scan(
    _ files: [String: String], _ clock: @escaping @Sendable () -> Int = { 0 },
    _ change: (inout ScanBounds) -> Void
  ) throws -> RepositoryScan {
    var bounds = ScanBounds()
    change(&bounds)
    return try TestRepository(files).scan(
      by: Shipped.rules, bounds: bounds, git: nil, clock: clock)
  }

  private func isSilent(_ scan: RepositoryScan) -> Bool {
    // Both say that something is absent.
    !scan.proposals.contains { ["dep-2-none", "dep-2-no-pipeline"].contains($0.rule) }
  }

  @Test func `within the bounds absence is told`() throws {
    let scan = try scan(files(10)) { _ in }
    #expect(scan.stopped == nil)
    #expect(!isSilent(scan))
  }

  @Test func `too many paths`() throws {
    let scan = try scan(files(10)) { $0.paths = 8 }
    #expect(scan.stopped == .init(bound: .paths, done: 8, of: 9))
    #expect(isSilent(scan))
  }

  @Test func `too many files`() throws {
    let scan = try scan(files(10)) { $0.files = 8 }
    #expect(scan.stopped == .init(bound: .files, done: 8, of: 11))
    #expect(scan.read == 8)
    #expect(isSilent(scan))
  }

  @Test func `too many bytes`() throws {
    let scan = try scan(files(10)) { $0.bytes = 12 }
    #expect(scan.stopped?.bound == .bytes)
    #expect(isSilent(scan))
  }

  @Test func `too much time`() throws {
    let ticks = Ticks()
    let scan = try scan(files(100), { ticks.next() }) { $0.milliseconds = 2 }
    #expect(scan.stopped?.bound == .time)
    #expect(scan.read < 101)
    #expect(isSilent(scan))
  }

  @Test func `the beginning of a long file is read`() throws {
    let scan = try scan(["a.py": "x = 1\nmlflow.start_run()\n", "requirements.txt": "torch"]) {
      $0.bytesOfFile = 8
    }
    #expect(scan.cut == 1)
    #expect(!scan.proposals.contains { $0.rule == "mod-1-tracker" })
  }

  @Test func `a long line is matched at its beginning, and counted once`() throws {
    let call = "mlflow.start_run()  # " + String(repeating: "mlflow.start_run() ", count: 9)
    let long = try scan(["a.py": "\(call)\nx = 1  # mlflow\n", "requirements.txt": "torch"]) {
      $0.bytesOfLine = 20
    }
    #expect(long.cutLines == 1)
    #expect(long.reachedBounds == ["of 1 long line only the first 1000 bytes were matched"])
    #expect(long.proposals.contains { $0.rule == "mod-1-tracker" })
    let whole = try scan(["a.py": call, "requirements.txt": "torch"]) { _ in }
    #expect(whole.cutLines == 0)
    #expect(whole.reachedBounds.isEmpty)
  }

  @Test func `a long value of an outline is counted, too`() throws {
    let options = String(repeating: "-v ", count: 99)
    let text = "jobs:\n  a:\n    steps:\n    - run: pytest tests/ " + options
    let scan = try scan([".github/workflows/a.yml": text]) { $0.bytesOfLine = 24 }
    #expect(scan.cutLines == 1)
  }

  @Test func `of a longer history the newest changes are read, which is said`() throws {
    let repository = try TestRepository(["requirements.txt": "torch"])
    repository.commitAll()
    func scan(_ changes: Int) throws -> RepositoryScan {
      try repository.importHistory(changes)
      return try repository.scan(by: Shipped.rules)
    }
    let limit = RepositoryHistory.limit
    #expect(try scan(limit).cutHistory == nil)
    let long = try scan(limit + 1)
    #expect(long.cutHistory == limit)
    #expect(long.history == .known)
    #expect(
      long.reachedBounds == ["of the history only the newest 2000 changes were read"])
  }

  @Test func `folders that lie too deep are left out, and then absence is not told`() throws {
    var files = files(10)
    files[String(repeating: "d/", count: 255) + "a.py"] = "x = 1"
    let scan = try scan(files) { _ in }
    #expect(scan.stopped == .init(bound: .depth, done: 11, of: 12))
    #expect(scan.reachedBounds.count == 1)
    #expect(isSilent(scan))
  }

  @Test func `what was reached is kept and read again`() throws {
    var scan = RepositoryScan(name: "a")
    (scan.cut, scan.cutLines, scan.cutHistory) = (1, 2, 3)
    scan.stopped = .init(bound: .depth, done: 4, of: 5)
    let result = ScanResult(Shipped.rules, [scan], of: Shipped.questionnaire)
    let kept = try #require(KeptScan(KeptScan(result).bytes))
    #expect(kept.result == result)
    #expect(scan.reachedBounds.count == 4)
    let text = ScanText(
      result, nil, of: Shipped.questionnaire, Shipped.rules, showsHints: false
    ).text
    for line in scan.reachedBounds { #expect(text.contains("  " + line + "\n")) }
  }

  @Test func `what tells most is read first`() {
    var candidates = Candidates(limit: 100)
    let paths = [
      "z/a.ipynb", "a.json", "b.py", "a.py", "a.md", "x/y/a.yml", "c.yml", "z.toml",
    ]
    for path in paths {
      path.bytes.withUnsafeBufferPointer {
        candidates.add($0, isFirst: false, isWeak: path == "a.md", Owners(count: 1))
      }
    }
    "requirements.txt".bytes.withUnsafeBufferPointer {
      candidates.add($0, isFirst: true, isWeak: false, Owners(count: 1))
    }
    #expect(
      candidates.sorted().map { String(decoding: $0.path, as: UTF8.self) } == [
        "requirements.txt", "c.yml", "z.toml", "x/y/a.yml", "a.py", "b.py", "a.json", "z/a.ipynb",
        "a.md",
      ])
  }
}

/// A clock that goes on by one each time it is looked at.
private final class Ticks: @unchecked Sendable {
  private var count = 0

  func next() -> Int {
    count += 1
    return count
  }
}
