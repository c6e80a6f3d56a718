import MaturityModel
import TextCanvas

@testable import Screens

extension Walk {
  /// A walk that stands on a page of the result, in a window that shows most pages whole.
  static func result(
    _ page: ResultPage, _ assessment: Assessment = .fixture, item: Dimension.ID = "",
    size: Size = Size(rows: 60, columns: 100)
  ) -> Walk {
    Walk(assessment, size: size, at: .result(page, dimension: item))
  }
}

extension Assessment {
  /// The sample with every practice answered the same.
  static func sample(all answer: Answer?) -> Assessment {
    var assessment = Assessment.sample
    for practice in assessment.questionnaire.practices {
      assessment.responses[practice.id] = answer.map { Response(answer: $0) }
    }
    return assessment
  }
}
