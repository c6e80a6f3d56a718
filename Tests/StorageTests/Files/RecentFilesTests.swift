@testable import FileSamples
@testable import Formats
import Foundation
import Testing

@testable import Storage

struct RecentFilesTests {
  private let place = TemporaryFolder()

  private var folders: Folders { Folders(environment: ["HOME": place.path]) }

  private func made(_ name: String) -> String {
    place.write("{}", to: name)
  }

  @Test func `the latest file comes first, and each stands once`() throws {
    let recent = RecentFiles(folders)
    let (a, b) = (made("a.json"), made("b.json"))
    for path in [a, b, a] { try recent.add(path) }
    #expect(recent.paths == [a, b])
  }

  @Test func `a file that is gone is not offered`() throws {
    let recent = RecentFiles(folders)
    try recent.add(made("a.json"))
    try FileManager.default.removeItem(atPath: place.path + "/a.json")
    #expect(recent.paths == [])
  }

  @Test func `twenty are kept`() throws {
    let recent = RecentFiles(folders)
    for number in 0..<25 { try recent.add(made("\(number).json")) }
    #expect(recent.paths.count == 20)
    #expect(recent.paths.first == place.path + "/24.json")
  }

  @Test func `a damaged list is an empty one`() throws {
    let recent = RecentFiles(folders)
    try recent.add(made("a.json"))
    try Data("[\"".utf8).write(to: URL(filePath: (folders.state ?? "") + "/recent.json"))
    #expect(recent.paths == [])
    try recent.add(made("b.json"))
    #expect(recent.paths.count == 1)
  }
}
