@testable import FileSamples
import Formats
import Storage
import Testing

struct AssessmentFolderArchiveTests {
  private let place = TemporaryFolder()

  @Test func `what is archived is no longer listed, and comes back byte for byte`() throws {
    let file = place.write(Samples.assessment.fileBytes, to: "a.json")
    let target = try AssessmentFolder.archive(file)
    #expect(target == place.path + "/archive/a.json")
    #expect(!place.exists("a.json"))
    #expect(AssessmentFolder(place.path).listing().assessments.isEmpty)
    #expect(try AssessmentFolder.unarchive(target) == file)
    #expect(place.read("a.json") == Samples.assessment.fileBytes)
    #expect(!place.exists("archive/a.json"))
  }

  @Test func `no other file is ever replaced`() throws {
    let file = place.write("first", to: "a.json")
    _ = try AssessmentFolder.archive(file)
    place.write("second", to: "a.json")
    let inArchive = place.path + "/archive/a.json"
    #expect(throws: StorageError.exists(file: inArchive)) { try AssessmentFolder.archive(file) }
    #expect(throws: StorageError.exists(file: file)) { try AssessmentFolder.unarchive(inArchive) }
    #expect(place.read("a.json") == Array("second".utf8))
    #expect(place.read("archive/a.json") == Array("first".utf8))
  }
}
