import MaturityModel

@testable import Screens

extension Assessment {
  /// The fixture three months before: some practices lower, one higher, and one that was not known.
  static let earlier: Assessment = {
    var assessment = Assessment.fixture
    assessment.id = "00000000-0000-4000-8000-000000000003"
    assessment.details.title = "Payments ML, summer"
    assessment.details.completedAt = Timestamp(seconds: 1_786_900_000)
    for (id, rank) in [
      ("dat-1", 2), ("mod-1", 2), ("mod-2", 2), ("dep-1", 2), ("dep-2", 3), ("aut-1", 2),
      ("aut-2", 1), ("col-1", 2), ("col-2", 2), ("val-1", 1), ("mon-2", 2), ("int-2", 4),
    ] {
      assessment.responses[.init(id)]?.answer = .rank(rank)
    }
    assessment.responses["dat-4"]?.answer = .unknown
    assessment.responses["mod-4"]?.answer = .rank(1)
    assessment.responses["ch-13"]?.answer = .rank(2)
    assessment.responses["ch-01"]?.answer = .rank(4)
    assessment.responses["o-01"]?.answer = .rank(1)
    assessment.responses["dep-1"]?.note = "Only the fraud model; limits are copied by hand."
    return assessment
  }()

  /// The fixture after its own completion.
  static let finished: Assessment = {
    var assessment = Assessment.fixture
    assessment.details.completedAt = Timestamp(seconds: 1_794_900_000)
    return assessment
  }()

  /// Half a year before, on a questionnaire of which so much was another that nothing but moves can be compared.
  static let former: Assessment = {
    var assessment = Assessment.earlier
    assessment.details.title = "Payments ML, spring"
    assessment.details.completedAt = Timestamp(seconds: 1_778_900_000)
    let questionnaire = assessment.questionnaire
    for (index, dimension) in questionnaire.dimensions.enumerated() where index > 2 {
      for place in dimension.practices.indices {
        assessment.questionnaire.dimensions[index].practices[place].revision = "0.9"
      }
    }
    return assessment
  }()

  /// What the team answered at four dates, with one break between the first two.
  static let history: [(file: String, assessment: Assessment)] = {
    var between = Assessment.earlier
    between.details.completedAt = Timestamp(seconds: 1_789_000_000)
    between.responses["mon-2"]?.answer = .rank(4)
    var former = Assessment.former
    // It was made without a file.
    former.questionnaire.digest = ""
    return [
      ("spring.json", former), ("summer.json", earlier), ("late-summer.json", between),
      ("autumn.json", finished),
    ]
  }()
}
