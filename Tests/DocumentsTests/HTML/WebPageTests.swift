import MaturityModel
import Testing

@testable import Documents

struct WebPageTests {
  @Test(arguments: Reports.all)
  func `a page is the same byte for byte when it is made twice`(document: Document) {
    let page = WebPage.text(of: document)
    #expect(page == WebPage.text(of: document))
    SourceFile.show(page, as: "\(document.kind).html")
    SourceFile.show(PlainText.text(of: document), as: "\(document.kind).txt")
    SourceFile.show(PlainText.text(of: document, isASCII: true), as: "\(document.kind)-ascii.txt")
    SourceFile.show(Markdown.text(of: document), as: "\(document.kind).md")
    SourceFile.show(document.json.pretty, as: "\(document.kind).json")
  }
}
