@testable import FileSamples
import MaturityModel
import POSIX
import Storage
import Testing

/// One after the other, because the limit on file sizes holds for the whole process.
@Suite(.serialized) struct AtomicFileTests {
  private let place = TemporaryFolder()
  private let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 300_000)

  @Test func `a new file is its owner's only, and an existing one keeps its mode`() throws {
    let file = AtomicFile(place.path + "/new")
    try file.write(bytes, keepingFormer: { _ in true })
    #expect(place.mode(of: "new") == 0o600)
    chmod(place.path + "/new", 0o640)
    try file.write([1], keepingFormer: { _ in true })
    #expect(place.mode(of: "new") == 0o640)
    #expect(place.read("new") == [1])
    #expect(place.read(".new.bak") == bytes)
  }

  @Test func `a symbolic link stays one, also when it leads nowhere yet`() throws {
    place.makeFolder("real")
    symlink("real/file", place.path + "/link")
    for content in [[1], [2]] as [[UInt8]] {
      try AtomicFile(place.path + "/link").write(content, keepingFormer: { _ in true })
      #expect(place.read("real/file") == content)
    }
    var status = stat()
    #expect(lstat(place.path + "/link", &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFLNK)
    #expect(place.exists("real/.file.bak"))
  }

  @Test func `a failed write leaves the old file and nothing else`() throws {
    let file = AtomicFile(place.path + "/file")
    try file.write([1, 2, 3])
    signal(SIGXFSZ, SIG_IGN)
    var former = rlimit()
    getrlimit(__rlimit_resource_t(1), &former)
    var small = rlimit(rlim_cur: 100_000, rlim_max: former.rlim_max)
    setrlimit(__rlimit_resource_t(1), &small)
    defer { setrlimit(__rlimit_resource_t(1), &former) }
    #expect(throws: StorageError.self) { try file.write(bytes, keepingFormer: { _ in true }) }
    #expect(place.read("file") == [1, 2, 3])
    #expect(place.names == ["file"])
  }

  @Test func `a missing folder is told with what to do`() {
    let failure = #expect(throws: StorageError.self) {
      try AtomicFile(place.path + "/none/file").write([1])
    }
    #expect(failure?.description.contains("No such file or directory") == true)
    #expect(failure?.description.hasSuffix("Create the folder first.") == true)
  }

  @Test func `a folder that cannot be written is told with what to do`() {
    guard geteuid() != 0 else { return }
    chmod(place.path, 0o500)
    let failure = #expect(throws: StorageError.self) {
      try AtomicFile(place.path + "/file").write([1])
    }
    #expect(failure?.description.contains("Make the file and its folder writable") == true)
  }

  @Test func `a file marked as read-only is not replaced`() throws {
    guard geteuid() != 0 else { return }
    let file = AtomicFile(place.path + "/file")
    try file.write([1])
    chmod(place.path + "/file", 0o400)
    #expect(throws: StorageError.self) { try file.write([2], keepingFormer: { _ in true }) }
    #expect(place.read("file") == [1])
    #expect(!place.exists(".file.bak"))
  }

  @Test func `only old temporary files of the same file are swept`() {
    let names = [
      ".file.mlmaturity-AbCd12", ".file.lock", ".file.bak", ".file.backup",
      ".other.mlmaturity-AbCd12", ".file.mlmaturity-toolong",
    ]
    for name in names { place.write([1], to: name) }
    var status = stat()
    stat(place.path + "/.file.mlmaturity-AbCd12", &status)
    let changed = Int(status.st_mtim.tv_sec)
    AtomicFile(place.path + "/file").sweep(now: Timestamp(seconds: changed + 30))
    #expect(place.exists(".file.mlmaturity-AbCd12"))
    AtomicFile(place.path + "/file").sweep(now: Timestamp(seconds: changed + 61))
    #expect(!place.exists(".file.mlmaturity-AbCd12"))
    for name in names.dropFirst() { #expect(place.exists(name)) }
  }

  @Test(arguments: [S_IFLNK, S_IFIFO, S_IFDIR])
  func `a made-up name never leads to another file`(kind: mode_t) {
    place.write([7], to: "victim")
    let path = place.path + "/made-up"
    for target in kind == S_IFLNK ? ["victim", "nowhere"] : [""] {
      switch kind {
      case S_IFLNK: symlink(target, path)
      case S_IFIFO: mkfifo(path, 0o600)
      default: mkdir(path, 0o700)
      }
      let file = AtomicFile(invented: path)
      let failure = #expect(throws: StorageError.self) { try file.write([1]) }
      #expect(failure?.description.hasSuffix("Move it away, then try again.") == true)
      #expect(throws: StorageError.self) { try file.create([1]) }
      #expect(throws: StorageError.self) {
        try file.replace(with: [1], kind: "report") { _ in true }
      }
      #expect(place.names == ["made-up", "victim"])
      #expect(place.read("victim") == [7])
      _ = kind == S_IFDIR ? rmdir(path) : unlink(path)
    }
  }

  @Test func `only former contents are replaced by former contents`() throws {
    let file = AtomicFile(place.path + "/file")
    try file.write([1])
    place.write([9], to: ".file.bak")
    try file.write([2], keepingFormer: { $0 == [1] || $0 == [2] })
    #expect(place.read(".file.bak") == [9])
    place.write([1], to: ".file.bak")
    try file.write([3], keepingFormer: { $0 == [1] || $0 == [2] })
    #expect(place.read(".file.bak") == [2])
    #expect(place.read("file") == [3])
  }

  @Test func `only a file of its kind is replaced, and what it held is kept`() throws {
    let file = AtomicFile(invented: place.path + "/file")
    try file.replace(with: [1], kind: "report") { $0 == [1] }
    try file.replace(with: [2], kind: "report") { $0 == [1] }
    #expect(place.read("file") == [2])
    #expect(place.read(".file.bak") == [1])
    let failure = #expect(throws: StorageError.self) {
      try file.replace(with: [3], kind: "report") { $0 == [1] }
    }
    #expect(failure?.description.contains("it is no report of mlmaturity") == true)
    #expect(place.read("file") == [2])
  }

  @Test func `a new file replaces nothing`() throws {
    let file = AtomicFile(place.path + "/file")
    try file.create([1])
    #expect(throws: StorageError.exists(file: file.file)) { try file.create([2]) }
    #expect(place.read("file") == [1])
    #expect(place.names == ["file"])
  }

  @Test func `another name of a file is noticed, the former contents are none`() throws {
    let file = AtomicFile(place.path + "/file")
    try file.write([1])
    #expect(!file.hasOtherNames)
    link(place.path + "/file", place.path + "/.file.bak")
    #expect(!file.hasOtherNames)
    link(place.path + "/file", place.path + "/other")
    #expect(file.hasOtherNames)
  }
}
