import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct ResultPicturesTests {
  @Test(.inPseudo, arguments: ResultPage.offered(withGroup: false), layoutSizes)
  func `every page of a result is as it was`(page: ResultPage, size: Size) {
    // The others are laid out in one way.
    let isWideOwn = [.summary, .dimensions, .why, .targets].contains(page)
    guard isWideOwn || pictureSizes.contains(size) else { return }
    expectPicture(of: walk(page, size), named: "result-\(page.digit)")
  }

  @Test(.inPseudo, arguments: pictureSizes)
  func `tables are as they were`(size: Size) {
    var walk = walk(.dimensions, size)
    walk.type("t")
    // Where heads are longer, the table leaves out a column more.
    expectPicture(of: walk, named: "result-2-table", isWhole: false)
    walk.type("1t")
    expectPicture(of: walk, named: "result-1-table")
  }

  @Test(.inPseudo) func `the shape is as it was`() {
    var walk = walk(.dimensions)
    walk.type("ts")
    expectPicture(of: walk, named: "result-2-shape")
  }

  @Test(.inPseudo, arguments: [ResultPage.summary, .dimensions])
  func `charts in ASCII are as they were`(page: ResultPage) {
    expectPicture(of: walk(page, isASCII: true), named: "result-\(page.digit)-ascii")
  }

  private func walk(
    _ page: ResultPage, _ size: Size = Size(rows: 24, columns: 80), isASCII: Bool = false
  ) -> Walk {
    Walk(
      .fixture.small, size: size, isASCII: isASCII,
      at: .result(page, dimension: "mon"))
  }
}
