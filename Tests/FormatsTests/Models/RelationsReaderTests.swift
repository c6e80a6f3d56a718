@testable import FileSamples
@testable import Formats
@testable import MaturityModel
import Foundation
import Testing

/// What questionnaires of format 2 say of targets, prerequisites and challenges, wrongly.
struct RelationsReaderTests {
  @Test(arguments: [
    (
      #""needs": [{"practice": "unit", "value": "part"}]"#,
      #""needs": [{"practice": "unti", "value": "part"}]"#, "there is no practice \"unti\""
    ),
    (
      #""needs": [{"practice": "unit", "value": "part"}]"#,
      #""needs": [{"practice": "cov", "value": 1}]"#, "the practice needs itself"
    ),
    (
      #""needs": [{"practice": "unit", "value": "part"}]"#,
      #""needs": [{"practice": "unit", "value": "strong"}]"#,
      "\"strong\" is nothing that the practice can reach"
    ),
    (
      #""needs": [{"practice": "unit", "value": "part"}]"#,
      #""needs": [{"practice": "unit", "level": 4}]"#,
      "this is the number 4, not a whole number from 1 to 3"
    ),
    (
      #""needs": [{"practice": "unit", "value": "part"}]"#,
      #""needs": [{"practice": "hurts", "value": 1}]"#,
      "the number 1 is nothing that the practice can reach"
    ),
    (
      #""challenge": "slow", "strength": 3"#, #""challenge": "slo", "strength": 3"#,
      "there is no challenge \"slo\""
    ),
    (
      #""challenge": "slow", "strength": 3"#, #""challenge": "slow", "strength": 4"#,
      "this is the number 4, not a whole number from 1 to 3"
    ),
    (#""nodes": ["cov"]"#, #""nodes": ["cova"]"#, "there is no group or practice \"cova\""),
    (
      #""nodes": ["cov"], "measure": "value""#, #""nodes": ["cov"], "measure": "grades""#,
      "there is no measure \"grades\""
    ),
    (
      #""nodes": ["cov"], "measure": "value""#, #""nodes": ["cov"], "measure": "grade""#,
      "nothing has this target"
    ),
    (#""value": "4/5"}"#, #""value": "yes"}"#, "nothing has this target"),
    (#""value": "4/5"}"#, #""value": "much"}"#, "\"much\" is neither a number nor a step"),
    (#""is": ["high"]"#, #""is": ["hihg"]"#, "risk has no option \"hihg\""),
  ])
  func `is named with its place and the way out`(_ old: String, _ new: String, _ fault: String) {
    #expect(Samples.shippingText.contains(old))
    let text = Samples.shippingText.replacing(old, with: new)
    guard
      case .failure(let invalid) = QuestionnaireReader.read(Array(text.utf8), file: "q.json")
    else {
      Issue.record("read")
      return
    }
    #expect(invalid.problems.map(\.fault) == [fault])
    #expect(invalid.problems.allSatisfy { $0.line ?? 0 > 0 && !$0.remedy.isEmpty })
  }

  @Test func `circles are found`() {
    let text = Samples.shippingText.replacing(
      #""effort": "S""#, with: #""effort": "S", "needs": [{"practice": "cov", "value": "1/2"}]"#)
    guard
      case .failure(let invalid) = QuestionnaireReader.read(Array(text.utf8), file: "q.json")
    else {
      Issue.record("read")
      return
    }
    #expect(
      invalid.problems.map(\.fault)
        == ["the prerequisites run in a circle: cov needs unit needs cov"])
  }
}
