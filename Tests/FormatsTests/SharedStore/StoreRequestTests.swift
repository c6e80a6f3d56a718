import Formats
import MaturityModel
import Testing

/// The language of the pipes to a program that reaches a shared store.
struct StoreRequestTests {
  private static let stored = StoredAssessment(
    name: "archive/a\n\"b\".json", id: "i",
    subject: Subject(organisation: "o", team: "", scope: "s"),
    isNamed: true, questionnaire: "q", seconds: -7, completed: nil, level: 3, summary: "{}",
    record: "1:00", body: "{\u{1F600}\u{7F}}", cut: 1, snapshot: "sha256:0")

  @Test(
    arguments: [
      .connect(address: "postgresql:///x"), .initialise, .examine, .state,
      .list(archived: true, after: nil, limit: 3),
      .list(archived: false, after: StorePlace(at: 1_700_000_000_000_001, name: "ä"), limit: 0),
      .newest(upTo: nil), .newest(upTo: Timestamp(seconds: 5)), .load(name: ""),
      .snapshot(digest: "d"), .keep(snapshot: "{\n}", digest: "d"), .move(name: "a", to: "b"),
      .save(stored, replacing: 0),
    ] as [StoreRequest])
  func `every request is one line, and is read as it was`(request: StoreRequest) throws {
    let line = request.line(number: 12)
    #expect(line.last == UInt8(ascii: "\n"))
    #expect(line.dropLast().allSatisfy { $0 != UInt8(ascii: "\n") })
    let read = try #require(StoreRequest.read(Array(line.dropLast())))
    #expect(read.number == 12 && read.request == request)
  }

  @Test(arguments: ["", "{}", "{\"number\":1}", "{\"number\":1,\"save\":{}}", "[1]"])
  func `what is no request is none`(line: String) {
    #expect(StoreRequest.read(Array(line.utf8)) == nil)
  }

  @Test(arguments: StoreFailure.Kind.allCases)
  func `a failure comes back as it was`(kind: StoreFailure.Kind) throws {
    let failure = StoreFailure(kind, "Nobody \"there\"", revision: 4, author: "ada")
    let document = try JSONDocument(StoreReply.failure(failure).line(number: 3))
    #expect(document.root["number"]?.whole == 3)
    #expect(document.root["failure"].map { StoreFailure($0) } == failure)
  }
}
