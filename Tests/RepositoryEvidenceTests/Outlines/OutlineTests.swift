import Testing

@testable import RepositoryEvidence

struct OutlineTests {
  /// `keys=value@line`, one for each value.
  private func outline(_ format: OutlineFormat, _ text: String) -> [String] {
    text.bytes.withUnsafeBufferPointer { format.entries(of: $0) }.map { entry in
      let keys = entry.keys.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ".")
      return "\(keys)=\(String(decoding: entry.value, as: UTF8.self))@\(entry.line)"
    }
  }

  @Test func `YAML passes through lists`() {
    let text =
      "Jobs:\n  build:\n    steps:\n      - uses: a/b@v1 # why\n        with: x\n      - run: c\n"
    #expect(
      outline(.yaml, text) == [
        "jobs.build.steps.uses=a/b@v1@4", "jobs.build.steps.with=x@5", "jobs.build.steps.run=c@6",
      ])
  }

  @Test func `a list may stand as deep as its key`() {
    #expect(outline(.yaml, "a:\n- b: 1\n- c\nd: 2") == ["a.b=1@2", "a=c@3", "d=2@4"])
  }

  @Test func `block texts give one value for each line`() {
    let text = "run: |\n  one\n\n  two: 2\nnext: >-\n  three\nlast: 'x'"
    #expect(
      outline(.yaml, text) == ["run=one@2", "run=two: 2@4", "next=three@6", "last=x@7"])
  }

  @Test func `flow mappings are the text of their key, and documents begin anew`() {
    #expect(
      outline(.yaml, "a: {b: 1}\n---\n\"c d\": [x, y]\n# no: 1\n")
        == ["a={b: 1}@1", "c d=[x, y]@3"])
  }

  @Test func `TOML has tables, dotted keys and lists over lines`() {
    let text = """
      a = 1 # x
      [t.u]
      b.c = "d#e"
      list = [
        "one", # first
        'two', { x = 1, y = 2 },
      ]
      last = [ "q" ]
      long = \"""
      three
      \"""
      [[p."q.r"]]
      s = true
      """
    #expect(
      outline(.toml, text) == [
        "a=1@1", "t.u.b.c=d#e@3", "t.u.list=one@5", "t.u.list=two@6",
        "t.u.list={ x = 1, y = 2 }@6", "t.u.last=q@8", "t.u.long=three@10",
        "t.u.long=\"\"\"@11", "p.q.r.s=true@13",
      ])
  }

  @Test func `INI has sections and lines that go on`() {
    #expect(
      outline(.ini, "[Options]\ninstall_requires =\n  a==1\n  b\n; no\nc: d")
        == ["options.install_requires=a==1@3", "options.install_requires=b@4", "options.c=d@6"])
  }

  @Test func `JSON passes through lists`() {
    #expect(
      outline(.json, "{\"A\": {\"b\": [1,\n\"x\", {\"c\": null}]}, \"d\": \"e\\\"f\"}")
        == ["a.b=1@1", "a.b=x@2", "a.b.c=null@2", "d=e\\\"f@2"])
  }

  @Test func `one line of five megabytes is read`() {
    let text = "[" + Array(repeating: "{\"a\":\"bcdef\"}", count: 400_000).joined(separator: ",")
    #expect(outline(.json, text).count == 200_000)
  }

  @Test func `values that lie deep do not fill the memory`() {
    let deep = String(repeating: "{\"a\":", count: 900) + "["
    let text = deep + Array(repeating: "1", count: 200_000).joined(separator: ",")
    #expect(outline(.json, text).count < 1_000)
    let header = "[" + Array(repeating: "a", count: 50_000).joined(separator: ".") + "]\n"
    #expect(outline(.toml, header + String(repeating: "x = 1\n", count: 50_000)).count < 20)
  }

  @Test(arguments: [OutlineFormat.yaml, .toml, .ini, .json])
  func `bytes at random are no trouble`(format: OutlineFormat) {
    var random = Seeded(3)
    let signs = Array("{}[]\"'\\:=,-#|>\n\t ab.".utf8)
    for _ in 0..<200 {
      let bytes = (0..<80).map { _ in random.pick(signs) }
      _ = bytes.withUnsafeBufferPointer { format.entries(of: $0) }
    }
  }

  @Test(arguments: [
    ("a.b", "a.b", true), ("**.b", "a.x.b", true), ("**.b", "b", true), ("*.b", "x.b", true),
    ("*.b", "b", false), ("a.**", "a", true), ("a.{b,c}", "a.c", true), ("a.*.c", "a.b.b.c", false),
  ]) func `patterns of keys`(pattern: String, keys: String, fits: Bool) throws {
    let condition = try #require(KeyCondition(pattern, try Expression("x")))
    #expect(condition.fits(keys.split(separator: ".").map { Array($0.utf8) }) == fits)
  }
}
