import Formats
import Testing

struct StoredAssessmentTests {
  @Test(arguments: [
    ("a.json", true), ("archive/a.json", true), ("ä \\ \"b\"", true), ("archive", true),
    ("", false),
    ("archive/", false), (".a.json", false), ("..", false), ("a/b.json", false),
    ("archive/../a.json", false), ("archive/archive/a.json", false), ("/a.json", false),
    ("a\u{0}", false),
  ])
  func `a name is one of a file in the folder, or in its archive`(name: String, isName: Bool) {
    #expect(StoredAssessment.isName(name) == isName)
  }
}
