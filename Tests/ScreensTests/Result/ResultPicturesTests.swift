import Testing
import TextCanvas

@testable import Screens

struct ResultPicturesTests {
  @Test(arguments: ResultPage.offered(withGroup: false), layoutSizes)
  func `every page of a result is as it was`(page: ResultPage, size: Size) {
    let walk = Walk(
      .fixture, size: size, at: Place(screen: "result", item: "mon", focus: page.rawValue))
    expectPicture(of: walk, named: "result-\(page.digit)")
  }

  @Test(arguments: layoutSizes)
  func `tables and the shape are as they were`(size: Size) {
    var walk = Walk(.fixture, size: size, at: Place(screen: "result", item: "gov", focus: 1))
    walk.type("t")
    expectPicture(of: walk, named: "result-2-table")
    walk.type("s")
    expectPicture(of: walk, named: "result-2-shape")
    walk.type("1t")
    expectPicture(of: walk, named: "result-1-table")
  }

  @Test func `pages in ASCII are as they were`() {
    for page in ResultPage.offered(withGroup: false) {
      let walk = Walk(
        .fixture, isASCII: true, at: Place(screen: "result", item: "mon", focus: page.rawValue))
      expectPicture(of: walk, named: "result-\(page.digit)-ascii")
    }
  }
}
