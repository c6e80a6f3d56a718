import Foundation
import Testing

@testable import Storage

struct RecentFilesTests {
  private let place = FileManager.default.temporaryDirectory
    .appending(path: "mlmaturity-recent-\(UUID().uuidString)").resolvingSymlinksInPath()

  private func folders() throws -> Folders {
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    return Folders(environment: ["HOME": place.path])
  }

  private func made(_ name: String) throws -> String {
    let file = place.path + "/" + name
    try Data("{}".utf8).write(to: URL(filePath: file))
    return file
  }

  @Test func `the latest file comes first, and each stands once`() throws {
    let recent = RecentFiles(try folders())
    let (a, b) = (try made("a.json"), try made("b.json"))
    for path in [a, b, a] { try recent.add(path) }
    #expect(recent.paths == [a, b])
  }

  @Test func `a file that is gone is not offered`() throws {
    let recent = RecentFiles(try folders())
    try recent.add(try made("a.json"))
    try FileManager.default.removeItem(atPath: place.path + "/a.json")
    #expect(recent.paths == [])
  }

  @Test func `twenty are kept`() throws {
    let recent = RecentFiles(try folders())
    for number in 0..<25 { try recent.add(try made("\(number).json")) }
    #expect(recent.paths.count == 20)
    #expect(recent.paths.first == place.path + "/24.json")
  }

  @Test func `a damaged list is an empty one`() throws {
    let folders = try folders()
    let recent = RecentFiles(folders)
    try recent.add(try made("a.json"))
    try Data("[\"".utf8).write(to: URL(filePath: (folders.state ?? "") + "/recent.json"))
    #expect(recent.paths == [])
    try recent.add(try made("b.json"))
    #expect(recent.paths.count == 1)
  }
}
