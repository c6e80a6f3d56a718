import Formats
@testable import MaturityModel
import Testing

struct ScorecardJSONTests {
  @Test func `a scorecard is written as its schema says`() throws {
    let json = assessment([1, 2, 2, 3]).scorecard().json
    #expect(
      json.members?["dimensions"]?.compact == """
        {"d1":{"blockers":[{"gate":"floor","practices":["d1-p1"]},\
        {"gate":"share","have":1,"need":3,"of":4}],"confidence":"medium",\
        "confidenceReasons":["oneRespondent","onEdge"],\
        "counts":{"1":1,"2":2,"3":1,"4":0,"5":0,"notApplicable":0,"unanswered":0,"unknown":0},\
        "coverage":"1","index":"1/4","indexHigh":"1/4","indexLow":"1/4","level":2,\
        "levelEstimate":2,"levelHigh":2,"levelIfNotApplicableLowest":2,"levelLow":2,\
        "next":{"choose":{"count":2,"of":["d1-p1","d1-p2","d1-p3"],"to":3},\
        "must":[{"from":1,"practice":"d1-p1","to":2}],"practices":2,"set":{"d1-p1":3,"d1-p2":3},\
        "steps":3,"target":3},"notApplicableShare":"0","pivotalDown":["d1-p2","d1-p3"],\
        "pivotalUp":[],"sensitivity":{"2/3":2,"3/4":2,"4/5":1},"stepsDown":1,"stepsUp":3}}
        """)
    #expect(
      json.members?["overall"]?.compact == """
        {"blockers":[{"gate":"share","have":0,"need":1,"of":1}],"confidence":"medium",\
        "confidenceReasons":["oneRespondent","onEdge"],\
        "counts":{"1":1,"2":2,"3":1,"4":0,"5":0,"notApplicable":0,"unanswered":0,"unknown":0},\
        "coverage":"1","index":"1/4","indexHigh":"1/4","indexLow":"1/4","level":2,\
        "levelEstimate":2,"levelHigh":2,"levelLow":2,\
        "next":{"dimensions":{"d1":3},"practices":2,"set":{"d1-p1":3,"d1-p2":3},"steps":3,\
        "target":3},"notApplicableShare":"0","sensitivity":{"2/3":2,"3/4":2,"4/5":1},\
        "stepsDown":1,"stepsUp":3,"weakest":["d1"]}
        """)
  }

  @Test func `a dimension that is not applicable is listed with nulls`() throws {
    let json = assessment([[Given.Practice(given: 3)], [Given.Practice(given: .na)]]).scorecard()
      .json
    let dimension = try #require(json.members?["dimensions"]?.members?["d2"]?.members)
    #expect(dimension.count == 20)
    #expect(dimension.values.allSatisfy { $0 == .null })
  }

  @Test func `without an estimate the ways up and down are null`() throws {
    let json = assessment([.dk, .dk]).scorecard().json
    let dimension = try #require(json.members?["dimensions"]?.members?["d1"]?.members)
    for key in [
      "level", "levelEstimate", "index", "stepsUp", "stepsDown", "next", "pivotalUp",
      "pivotalDown", "blockers", "sensitivity", "levelIfNotApplicableLowest",
    ] {
      #expect(dimension[key] == .null, "\(key)")
    }
    #expect(dimension["levelHigh"] == .integer(5))
    #expect(dimension["indexHigh"] == .string("1"))
    #expect(dimension["coverage"] == .string("0"))
    #expect(dimension["confidence"] == .string("none"))
  }

  @Test func `the rule is part of the result`() {
    let scoring = ScoringParameters(theta: Fraction(2, 3), lag: 2)
    let json = assessment([[Given.Practice(given: 3)]], scoring: scoring).scorecard().json
    #expect(
      json.members?["rule"]?.compact
        == #"{"coverageMinimum":"4/5","lag":2,"name":"gated","theta":"2/3","version":2}"#)
  }
}
