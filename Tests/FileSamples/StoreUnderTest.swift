import MaturityModel
import Storage

/// A store that only one test uses.
struct StoreUnderTest {
  enum Kind: CaseIterable { case files, memory }

  let store: any Store
  private let memory: MemoryStore?
  private let folder = TemporaryFolder()

  init(_ kind: Kind) {
    switch kind {
    case .files:
      memory = nil
      store = FileStore(folder.folders, find: Samples.noQuestionnaire)
    case .memory:
      let new = MemoryStore()
      memory = new
      store = new
    }
  }

  /// What an assessment is kept as; writing it goes around every session, as another program does.
  subscript(_ ref: AssessmentRef) -> [UInt8] {
    get { memory.map { $0[ref] ?? [] } ?? folder.read(ref.path) }
    nonmutating set {
      if let memory { memory[ref] = newValue } else { folder.write(newValue, to: ref.path) }
    }
  }

  /// Keeps a new assessment without any answer, or one that is given.
  func create(_ assessment: Assessment? = nil) throws -> AssessmentSession {
    var unanswered = Samples.assessment
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
