package import Formats
package import MaturityModel

extension RemoteStore {
  /// How many assessments are listed at a time.
  static let page = 500
  /// More are not listed; the store holds them all the same.
  package static let listed = 10_000

  /// What lies on this machine only comes first, then what was saved last.
  ///
  /// Without the store what was seen of it is listed.
  package func list(
    archived: Bool, _ take: (_ found: Result<AssessmentSummary, InvalidFile>, _ total: Int) -> Bool
  ) {
    let own = local(.own, archived)
    let names = Set(own.map(\.ref.path))
    var (count, after, total): (Int, StorePlace?, Int) = (0, nil, 0)
    var known = KnownQuestionnaires(find: found)
    repeat {
      var page: [(summary: String, place: StorePlace)] = []
      do throws(StoreFailure) {
        let end = try reading.ask(.list(archived: archived, after: after, limit: Self.page)) {
          guard let place = StorePlace($0) else { return }
          page.append(($0["summary"]?.text ?? "", place))
        }
        total = end["total"]?.whole ?? 0
      } catch {
        guard after == nil else { return }
        let known = own + local(.seen, archived).filter { !names.contains($0.ref.path) }
        _ = known.allSatisfy { take(.success($0), known.count) }
        return
      }
      if after == nil {
        guard own.allSatisfy({ take(.success($0), total) }) else { return }
      }
      for (summary, place) in page where !names.contains(place.name) {
        guard take(listed(summary, place.name, &known), total) else { return }
      }
      after = page.last?.place
      count += page.count
      if page.count < Self.page { return }
    } while count < Self.listed
  }

  /// A text that is another one after anybody saved; nil where the store cannot be reached.
  package func state() -> String? { try? reading.ask(.state)["state"]?.text }

  /// What lies on this machine of a kind.
  private func local(_ kind: LocalCopies.Kind, _ archived: Bool) -> [AssessmentSummary] {
    var known = KnownQuestionnaires(find: found)
    return copies.all(kind).compactMap { copy in
      guard copy.name.hasPrefix(StoredAssessment.archive) == archived,
        case .success(var summary) = AssessmentSummary.read(
          copy.bytes, of: AssessmentRef(copy.name), &known)
      else { return nil }
      if kind == .own {
        let root = (try? JSONDocument(copy.bytes))?.root
        summary.local =
          summary.isBallot ? .ballot : root?["workshop"] != nil ? .workshop : .unsent
      }
      return summary
    }
  }

  /// What a list shows of a row; the document itself is read where its summary is in the form of another version.
  private func listed(
    _ summary: String, _ name: String, _ known: inout KnownQuestionnaires
  ) -> Result<AssessmentSummary, InvalidFile> {
    let ref = AssessmentRef(name)
    guard keeps(ref) else {
      let fault = "this is no name of an assessment"
      return .failure(
        InvalidFile(problems: [
          Problem(file: name, fault: fault, remedy: "Ask whoever looks after the store.")
        ]))
    }
    if let root = (try? JSONDocument(Array(summary.utf8)))?.root,
      let summary = AssessmentSummary(root, of: ref)
    {
      return .success(summary)
    }
    do throws(StoreFailure) {
      return AssessmentSummary.read(try load(name).bytes, of: ref, &known)
    } catch {
      return .failure(InvalidFile(problems: [error.reading(name).problem(in: name)]))
    }
  }

  /// What is on this machine and should be in the store.
  package var waiting: [AssessmentRef] {
    copies.all(.own).filter { copy in
      (try? JSONDocument(copy.bytes)).map { !StoredAssessment.keepsHere($0.root) } ?? false
    }.map { AssessmentRef($0.name) }
  }

  /// Sends what waits on this machine, one after the other, made one with what others saved; what is open sends itself.
  package func sendWaiting(now: Timestamp) {
    // What others save meanwhile is met the second time; what does not arrive then goes on waiting.
    for ref in waiting + waiting where copies.copy(.own, of: ref.path) != nil {
      guard let session = try? open(ref, to: .edit, now: now), session.canWrite else { continue }
      try? session.close(now: now)
      if isDown { return }
    }
  }

  /// The newest assessment of each subject, of those up to `latest` and up to `since`; nil for no limit and for none.
  package func portfolio(
    upTo latest: Timestamp?, since: Timestamp?
  ) throws(StorageError) -> PortfolioContent {
    do throws(StoreFailure) {
      let total = try reading.ask(.list(archived: false, after: nil, limit: 0))["total"]?.whole
      var rows = RemoteRows(store: self)
      try rows.read(upTo: latest)
      if let since { try rows.read(upTo: since) }
      return rows.content(of: total ?? 0)
    } catch { throw error.reading(address.description) }
  }
}

/// The rows of a portfolio as they come from a shared store.
private struct RemoteRows {
  let store: RemoteStore
  private let sources = PortfolioSources()
  private var names: [String] = []
  private var known: Set<String> = []
  private var readings: [PortfolioReading] = []
  /// The numbers of the questionnaires by the digests of their bytes.
  private var numbers: [String: Int32] = [:]

  init(store: RemoteStore) { self.store = store }

  private struct Row {
    var name: String
    var record: String
    var snapshot: String
  }

  mutating func read(upTo latest: Timestamp?) throws(StoreFailure) {
    var rows: [Row] = []
    _ = try store.reading.ask(.newest(upTo: latest)) {
      guard let name = $0["name"]?.text, let record = $0["record"]?.text else { return }
      rows.append(Row(name: name, record: record, snapshot: $0["snapshot"]?.text ?? ""))
    }
    for row in rows where known.insert(row.name).inserted { try add(row) }
  }

  private mutating func add(_ row: Row) throws(StoreFailure) {
    var found: PortfolioRecord?
    if let number = try number(of: row.snapshot) {
      found = PortfolioRecord(digits: row.record, source: number)
    }
    if found == nil { found = try whole(row.name) }
    guard let record = found else { return }
    readings.append(PortfolioReading(file: names.count, record: record, isRemembered: false))
    names.append(row.name)
  }

  private mutating func number(of snapshot: String) throws(StoreFailure) -> Int32? {
    if let number = numbers[snapshot] { return number }
    guard !snapshot.isEmpty else { return nil }
    let bytes = try store.snapshot(snapshot, store.reading)
    guard let root = (try? JSONDocument(bytes))?.root,
      let questionnaire = QuestionnaireReader.read(root, log: ProblemLog(file: snapshot))
    else { return nil }
    let number = Int32(clamping: sources.source(of: questionnaire, snapshot: bytes).number)
    numbers[snapshot] = number
    return number
  }

  /// What the document itself says, where its record is in the form of another version.
  private func whole(_ name: String) throws(StoreFailure) -> PortfolioRecord? {
    let bytes = try store.load(name).bytes
    guard
      let assessment = try? AssessmentReader.read(bytes, file: name, find: store.find).get()
    else { return nil }
    return PortfolioRecord(
      assessment, source: sources.source(of: assessment.questionnaire, snapshot: nil))
  }

  func content(of total: Int) -> PortfolioContent {
    let names = names
    return PortfolioContent(
      readings, path: { names[$0] }, sources: sources.all,
      unread: max(0, total - readings.count))
  }
}
