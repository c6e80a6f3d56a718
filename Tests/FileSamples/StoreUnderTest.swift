import Formats
import MaturityModel
import StoreServer
import Synchronization

@testable import Storage

/// A store that only one test uses.
struct StoreUnderTest {
  enum Kind: CaseIterable {
    case files, memory, shared

    /// Those that there can be on this machine.
    static var allCases: [Kind] {
      [.files, .memory] + (StoreServer.isPossible ? [.shared] : [])
    }
  }

  let store: any Store
  private let memory: MemoryStore?
  /// Another machine's way to the same shared store.
  private let other: RemoteStore?
  private static let count = Mutex(0)
  private let folder = TemporaryFolder()
  private let elsewhere = TemporaryFolder()

  init(_ kind: Kind) {
    switch kind {
    case .files:
      (memory, other) = (nil, nil)
      store = FileStore(folder.folders, find: Samples.noQuestionnaire)
    case .memory:
      let new = MemoryStore()
      (memory, other) = (new, nil)
      store = new
    case .shared:
      memory = nil
      let number = Self.count.withLock { count in
        count += 1
        return count
      }
      let named = StoreServer.shared.address("contract_\(number)")
      guard let address = StoreAddress(named) else { preconditionFailure("No address: \(named)") }
      func way(_ folder: TemporaryFolder) -> RemoteStore {
        RemoteStore(
          address, by: StoreProgram.path, folder.folders, patience: 20_000,
          find: Samples.noQuestionnaire)
      }
      let mine = way(folder)
      do { _ = try mine.ask(.initialise) } catch { preconditionFailure("\(error)") }
      (store, other) = (mine, way(elsewhere))
    }
  }

  /// What an assessment is kept as; writing it goes around every session, as another program does.
  subscript(_ ref: AssessmentRef) -> [UInt8] {
    get {
      if let other { return (try? other.stored(ref.path)) ?? [] }
      return memory.map { $0[ref] ?? [] } ?? folder.read(ref.path)
    }
    nonmutating set {
      if let other {
        write(newValue, to: ref.path, by: other)
      } else if let memory {
        memory[ref] = newValue
      } else {
        folder.write(newValue, to: ref.path)
      }
    }
  }

  /// Saves some bytes in place of whatever the store has under a name.
  private func write(_ bytes: [UInt8], to name: String, by other: RemoteStore) {
    do {
      let (stored, snapshot) =
        (try? StoredAssessment.derived(from: bytes, name: name, find: other.found))
        ?? (
          StoredAssessment(
            name: name, id: "", subject: Subject(), isNamed: false, questionnaire: "",
            seconds: nil, level: nil, summary: "", record: "",
            body: String(decoding: bytes, as: UTF8.self), cut: 0, snapshot: ""), []
        )
      _ = try other.send(stored, snapshot, replacing: try other.load(name).revision)
    } catch { preconditionFailure("\(error)") }
  }

  /// A team's assessment that says something in every field.
  static var assessment: Assessment {
    var assessment = Samples.assessment
    assessment.respondent = nil
    return assessment
  }

  /// Keeps a new assessment without any answer, or one that is given.
  func create(_ assessment: Assessment? = nil) throws -> AssessmentSession {
    var unanswered = Self.assessment
    unanswered.responses = [:]
    return try store.create(assessment ?? unanswered, at: nil, now: Samples.now)
  }

  func open(
    _ ref: AssessmentRef, to intent: AssessmentSession.Intent = .edit
  ) throws -> AssessmentSession {
    try store.open(ref, to: intent, now: Samples.now)
  }
}

extension AssessmentSession {
  /// Records a level as the answer to a practice.
  func answer(_ item: Item.ID, _ rank: Int) throws {
    var response = Response(answer: .rank(rank))
    response.answeredAt = Samples.now
    try record(
      Edit(
        .response(
          item: item, before: assessment.responses[item] ?? Response(), after: response),
        at: Samples.now))
  }
}
