import Formats
import MaturityModel
import Testing

struct LogoFormatTests {
  static let harmless = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- drawn <by> hand -->
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" width='20'>
      <title>Acme &amp; Co</title>
      <defs><linearGradient id="a"><stop offset="0" stop-color="#036"/></linearGradient></defs>
      <g fill="url(#a)"><path d="M0 0L1,1z"/><text font-family="Arial, sans-serif">A</text></g>
    </svg>

    """

  private func problems(_ text: String) -> [String] {
    switch LogoFormat.read(Array(text.utf8), file: "logo.svg") {
    case .success: []
    case .failure(let invalid): invalid.problems.map(\.description)
    }
  }

  private static func svg(_ inside: String) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\">\n\(inside)\n</svg>"
  }

  @Test func `shapes and text are harmless`() {
    #expect(problems(Self.harmless).isEmpty)
    #expect(problems("\u{FEFF}" + Self.svg("<rect width=\"3\"/>")).isEmpty)
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "<image href=\"x\"/>", "<use href=\"#a\"/>",
    "<foreignObject/>", "<a href=\"http://x\"/>", "<style>*{}</style>", "<animate/>", "<set/>",
    "<iframe/>", "<SCRIPT/>", "<svg:rect/>", "<feImage/>", "<metadata/>",
    "<rect onload=\"x\"/>", "<rect style=\"fill:url(http://x)\"/>", "<rect href=\"data:x\"/>",
    "<rect xlink:href=\"javascript:x\"/>", "<rect fill=\"url(http://x)\"/>",
    "<rect fill=\"url( '#a' )\"/>", "<rect fill=\"URL(//x#a)\"/>", "<rect fill=\"u&#114;l(//x)\"/>",
    "<rect fill=\"\\75rl(//x)\"/>", "<rect fill=\"url(#a) url(//x)\"/>", "<rect id=\"a:b\"/>",
    "<svg xmlns=\"http://www.w3.org/1999/xhtml\"/>", "<rect xml:base=\"http://x\"/>",
  ])
  func `what does more than draw is refused with its line`(inside: String) {
    let found = problems(Self.svg(inside))
    #expect(found.first?.hasPrefix("logo.svg:2: ") == true, "\(found)")
  }

  @Test(arguments: [
    "", "hello", "<html></html>", "<svg>", "<svg></g></svg>", "<svg><g></svg>", "<svg/><svg/>",
    "<svg/>text", "<svg a></svg>", "<svg x=1/>", "<svg x=\"1/>", "<svg x=\"1\"y=\"2\"/>", "<svg",
    "<svg><", "<svg></", "<svg><!-- </svg>", "<!DOCTYPE svg><svg/>",
    "<!DOCTYPE svg [<!ENTITY x \"y\">]><svg>&x;</svg>", "<svg><![CDATA[<script>]]></svg>",
    "<svg><?xml-stylesheet href=\"x\"?></svg>", "<?xml version=\"1.0\"", "<>", "<svg><></></svg>",
  ])
  func `broken markup is refused`(text: String) { #expect(!problems(text).isEmpty) }

  @Test func `every beginning of a file ends the reading`() {
    let bytes = Array(Self.harmless.utf8)
    for count in 0..<(bytes.count - 8) {
      guard case .failure = LogoFormat.read(Array(bytes[..<count]), file: "x") else {
        Issue.record("\(count) bytes are taken for a logo")
        return
      }
    }
  }

  @Test func `all that is wrong is told at once`() {
    #expect(problems(Self.svg("<script/>\n<rect onclick=\"x\"/>\n<image/>")).count == 3)
    #expect(problems(Self.svg(String(repeating: "<x/>", count: 9_000))).count <= 500)
  }

  @Test func `a PNG file is known by its chunks`() {
    func chunk(_ name: String, _ count: UInt8) -> [UInt8] {
      [0, 0, 0, count] + Array(name.utf8) + Array(repeating: 7, count: Int(count) + 4)
    }
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let whole = signature + chunk("IHDR", 13) + chunk("IDAT", 9) + chunk("IEND", 0)
    #expect((try? LogoFormat.read(whole, file: "x").get()) == .png)
    for broken in [
      Array(whole.dropLast()), whole + [1], signature, signature + chunk("IDAT", 3),
      signature + [0xFF, 0xFF, 0xFF, 0xFF] + Array(repeating: 0, count: 20),
    ] {
      #expect((try? LogoFormat.read(broken, file: "x").get()) == nil)
    }
  }

  @Test func `a logo has at most 200 kB`() {
    let padding = String(repeating: " ", count: LogoFormat.limit)
    #expect(problems(padding + Self.svg("")).first?.contains("larger than 200 kB") == true)
  }
}
