import Formats
import MaturityModel
import Testing

struct BrandFileTests {
  private func read(_ text: String) -> (brand: BrandFile, problems: [String]) {
    // A light page takes what begins with 0, a dark one what begins with F.
    let (brand, problems) = BrandFile.read(Array(text.utf8), file: "brand.json") { colour, onDark in
      colour.dropFirst().hasPrefix(onDark ? "F" : "0")
    }
    return (brand, problems.map(\.description))
  }

  @Test func `a whole file is read`() {
    let (brand, problems) = read(
      ##"{"name":"Acme","logo":"a.svg","colours":{"light":"#0F4C81","dark":"#F0a8d8"},"##
        + ##""footer":"f","confidentiality":"c","pageSize":"letter","note":"ours"}"##)
    #expect(problems.isEmpty)
    #expect([brand.name, brand.footer, brand.confidentiality] == ["Acme", "f", "c"])
    #expect(brand.logo == "a.svg" && brand.pageSize == .letter)
    #expect(brand.colours?.light == "#0F4C81" && brand.colours?.dark == "#F0a8d8")
  }

  @Test func `a name is enough`() {
    let (brand, problems) = read(#"{"name":"Acme"}"#)
    #expect(problems.isEmpty && brand.name == "Acme" && brand.colours == nil)
  }

  @Test(arguments: [
    ("[]", "brand.json:1: this is a list, not an object"),
    ("{", "brand.json:1: "),
    ("{}", "the key \"name\" is missing"),
    (##"{"name":" "}"##, "\"name\" is empty (/name)"),
    (##"{"name":"A","name":"B"}"##, "stands here twice"),
    (##"{"name":"A","logo":3}"##, "not text (/logo)"),
    (##"{"name":"A","logo":""}"##, "\"logo\" is empty (/logo)"),
    (##"{"name":"A","footer":[]}"##, "not text (/footer)"),
    (##"{"name":"A","pageSize":"A5"}"##, "not one of A4, letter (/pageSize)"),
    (##"{"name":"A","colors":{}}"##, "Did you mean \"colours\"?"),
    (##"{"name":"A","colours":"red"}"##, "not an object (/colours)"),
    (##"{"name":"A","colours":{"light":"#012345"}}"##, "\"dark\" is missing (/colours)"),
    (
      ##"{"name":"A","colours":{"light":"red","dark":"#F00000"}}"##, "not a colour (/colours/light)"
    ),
    (##"{"name":"A","colours":{"light":"#01234","dark":"#F00000"}}"##, "not a colour"),
    (##"{"name":"A","colours":{"light":"#01234é","dark":"#F00000"}}"##, "not a colour"),
    (
      ##"{"name":"A","colours":{"light":"#FFFFFF","dark":"#F00000"}}"##,
      "the contrast of #FFFFFF to light pages is below 4.5 : 1 (/colours/light). Choose a darker"
    ),
    (
      ##"{"name":"A","colours":{"light":"#000000","dark":"#000000"}}"##,
      "the contrast of #000000 to dark pages is below 4.5 : 1 (/colours/dark). Choose a lighter"
    ),
  ])
  func `each fault is told`(text: String, words: String) {
    let problems = read(text).problems
    #expect(problems.count == 1)
    #expect(problems.first?.contains(words) == true, "\(problems)")
  }

  @Test func `all faults are told at once, with their lines`() {
    let (_, problems) = BrandFile.read(
      Array("{\n\"name\": 1,\n\"logo\": 2,\n\"pageSize\": 3,\n\"footer\": 4}".utf8), file: "b"
    ) { _, _ in true }
    #expect(problems.map(\.line) == [2, 3, 4, 5])
  }
}
