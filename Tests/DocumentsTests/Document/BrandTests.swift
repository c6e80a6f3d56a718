import Testing

@testable import Documents

struct BrandTests {
  private var document: Document {
    var document = Document(
      kind: "team", title: "T", levels: Charts.levels, sections: [Section("a", "A", [])])
    document.runningHead.right = "Acme Bank"
    document.footer = "Made with care"
    return document
  }

  /// The vectors of RFC 4648, section 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func `a logo is embedded as base64`(text: String, spelled: String) {
    #expect(Logo(Array(text.utf8), .png).address == "data:image/png;base64," + spelled)
  }

  @Test func `a brand changes heads, feet and looks, and adds itself to what is there`() throws {
    var page = document
    let colours = try (#require(Colour("#7A1F5C")), #require(Colour("#F0A8D8")))
    let accent = try #require(Accent(light: colours.0, dark: colours.1))
    page.wear(
      Brand(
        name: "Advisory <&>", logo: Logo([0xFF], .svg), accent: accent, footer: "Basel",
        confidentiality: "Confidential", pageSize: .letter))
    #expect(page.runningHead == .init(right: "Acme Bank · Confidential", bottom: "Advisory <&>"))
    #expect(page.facts == [Fact("Confidentiality", "Confidential")])
    #expect(page.footer.plain == "Made with care\nBasel")
    #expect(page.pageSize == .letter && page.accent == accent)
    let html = WebPage.text(of: page)
    #expect(
      html.contains(
        "<img class=\"logo\" alt=\"Advisory &lt;&amp;&gt;\" src=\"data:image/svg+xml;base64,/w==\">"
      ))
    #expect(html.contains("size:letter"))
  }

  @Test func `a brand that says nothing changes nothing`() {
    var page = document
    page.wear(Brand(name: ""))
    #expect(page == document)
  }
}
