import POSIX
import Testing

@testable import RepositoryEvidence

struct RepositoryFolderTests {
  private func repository() throws -> TestRepository {
    try TestRepository(["requirements.txt": "torch", "src/a.py": "mlflow.start_run()"])
  }

  @Test func `links, pipes and sockets are not read, and hold nobody up`() throws {
    let repository = try repository()
    let place = repository.path
    symlink("/etc/passwd", place + "/passwd.py")
    symlink("/etc", place + "/etc")
    symlink("src", place + "/more")
    mkfifo(place + "/pipe.py", 0o600)
    let socket = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { bytes in
      bytes.copyBytes(from: Array("\(place)/s.py".utf8).prefix(100))
    }
    _ = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    let scan = try repository.scan(by: Shipped.rules, git: nil)
    #expect(scan.files == 2)
    let folder = try #require(RepositoryFolder(place.bytes))
    for name in ["passwd.py", "etc/passwd", "more/a.py", "pipe.py", "s.py", "../etc", "src"] {
      #expect(folder.openFile(name.bytes) < 0, "\(name)")
    }
    #expect(folder.has("src/a.py".bytes))
  }

  @Test func `a link that took the place of a tracked file is not followed`() throws {
    let repository = try repository()
    repository.commitAll()
    unlink(repository.path + "/src/a.py")
    symlink("/etc/passwd", repository.path + "/src/a.py")
    let scan = try repository.scan()
    #expect(scan.listing == .git)
    #expect(scan.files == 2)
    #expect(!scan.proposals.contains { $0.rule == "mod-1-tracker" })
  }

  @Test func `submodules and tracked links are passed over, and so is what is not tracked`() throws
  {
    let (repository, other) = (try repository(), try TestRepository(["b.py": "mlflow.start_run()"]))
    other.commitAll()
    repository.git("init", "-q")
    symlink("src/a.py", repository.path + "/link.py")
    repository.git("add", "-A")
    repository.git("submodule", "add", "-q", other.path, "sub")
    try repository.write("mlflow.start_run()", to: "untracked.py")
    let scan = try repository.scan()
    #expect(scan.files == 3)
    let tracker = try #require(scan.proposals.first { $0.rule == "mod-1-tracker" })
    #expect(tracker.places.map(\.path) == ["src/a.py"])
  }

  @Test func `names of every kind come out replaced`() throws {
    let repository = try TestRepository(["requirements.txt": "torch"])
    let names: [[UInt8]] = [
      "a\nb.py".bytes, "tab\t.py".bytes, "esc\u{1B}[31m.py".bytes,
      [0x66, 0xFF, 0xFE] + ".py".bytes,
    ]
    for name in names { try repository.write("mlflow.start_run()".bytes, to: name) }
    for git in [nil, "/usr/bin/git"] {
      if git != nil { repository.commitAll() }
      let scan = try repository.scan(by: Shipped.rules, git: git)
      let tracker = try #require(scan.proposals.first { $0.rule == "mod-1-tracker" })
      #expect(
        tracker.places.map(\.path) == [
          "a\u{FFFD}b.py", "esc\u{FFFD}[31m.py", "f\u{FFFD}\u{FFFD}.py", "tab\u{FFFD}.py",
        ])
    }
  }

  @Test func `two hundred folders deep`() throws {
    let deep = Array(repeating: "d", count: 200).joined(separator: "/")
    let repository = try TestRepository([
      "requirements.txt": "torch", deep + "/a.py": "mlflow.start_run()",
    ])
    for git in [nil, "/usr/bin/git"] {
      if git != nil { repository.commitAll() }
      let scan = try repository.scan(by: Shipped.rules, git: git)
      #expect(scan.proposals.first { $0.rule == "mod-1-tracker" }?.places[0].path == deep + "/a.py")
    }
  }

  @Test func `no path leads up`() throws {
    let repository = try TestRepository(["inner/a.py": "x", "outer.py": "x"])
    let places = try #require(RepositoryPlaces((repository.path + "/inner").bytes))
    #expect(!places.lacks("a.py"))
    for path in ["../outer.py", "./../outer.py", "x/../../outer.py", "..", "../inner/a.py"] {
      #expect(places.lacks(path))
      #expect(places.lines(around: 1, of: path) == nil)
    }
  }

  @Test func `places can be looked at again`() throws {
    let repository = try TestRepository([
      "a.py": (1...30).map { "line \($0)\u{1B}" }.joined(separator: "\n")
    ])
    let places = try #require(RepositoryPlaces(repository.path.bytes))
    let lines = try #require(places.lines(around: 15, of: "a.py"))
    #expect(lines.map(\.number) == Array(5...24))
    #expect(lines[0].text == "line 5\u{FFFD}")
    #expect(!places.lacks("a.py"))
    #expect(places.lacks("b.py"))
    #expect(places.lines(around: 1, of: "b.py") == nil)
  }
}
