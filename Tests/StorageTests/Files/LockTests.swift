@testable import FileSamples
import Formats
import POSIX
@testable import Storage
import Testing

struct LockTests {
  private let place = TemporaryFolder()
  private var file: FilePath { FilePath(following: place.path + "/a.json") }

  @Test func `a claim names its process, and ends with it`() {
    let own = Lock.Holder(process: 4711, host: "laptop")
    guard case .taken(let lock) = Lock.take(file, as: own) else {
      Issue.record("not taken")
      return
    }
    guard case .held(let other) = Lock.take(file, as: .current) else {
      Issue.record("taken twice")
      return
    }
    #expect(other == own)
    lock.release()
    #expect(!place.exists(".a.json.lock"))
    guard case .taken = Lock.take(file, as: .current) else {
      Issue.record("not free")
      return
    }
  }

  @Test func `taking over ends the other claim`() {
    guard case .taken(let first) = Lock.take(file, as: .current),
      case .taken(let second) = Lock.take(file, as: .current, takingOver: true)
    else {
      Issue.record("not taken over")
      return
    }
    #expect(!first.isHeld)
    #expect(second.isHeld)
    first.release()
    #expect(second.isHeld)
  }

  @Test func `a lock file that a dead process left is free`() {
    place.write("99999 \(Lock.Holder.current.host)\n", to: ".a.json.lock")
    guard case .taken = Lock.take(file, as: .current) else {
      Issue.record("not free")
      return
    }
  }

  @Test func `another process is told apart, and its death frees the file`() throws {
    // The shell's flock holds the lock until its standard input closes.
    let lock = file.beside(".lock")
    let host = Lock.Holder.current.host
    place.write("123 \(host)\n", to: lock)
    var (input, output): ([Int32], [Int32]) = ([0, 0], [0, 0])
    pipe(&input)
    pipe(&output)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, input[0], 0)
    posix_spawn_file_actions_adddup2(&actions, output[1], 1)
    posix_spawn_file_actions_addclose(&actions, input[1])
    var arguments: [UnsafeMutablePointer<CChar>?] = [
      strdup("flock"), strdup(lock), strdup("sh"), strdup("-c"), strdup("echo; read line"), nil,
    ]
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    try #require(posix_spawnp(&child, "flock", &actions, nil, &arguments, environ) == 0)
    var byte: UInt8 = 0
    #expect(POSIX.read(output[0], &byte, 1) == 1)
    guard case .held(let other) = Lock.take(file, as: .current) else {
      Issue.record("taken while another process has it")
      return
    }
    #expect(other == Lock.Holder(process: 123, host: host))
    for descriptor in [input[0], input[1], output[1]] { close(descriptor) }
    var status: Int32 = 0
    waitpid(child, &status, 0)
    while POSIX.read(output[0], &byte, 1) > 0 {}
    close(output[0])
    guard case .taken = Lock.take(file, as: .current) else {
      Issue.record("not free after the other process ended")
      return
    }
  }

  @Test func `a lock file that another machine left is believed until it is taken over`() {
    place.write("4711 laptop-anna\n", to: ".a.json.lock")
    guard case .held(let other) = Lock.take(file, as: .current) else {
      Issue.record("taken from another machine")
      return
    }
    #expect(other == Lock.Holder(process: 4711, host: "laptop-anna", isCertain: false))
    #expect(place.read(".a.json.lock") == Array("4711 laptop-anna\n".utf8))
    guard case .taken(let lock) = Lock.take(file, as: .current, takingOver: true) else {
      Issue.record("not taken over")
      return
    }
    #expect(lock.trouble == nil)
    lock.release()
    #expect(place.names.isEmpty)
  }

  @Test(arguments: ["link", "link to nothing", "second name", "pipe", "folder", "foreign"])
  func `what is no lock is left alone`(kind: String) {
    place.write("precious\n", to: "victim")
    let path = file.beside(".lock")
    switch kind {
    case "link": symlink("victim", path)
    case "link to nothing": symlink("nowhere", path)
    case "second name":
      place.write("1 host\n", to: "victim")
      link(place.path + "/victim", path)
    case "pipe": mkfifo(path, 0o600)
    case "folder": _ = mkdir(path, 0o700)
    default: place.write("precious\n", to: path)
    }
    let (names, victim) = (place.names, place.read("victim"))
    for takesOver in [false, true] {
      guard case .impossible(.foreign) = Lock.take(file, as: .current, takingOver: takesOver) else {
        Issue.record("not refused: \(kind)")
        return
      }
    }
    #expect(place.names == names)
    #expect(place.read("victim") == victim)
    if kind == "foreign" { #expect(place.read(path) == Array("precious\n".utf8)) }
  }

  @Test func `a folder that cannot be written is told as that`() {
    guard geteuid() != 0 else { return }
    chmod(place.path, 0o500)
    guard case .impossible(let failure) = Lock.take(file, as: .current) else {
      Issue.record("locked in a folder that cannot be written")
      return
    }
    #expect(failure.description.contains("Permission denied"))
  }
}
