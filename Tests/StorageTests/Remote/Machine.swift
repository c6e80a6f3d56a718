@testable import FileSamples
@testable import Formats
import MaturityModel
import StoreServer
import Testing

@testable import Storage

/// Somebody's machine, with a way to a store.
final class Machine {
  let folder = TemporaryFolder()
  private(set) var store: RemoteStore
  private let address: StoreAddress

  init(_ schema: String) throws {
    address = try #require(StoreAddress(StoreServer.shared.address(schema)))
    store = RemoteStore(
      address, by: StoreProgram.path, folder.folders, patience: 20_000,
      find: Samples.noQuestionnaire)
    _ = try store.ask(.initialise)
  }

  /// The way that a program takes which is started now.
  func restart(by program: String = StoreProgram.path) {
    store = RemoteStore(
      address, by: program, folder.folders, patience: 20_000, find: Samples.noQuestionnaire)
  }

  func open(_ ref: AssessmentRef) throws -> AssessmentSession {
    try store.open(ref, to: .edit, now: Samples.now)
  }

  func create(_ assessment: Assessment? = nil) throws -> AssessmentSession {
    var unanswered = StoreUnderTest.assessment
    unanswered.responses = [:]
    return try store.create(assessment ?? unanswered, at: nil, now: Samples.now)
  }

  /// What another machine would read.
  func stored(_ ref: AssessmentRef) throws -> Assessment {
    try AssessmentReader.read(
      try store.stored(ref.path), file: ref.path, find: Samples.noQuestionnaire
    ).get()
  }
}
