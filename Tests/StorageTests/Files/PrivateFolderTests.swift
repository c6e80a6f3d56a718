@testable import FileSamples
import POSIX
import Storage
import Testing

struct PrivateFolderTests {
  private let place = TemporaryFolder()

  @Test func `it is its owner's alone, and goes with all in it but not what links lead to`() throws
  {
    let kept = place.write("kept", to: "kept.txt")
    let folder = try PrivateFolder(environment: ["TMPDIR": place.path], prefix: "x-")
    let name = try #require(folder.path.split(separator: "/").last.map(String.init))
    #expect(name.hasPrefix("x-") && place.mode(of: name) == 0o700)
    mkdir(folder.file("deep"), 0o700)
    place.write("gone", to: folder.file("deep/er"))
    symlink(kept, folder.file("link"))
    symlink(place.path, folder.file("deep/up"))
    folder.remove()
    #expect(place.names == ["kept.txt"])
  }
}
