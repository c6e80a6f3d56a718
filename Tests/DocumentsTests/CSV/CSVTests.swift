import Testing

@testable import Documents

struct CSVTests {
  @Test(arguments: [
    ("plain", "\"plain\""), ("", "\"\""), ("a \"b\" c", "\"a \"\"b\"\" c\""),
    ("=1+1", "\"'=1+1\""), ("+1", "\"'+1\""), ("-1", "\"'-1\""), ("@SUM(A1)", "\"'@SUM(A1)\""),
    ("\t=1", "\"'    =1\""), ("\u{1B}=1", "\"'=1\""), ("a=1", "\"a=1\""), ("a,b", "\"a,b\""),
    ("ümlaut", "\"ümlaut\""),
  ])
  func `a cell is quoted, and never a formula`(content: String, cell: String) {
    #expect(CSV.cell(content) == cell)
  }

  private let table = Table(
    "T", columns: [.init("a"), .init("b")], rows: [.init(["1"]), .init([.step(2, 4), "x;y"])])

  @Test func `lines end as RFC 4180 wants it`() {
    #expect(CSV.text(of: table) == "\"a\",\"b\"\r\n\"1\",\"\"\r\n\"2 → 4\",\"x;y\"\r\n")
  }

  @Test func `a line break inside a cell stays there`() {
    let table = Table("T", columns: [.init("a"), .init("b")], rows: [.init(["1", "two\nlines"])])
    #expect(CSV.text(of: table) == "\"a\",\"b\"\r\n\"1\",\"two\nlines\"\r\n")
  }

  @Test func `Excel gets a byte order mark and semicolons`() {
    #expect(
      CSV.text(of: table, forExcel: true)
        == "\u{FEFF}\"a\";\"b\"\r\n\"1\";\"\"\r\n\"2 → 4\";\"x;y\"\r\n")
  }
}
