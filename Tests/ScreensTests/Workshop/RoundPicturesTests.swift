import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct RoundPicturesTests {
  @Test(.inPseudo, arguments: layoutSizes)
  func `the pages of private votes are as they were`(size: Size) {
    var walk = Walk.round("dat-4", .workshop().small, size: size)
    walk.vote("32")
    expectPicture(of: walk, named: "round-between")
    walk.press(.enter)
    expectPicture(of: walk, named: "round-vote")
    walk.type("3")
    walk.vote("35")
    expectPicture(of: walk, named: "round-all-voted")
    walk.press(.enter)
    expectPicture(of: walk, named: "round-shown")
    walk.type("1")
    expectPicture(of: walk, named: "round-reason")
    walk.press(.escape)
    walk.type("tv")
    walk.vote("33433")
    walk.press(.enter)
    expectPicture(of: walk, named: "round-second")
    walk.press(.enter)
    walk.type("x5")
    walk.press(.enter)
    walk.type("rules are shared with limits")
    expectPicture(of: walk, named: "round-dissent")
    walk.press(.enter, .enter)
    expectPicture(of: walk, named: "round-decided")
    walk.type("F")
    expectPicture(of: walk, named: "round-frame")
  }

  @Test(.inPseudo, arguments: pictureSizes)
  func `raised hands and a parked question are as they were`(size: Size) {
    var walk = Walk.round("mon-2", .workshop { $0.frame.voting = .hands }.small, size: size)
    walk.type("11d5")
    expectPicture(of: walk, named: "round-hands")
    walk.type("5")
    walk.press(.enter)
    walk.type("p")
    walk.press(.enter)
    walk.type("Dana")
    walk.press(.enter)
    walk.type("+14")
    expectPicture(of: walk, named: "round-park")
    walk.press(.enter)
    expectPicture(of: walk, named: "round-parked")
  }

  @Test(.inPseudo, arguments: [Size(rows: 40, columns: 120), Size(rows: 18, columns: 60)])
  func `pages in ASCII are as they were`(size: Size) {
    var walk = Walk.round("mon-2", .workshop().small, size: size, isASCII: true)
    walk.vote("3253")
    walk.press(.enter)
    expectPicture(of: walk, named: "round-vote-ascii")
    walk.type("3")
    walk.press(.enter)
    expectPicture(of: walk, named: "round-shown-ascii")
  }
}
