import Testing

@testable import Reports

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

  @Test func `lines end as RFC 4180 wants it`() {
    var table = CSV(header: ["a", "b"])
    table.add(["1", "two\nlines"])
    #expect(table.text == "\"a\",\"b\"\r\n\"1\",\"two\nlines\"\r\n")
  }
}
