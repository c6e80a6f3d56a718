/// What of a ballot on one version of a questionnaire counts in another one: item by item, and told without the answers.
///
/// An item counts where its id is the same and its revision means the same. What is told depends on the two
/// questionnaires alone, so that it may stand on a wall before votes are shown.
struct BallotRevision {
  private let former: [RevisedItem]
  private let items: [RevisedItem]
  private let versions: Sides<String>

  /// - Parameters:
  ///   - ballot: What the ballot answers.
  ///   - questionnaire: What the group answers.
  init(from ballot: Questionnaire, to questionnaire: Questionnaire) {
    former = ballot.revisions
    items = questionnaire.revisions
    versions = Sides(before: ballot.version, after: questionnaire.version)
  }

  /// The responses that count.
  ///
  /// Who said that a practice does not apply where nobody may say so any more counts as not knowing, as in a workshop.
  func counting(_ responses: [Item.ID: Response]) -> [Item.ID: Response] {
    let places = Self.places(items)
    var counting: [Item.ID: Response] = [:]
    for old in former {
      guard var response = responses[old.id], let new = places[old.id] else { continue }
      if old.losesExemption(in: new), case .notApplicable? = response.answer {
        response.answer = .unknown
      }
      if new.accepts(response, madeFor: old) { counting[old.id] = response }
    }
    return counting
  }

  /// What does not count, and why; none where every answer does.
  var differences: [String] {
    let (here, there) = (Self.places(items), Self.places(former))
    let common = former.compactMap { old in here[old.id].map { (old, $0) } }
    let told: [(String, [Item.ID])] = [
      ("asked in another way", common.filter { !$0.isAsked(as: $1) }.map(\.0.id)),
      ("asked only in \(versions.before)", former.map(\.id).filter { here[$0] == nil }),
      ("asked only in \(versions.after)", items.map(\.id).filter { there[$0] == nil }),
      (
        "not applicable only in \(versions.before), so it counts as not known",
        common.filter { $0.losesExemption(in: $1) }.map(\.0.id)
      ),
    ]
    return told.filter { !$0.1.isEmpty }.map { reason, ids in
      reason + ": " + ids.map(\.displayed).joined(separator: ", ")
    }
  }

  private static func places(_ items: [RevisedItem]) -> [Item.ID: RevisedItem] {
    Dictionary(items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension RevisedItem {
  /// True where some answer to this one says the same to the other; for questions with options, where all of them do.
  fileprivate func isAsked(as other: RevisedItem) -> Bool {
    if case .choice(let options, let alone, let maximum) = kind,
      case .choice(let others, let othersAlone, let otherMaximum) = other.kind
    {
      return options.isSubset(of: others) && maximum <= otherMaximum
        && othersAlone.intersection(options).isSubset(of: alone)
    }
    return other.accepts(Response(answer: .unknown), madeFor: self)
  }

  /// True where people could say here that it does not apply, and not any more in the other one.
  fileprivate func losesExemption(in other: RevisedItem) -> Bool {
    guard case .practice(_, true) = kind, case .practice(_, false) = other.kind else {
      return false
    }
    return isAsked(as: other)
  }
}
