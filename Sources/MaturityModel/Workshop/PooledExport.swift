/// What may leave the group: its answers and sorted counts, in which no vote can be tied to a person.
///
/// Of times the day of closing alone is kept. Left out are all ids, names, roles, other times and flags, who owns an
/// action or finds something out, words of one's own beside an option, the reasons of those who disagree – they are one
/// person's own words – and every key that this version does not know. Notes, evidence and the reasons of decisions are the group's and stay; `mentions` tells where
/// somebody is named in them.
public struct PooledExport: Hashable, Sendable {
  /// The assessment to be written.
  public let assessment: Assessment
  /// How many took part: 2 or more.
  public let respondents: Int
  /// The day on which the workshop was or would be closed.
  public let day: CalendarDay
  /// Where a kept text names somebody who took part.
  public let mentions: [Mention]

  /// A text that may have to be changed before it leaves.
  public struct Mention: Hashable, Sendable {
    /// What the text belongs to: the id of an item, `actions`, `parked`, `frame`, `title` or `subject`.
    public var place: String
    /// The name that stands in it.
    public var name: String
  }

  /// The pool of a workshop that is closed on a `day`, or of merged ballots; where the assessment is finished, that day
  /// counts.
  ///
  /// What is not revealed is not in it. Nil where there is no group, or only one person: a pool of one is that person's
  /// answers.
  public init?(of assessment: Assessment, on day: CalendarDay) {
    var closed = assessment
    if let change = assessment.closingWorkshop() {
      closed.apply(Edit(change, at: Timestamp(seconds: 0)))
    }
    guard let record = closed.group, record.respondents >= 2 else { return nil }
    respondents = record.respondents
    self.day =
      closed.details.completedAt.map { CalendarDay(of: $0, secondsAhead: 0) } ?? day
    var pool = Assessment(
      id: "", mode: closed.mode, details: closed.details.pooled(on: self.day),
      responses: closed.pooledResponses, questionnaire: closed.questionnaire)
    let pooled = record.pooled(keepsReasons: false)
    pool.group = pooled
    self.assessment = pool
    mentions = Self.mentions(of: Self.names(in: assessment, record), in: pool, pooled)
  }

  /// Everybody who is named somewhere around the votes.
  private static func names(in assessment: Assessment, _ record: GroupRecord) -> Set<String> {
    var names = Set(record.people.map(\.name) + record.dissent.map(\.dissent.name))
    if let frame = record.frame { names.insert(frame.facilitator) }
    names.formUnion(assessment.workshop?.people.map(\.name) ?? [])
    names.insert(assessment.workshop?.frame.facilitator ?? "")
    names.insert(assessment.respondent?.name ?? "")
    names.formUnion(assessment.details.actions.map(\.owner))
    names.formUnion(assessment.details.parked.map(\.who))
    return names
  }

  private static func mentions(
    of names: Set<String>, in pool: Assessment, _ record: GroupRecord
  ) -> [Mention] {
    let parts = names.sorted().map { name in
      (name: name, words: name.words.filter { $0.count >= 3 })
    }.filter { !$0.words.isEmpty }
    return pool.texts(record).flatMap { place, text -> [Mention] in
      let words = Set(text.words)
      return parts.filter { !words.isDisjoint(with: $0.words) }.map {
        Mention(place: place, name: $0.name)
      }
    }.uniqued
  }
}

extension Details {
  /// The details without people, and without times but the day of closing.
  fileprivate func pooled(on day: CalendarDay) -> Details {
    Details(
      title: title.isEmpty ? "Group result" : title,
      subject: Subject(
        organisation: subject.organisation, team: subject.team, scope: subject.scope),
      completedAt: Timestamp(seconds: day.daysSince1970 * 86_400), worst: worst, targets: targets,
      actions: actions.enumerated().map { index, action in
        Action(
          id: "a\(index + 1)", text: action.text, due: action.due, practice: action.practice,
          state: action.state)
      },
      parked: parked.map {
        ParkedQuestion(practice: $0.practice, question: $0.question, by: $0.by)
      })
  }
}

extension Assessment {
  /// The group's answers with their notes and evidence, and without times and marks.
  fileprivate var pooledResponses: [Item.ID: Response] {
    responses.mapValues { response in
      Response(
        answer: response.answer, note: response.note,
        evidence: response.evidence.map { Evidence(text: $0.text, date: $0.date) },
        trend: response.trend, basis: response.basis, fitsNeed: response.fitsNeed)
    }.filter { !$0.value.isEmpty }
  }

  /// The texts that somebody typed, with what each belongs to, in a fixed order.
  fileprivate func texts(_ record: GroupRecord) -> [(place: String, text: String)] {
    var texts = responses.sorted { $0.key < $1.key }.flatMap { id, response in
      var texts = [response.note] + response.evidence.map(\.text)
      if case .notApplicable(let reason) = response.answer { texts.append(reason) }
      return texts.map { (place: id.text, text: $0) }
    }
    texts += record.decisions.sorted { $0.key < $1.key }.map {
      (place: $0.key.text, text: $0.value.decision.reason)
    }
    texts += details.actions.map { (place: "actions", text: $0.text) }
    texts += details.parked.map { (place: "parked", text: $0.question) }
    if let frame = record.frame {
      texts += [frame.period, frame.evidenceRule, frame.decisionRule].map {
        (place: "frame", text: $0)
      }
    }
    texts.append((place: "title", text: details.title))
    texts += [details.subject.organisation, details.subject.team, details.subject.scope].map {
      (place: "subject", text: $0)
    }
    return texts
  }
}

extension String {
  /// The words in small letters.
  fileprivate var words: [String] { split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() } }
}

extension [PooledExport.Mention] {
  /// Without repetitions, in the order of the first ones.
  fileprivate var uniqued: [PooledExport.Mention] {
    var seen: Set<PooledExport.Mention> = []
    return filter { seen.insert($0).inserted }
  }
}
