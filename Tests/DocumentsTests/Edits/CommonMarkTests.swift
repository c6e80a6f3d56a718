import Testing

@testable import Documents

struct CommonMarkTests {
  /// From GitHub's specification 0.29, which holds CommonMark's by John MacFarlane (CC BY-SA 4.0); numbers as there.
  @Test(arguments: [
    (1, "\tfoo\tbaz\t\tbim\n", "<pre><code>foo\tbaz\t\tbim\n</code></pre>\n"),
    (12, "- `one\n- two`\n", "<ul>\n<li>`one</li>\n<li>two`</li>\n</ul>\n"),
    (13, "***\n---\n___\n", "<hr />\n<hr />\n<hr />\n"),
    (
      32, "# foo\n## foo\n### foo\n#### foo\n##### foo\n###### foo\n",
      "<h1>foo</h1>\n<h2>foo</h2>\n<h3>foo</h3>\n<h4>foo</h4>\n<h5>foo</h5>\n<h6>foo</h6>\n"
    ),
    (89, "```\n<\n >\n```\n", "<pre><code>&lt;\n &gt;\n</code></pre>\n"),
    (189, "aaa\n\nbbb\n", "<p>aaa</p>\n<p>bbb</p>\n"),
    (
      308,
      "\\!\\\"\\#\\$\\%\\&\\'\\(\\)\\*\\+\\,\\-\\.\\/\\:\\;\\<\\=\\>\\?\\@\\[\\\\\\]\\^\\_\\`\\{\\|\\}\\~\n",
      "<p>!&quot;#$%&amp;'()*+,-./:;&lt;=&gt;?@[\\]^_`{|}~</p>\n"
    ),
    (360, "*foo bar*\n", "<p><em>foo bar</em></p>\n"),
    (387, "**foo bar**\n", "<p><strong>foo bar</strong></p>\n"),
    (502, "[link](<foo\\>)\n", "<p>[link](&lt;foo&gt;)</p>\n"),
    (
      602, "<http://foo.bar.baz>\n",
      "<p><a href=\"http://foo.bar.baz\">http://foo.bar.baz</a></p>\n"
    ),
    (654, "foo  \nbaz\n", "<p>foo<br />\nbaz</p>\n"),
    (
      198, "| foo | bar |\n| --- | --- |\n| baz | bim |\n",
      "<table>\n<thead>\n<tr>\n<th>foo</th>\n<th>bar</th>\n</tr>\n</thead>\n"
        + "<tbody>\n<tr>\n<td>baz</td>\n<td>bim</td>\n</tr>\n</tbody>\n</table>\n"
    ),
  ])
  func `published examples come out as published`(number: Int, markdown: String, html: String) {
    #expect(CommonMark.html(markdown) == html)
  }

