@testable import FileSamples
import Foundation
@testable import Formats
import MaturityModel

/// Forms and sheets that many tests begin with.
enum BallotSamples {
  /// The form that the sheets in `Sheets` answer, with six practices on five levels.
  static func sheetForm() throws -> BallotForm {
    let json = try JSONDocument(file("form.json")).root
    var questionnaire = Questionnaire(id: "q", version: "1.0.0", title: "Q")
    questionnaire.levels = (json["levels"]?.elements ?? []).enumerated().map {
      MaturityLevel(rank: $0 + 1, name: $1["name"]?.text ?? "")
    }
    for (index, dimension) in (json["dimensions"]?.elements ?? []).enumerated() {
      var own = Dimension(id: "d\(index)", title: dimension["title"]?.text ?? "")
      own.practices = (dimension["practices"]?.elements ?? []).map(practice)
      questionnaire.dimensions.append(own)
    }
    return BallotForm(
      json["code"]?.text ?? "", title: json["title"]?.text ?? "", questionnaire,
      questionnaire.practices)
  }

  private static func practice(_ node: JSONNode) -> Practice {
    var practice = Practice(
      id: .init(node["id"]?.text ?? ""), title: node["title"]?.text ?? "")
    practice.question = node["question"]?.text ?? ""
    practice.anchors = (node["anchors"]?.elements ?? []).map { $0.text ?? "" }
    practice.allowsNotApplicable = node["na"] != nil
    return practice
  }

  static func file(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return Array(try Data(contentsOf: folder.appendingPathComponent("Sheets/" + name)))
  }

  /// A workshop on the questionnaire of three levels, with texts that try to be more than text.
  static var hostile: Assessment {
    var assessment = Assessment(id: "0123456789", at: Samples.now, questionnaire: questionnaire)
    assessment.details.title =
      "</script><script>alert(1)</script> \u{202E}evil\u{2028} \"'& \u{1F44D} {{SCRIPT}}"
    assessment.details.subject.scope = "<!--<script> ]]> =1+1"
    assessment.workshop = Workshop(people: [Respondent(id: "p1", name: "Ada")])
    assessment.workshop?.frame.period = "Q4\u{7}"
    return assessment
  }

  private static var questionnaire: Questionnaire {
    let text = Samples.questionnaireText
      .replacing("\"First?\"", with: "\"<b onmouseover=x>First?</b> \u{E4}\"")
      .replacing("\"Rarely.\"", with: "\"</script>\"")
    switch QuestionnaireReader.read(Array(text.utf8), file: "tiny.json") {
    case .success(let questionnaire): return questionnaire
    case .failure(let invalid): preconditionFailure("\(invalid)")
    }
  }
}
