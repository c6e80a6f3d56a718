@testable import FileSamples
import Formats
import MaturityModel
import POSIX
@testable import Storage
import Testing

struct ScanFileTests {
  private let place = TemporaryFolder()
  private var folders: Folders {
    Folders(environment: ["HOME": place.path], store: place.path)
  }

  @Test func `what is kept is read again, by its owner alone, until it is forgotten`() throws {
    let file = ScanFile(for: "one", at: place.path + "/one.json", in: folders)
    #expect(file.bytes == nil)
    try file.keep([1, 2])
    #expect(file.bytes == [1, 2])
    #expect(ScanFile(for: "two", at: place.path + "/one.json", in: folders).bytes == nil)
    let folder = try #require(folders.state)
    let name = try #require(FolderListing.names(in: folder)?.first)
    let status = try #require(FilePath.status(ofName: folder + "/" + name))
    #expect(status.st_mode & 0o777 == 0o600)
    #expect(file.forget().isEmpty)
    #expect(file.bytes == nil)
  }

  @Test func `what goes into the archive takes nothing along`() throws {
    let path = place.path + "/one.json"
    place.write(Samples.assessment.fileBytes, to: "one.json")
    let file = ScanFile(for: Samples.assessment.id, at: path, in: folders)
    try file.keep([1])
    _ = try FileStore(folders, find: Samples.noQuestionnaire).move(
      AssessmentRef(path), intoArchive: true)
    #expect(file.bytes == nil)
    #expect(ScanFile.forgetAll(in: folders).count == 0)
  }
}