  @Test(arguments: [
    ("a <b>c</b>", "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n"),
    ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
    ("<div>\nwords\n</div>", "<p>&lt;div&gt;\nwords\n&lt;/div&gt;</p>\n"),
    ("- <img src=x onerror=y>", "<ul>\n<li>&lt;img src=x onerror=y&gt;</li>\n</ul>\n"),
    ("|a|\n|-|\n|<br>b|", nil),
    ("<?php a ?>\n\n<![CDATA[b]]>\n\n<!DOCTYPE c>", nil),
  ])
  func `raw HTML is shown and never obeyed`(markdown: String, html: String?) {
    let made = CommonMark.html(markdown)
    if let html { #expect(made == html) }
    #expect(foreignTags(in: made).isEmpty)
  }

  @Test func `a comment vanishes and words around it stay`() {
    #expect(
      CommonMark.html("a<!-- b -->c\n\n<!-- d -->\n\n<!-- e --> f") == "<p>ac</p>\n<p>f</p>\n")
    #expect(CommonMark.html("  <!-- g -->") == "")
    #expect(
      CommonMark.html("<div>\nh<!-- i\n -->\n</div>") == "<p>&lt;div&gt;\nh\n&lt;/div&gt;</p>\n")
    #expect(CommonMark.html("<!-- a\n\nb") == "<p>&lt;!-- a\n\nb</p>\n")
  }

  @Test(arguments: [
    "[a](javascript:alert(1))", "[a](JaVaScRiPt:alert(1))", "[a](&#106;avascript:alert(1))",
    "[a](&#x6A;avascript:x)", "[a](java&Tab;script:x)", "[a](java&NewLine;script:x)",
    "[a](<\u{1}javascript:x>)", "[a](< javascript:x>)", "[a](vbscript:x)", "[a](data:text/html,x)",
    "[a](file:///etc/hosts)", "[a](//evil.example)", "[a](/absolute)", "[a](other.html)",
    "[a](ftp://b)", "[a]()", "[a][b]\n\n[b]: javascript:x", "[a](&#35;&#47;\u{0}javascript:x)",
    "<javascript:a>", "![a](https://b.example/c.png)", "![a](data:image/png;base64,AAAA)",
    "[![a](x)](javascript:x)", "[**a**](blob:x \"title\")",
  ])
  func `a link that leads astray loses its address and keeps its words`(markdown: String) {
    let html = CommonMark.html(markdown)
    #expect(!html.contains("href") || html.contains("href=\"#"))
    #expect(!html.contains("src"), "\(html)")
    #expect(html.contains("a"))
    #expect(foreignTags(in: html).isEmpty)
  }

  @Test(arguments: ["https://a.example/?b=c", "HTTP://a.example", "mailto:a@b.example", "#dat"])
  func `a good link is a link`(address: String) {
    #expect(CommonMark.html("[a](\(address))") == "<p><a href=\"\(address)\">a</a></p>\n")
  }

  @Test func `no link stands in a link`() {
    #expect(
      CommonMark.html("[a <https://b>](https://c)")
        == "<p><a href=\"https://c\">a https://b</a></p>\n")
  }

  @Test func `headings begin below the page's own and leave no level out`() {
    let html = CommonMark.html("# a\n\n#### b\n\n# c\n\n## d\n\n###### e", headingsBelow: 1)
    #expect(html == "<h2>a</h2>\n<h3>b</h3>\n<h2>c</h2>\n<h2>d</h2>\n<h3>e</h3>\n")
    #expect(CommonMark.html("> # a", headingsBelow: 9).contains("<h6>"))
  }

  @Test func `columns are aligned without attributes that HTML gave up`() {
    let html = CommonMark.html("|a|\n|-:|\n|1|")
    #expect(html.contains("<td style=\"text-align: right\">1</td>"))
  }

  @Test func `nothing else of GitHub's dialect is read`() {
    #expect(
      CommonMark.html("~~a~~ www.b.example [^1]\n\n- [ ] c\n\n[^1]: d e")
        == "<p>~~a~~ www.b.example [^1]</p>\n<ul>\n<li>[ ] c</li>\n</ul>\n<p>[^1]: d e</p>\n")
  }

  @Test(arguments: ["a\u{0}b", "a&#1;b", "a\u{1B}[31mb", "a&#x9F;b", "a\u{7F}b", "a\u{FFFE}b"])
  func `what a page may not hold is replaced`(markdown: String) {
    let html = CommonMark.html(markdown)
    #expect(html.contains("\u{FFFD}"))
    #expect(
      !html.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
  }

  @Test func `a text that would take long is shown as it was typed`() {
    let text = String(repeating: "![[]()", count: 170_000)
    #expect(CommonMark.html(text + "<b>&") == "<pre>\(text)&lt;b&gt;&amp;</pre>\n")
    #expect(CommonMark.html(String(repeating: "a", count: CommonMark.longest)).hasPrefix("<p>"))
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func `no text brings in a tag, an address or a control character`(seed: UInt64) {
    var dice = Seeded(Int(seed))
    let parts = [
      "<", ">", "<b>", "</p>", "<script>", "<a href=x>", "<!--", "-->", "[", "](", ")", "!",
      "javascript:",
      "https://a", "`", "```\n", "\n", "\n\n", "|", "|-|\n", "# ", "> ", "- ", "1. ", "    ", "*",
      "_", "\"",
      "'", "&lt;", "&#60;", "&", "\\", "<?", "<![CDATA[", "]]>", "<!A", "\u{0}", "\u{202E}", "\r",
      "a", " ",
      "[a]: javascript:b\n", "title=\"", "onclick=",
    ]
    let text = (0..<dice.roll(60)).map { _ in parts[dice.roll(parts.count)] }.joined()
    let html = CommonMark.html(text, headingsBelow: dice.roll(3))
    #expect(foreignTags(in: html).isEmpty, "seed \(seed): \(text.debugDescription)")
  }

  /// Tags that Markdown does not make, or that carry more than it gives them.
  private func foreignTags(in html: String) -> [String] {
    let plain =
      #/<\/?(p|em|strong|code|pre|ul|ol|li|blockquote|h[1-6]|table|thead|tbody|tr|th|td)>|<(hr|br) \/>/#
    let more =
      #/<(th|td) style="text-align: (left|right|center)">|<ol start="[0-9]+">|<code class="language-[^"<>]*">/#
    let link = #/<a href="(https?:\/\/|mailto:|#)[^"<>]*"( title="[^"<>]*")?>|<\/a>/#.ignoresCase()
    return html.matches(of: #/<[^>]*>?/#).map(\.output).map(String.init).filter { tag in
      tag.wholeMatch(of: plain) == nil && tag.wholeMatch(of: more) == nil
        && tag.wholeMatch(of: link) == nil
    }
  }
}
