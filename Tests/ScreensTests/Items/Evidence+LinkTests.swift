import MaturityModel
import Testing

@testable import Screens

struct EvidenceLinkTests {
  @Test(
    arguments: [
      ("https://example.org/run/812", "https://example.org/run/812"),
      (
        "Run 812 (https://example.org/run?id=812&all#end).",
        "https://example.org/run?id=812&all#end"
      ),
      ("see http://example.org/a_(b), then http://example.org/c", "http://example.org/a_(b)"),
      ("see:HTTPS://example.org", "HTTPS://example.org"),
      ("https://example.org/<b>", "https://example.org/"),
      ("https://example.org/\u{202E}gpj", "https://example.org/"),
      ("https://example.org/\u{1B}]0;x", "https://example.org/"),
      ("https://", nil), ("http://", nil), ("https://.", nil), ("https:///", nil), ("", nil),
      ("file:///etc/passwd", nil), ("javascript:alert(1)", nil), ("ftp://example.org", nil),
      ("example.org", nil), ("--help", nil), ("/usr/bin/true", nil), ("mailto:a@example.org", nil),
    ] as [(String, String?)])
  func `only an address of the web is a link`(_ text: String, _ link: String?) {
    #expect(Evidence(text: text).link == link)
  }
}
