import Foundation
import TerminalDriver
import Testing

/// Reports that look like an organisation's own.
struct ReportBrandTests {
  private let home: Home

  init() throws { home = try ReportCommandTests.home() }

  private func report(brand: String, format: String = "html") throws -> Outcome {
    let file = try home.write(brand, to: "brands/brand.json")
    return try home.run(["report", home.assessment, "--format", format, "--brand", file])
  }

  @Test func `a logo beside the brand's file stands on the cover, and names on every page`() throws
  {
    try home.write(
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect width=\"9\"/></svg>", to: "brands/a.svg")
    let brand =
      ##"{"name":"Acme <Ltd>","logo":"a.svg","colours":{"light":"#7A1F5C","##
      + ##""dark":"#F0A8D8"},"footer":"Basel","confidentiality":"Secret","pageSize":"letter"}"##
    let page = try report(brand: brand)
    #expect(page.status == 0, "\(page.error)")
    for words in [
      "<img class=\"logo\" alt=\"Acme &lt;Ltd&gt;\" src=\"data:image/svg+xml;base64,", "Basel",
      "Secret", "size:letter", "--accent:#7A1F5C", "--accent:#F0A8D8",
    ] {
      #expect(page.output.contains(words), "\(words)")
    }
    let text = try report(brand: brand, format: "text")
    #expect(text.output.contains("Secret") && text.output.contains("Basel"))
  }

  @Test func `all that is wrong with a brand and its logo is told at once`() throws {
    try home.write("<svg><script/>\n<image/></svg>", to: "brands/a.svg")
    let page = try report(
      brand: ##"{"name":"","logo":"a.svg",\n"colours":{"light":"#FFFF00","dark":"red"}}"##
        .replacing("\\n", with: "\n"))
    #expect(page.status == 3 && page.output.isEmpty)
    #expect(page.errorLines.count == 5, "\(page.error)")
    #expect(page.error.contains("brand.json:2: the contrast of #FFFF00"))
    #expect(page.error.contains("brands/a.svg:1: the element \"script\" is not allowed"))
  }

  @Test(arguments: [
    ("no.svg", "cannot be read"), ("..", "cannot be read"), ("big.svg", "larger than 200 kB"),
    ("pipe.svg", "no ordinary file"),
  ])
  func `a logo that cannot be used is named`(name: String, words: String) throws {
    try home.write(String(repeating: " ", count: 300_000), to: "brands/big.svg")
    mkfifo(home.path + "/brands/pipe.svg", 0o600)
    let page = try report(brand: "{\"name\":\"A\",\"logo\":\"\(name)\"}")
    #expect(page.status == 3 && page.error.contains(words), "\(page.error)")
    #expect(page.error.contains("brands/" + name))
  }

  @Test func `a brand that is not there ends with 3`() throws {
    let page = try home.run(["report", home.assessment, "--brand", home.path + "/no.json"])
    #expect(page.status == 3)
  }
}
