@testable import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct SearchScreenTests {
  @Test func `a digit jumps to that result`() {
    var walk = Walk(.sample)
    walk.type("/drift1")
    #expect(walk.app.currentItem == "run-2")
  }

  @Test(arguments: ["ch-12", "ch-17", "dat-3", "o-11", "p-14"])
  func `digits of an id are text and answer nothing`(id: String) {
    var walk = Walk(.fixture)
    walk.type("/" + id)
    #expect(walk.assessment == .fixture)
    walk.press(.enter)
    #expect(walk.app.currentItem?.text == id)
  }

  @Test func `notes and evidence are searched`() {
    var assessment = Assessment.sample
    assessment.responses["dat-2"] = Response(
      note: "the zebra rule", evidence: [Evidence(text: "quagga log")])
    for word in ["ZEBRA", "quagga"] {
      var walk = Walk(assessment)
      walk.type("/" + word)
      walk.press(.enter)
      #expect(walk.app.currentItem == "dat-2")
    }
  }

  @Test func `Esc goes back to where one was`() {
    var walk = Walk(.sample)
    walk.type("]]/drift")
    walk.press(.escape)
    #expect(walk.app.currentItem == "run-1")
  }
}
