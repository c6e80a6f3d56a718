@testable import FileSamples
import Foundation
import Testing

@testable import Storage

@Suite("Links of many paths are followed as those of one")
struct FilePathTests {
  @Test func `files, links, folders that are links, and what is not there`() throws {
    let folder = TemporaryFolder()
    let file = folder.write([], to: "a.json")
    let top = FilePath.folder(of: file)
    let manager = FileManager.default
    try manager.createDirectory(atPath: top + "/real", withIntermediateDirectories: true)
    let links = [
      ("link.json", "a.json"), ("other", "real"), ("lost.json", "none.json"), ("round", "round"),
      ("real/up.json", "../a.json"),
    ]
    for (name, target) in links {
      try manager.createSymbolicLink(
        atPath: top + "/" + name, withDestinationPath: target)
    }
    let names = [
      "a.json", "link.json", "other/b.json", "real/b.json", "other/up.json", "lost.json", "round",
      "none/c.json", "real/..", "real/.", "other", "other/", "./a.json", "real/../a.json", "..",
    ]
    var follower = FilePath.Follower()
    for path in names.map({ top + "/" + $0 }) + names + ["-", "/", ""] {
      #expect(follower.path(path) == FilePath(following: path), "\(path)")
    }
    #expect(follower.path(top + "/other/b.json") == follower.path(top + "/real/b.json"))
    #expect(follower.path(top + "/link.json") == follower.path(file))
  }
}
