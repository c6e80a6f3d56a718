import Foundation
@testable import Formats
import MaturityModel
import Testing

struct SheetReaderTests {
  private static let names = [
    "01-comma-bom", "02-semicolon-decimal-comma-1252", "03-utf16-tab-sep", "04-merged-headers",
    "05-crosses", "06-other-columns", "07-form-export", "08-spreadsheet-damage", "09-bad-rows",
    "10-quoted-notes", "11-open-quote", "12-workbook", "12b-other-workshop",
  ]

  private func read(_ text: String, _ columns: String? = nil) throws -> SheetReader.Content {
    SheetReader(
      try BallotSamples.sheetForm(), columns: columns.flatMap { SheetColumns($0) } ?? .init()
    ).read(Array(text.utf8), file: "a.csv", changedAt: nil)
  }

  @Test(arguments: names)
  func `a sheet is read as is expected of it`(name: String) throws {
    let expected = try JSONDocument(BallotSamples.file(name + ".expected.json")).root
    let columns = expected["columns"]?.text.flatMap { SheetColumns($0) } ?? SheetColumns()
    let found = SheetReader(try BallotSamples.sheetForm(), columns: columns)
      .read(try BallotSamples.file(name + ".csv"), file: name + ".csv", changedAt: nil)
    let ballots = expected["ballots"]?.elements ?? []
    #expect(found.files.count == ballots.count)
    for (file, ballot) in zip(found.files, ballots) {
      #expect(file.assessment.respondent?.name == ballot["name"]?.text)
      #expect(
        file.assessment.json.members?["answers"] ?? .object([:])
          == ballot["answers"]?.json.shortened)
    }
    let told =
      found.problems.map { problem in
        (problem.line.map { "line \($0): " } ?? "") + problem.fault
      }
      + found.faults.map { "line \($0.problem.line ?? 0), \($0.problem.fault)" }
    let wanted = (expected["problems"]?.elements ?? []).compactMap(\.text)
    #expect(told.count == wanted.count, "\(told)")
    for text in wanted { #expect(told.contains { $0.contains(text) }, "\(text) in \(told)") }
    let remarks = (expected["remarks"]?.elements ?? []).compactMap(\.text)
    #expect(found.remarks.count == remarks.count)
    for (remark, text) in zip(found.remarks, remarks) { #expect(remark.fault.contains(text)) }
  }

  @Test func `a sheet as it goes out holds nothing, and filled in what was written`() throws {
    let form = try BallotSamples.sheetForm()
    let bytes = form.sheet(WorkshopFrame())
    let reader = SheetReader(form)
    #expect(
      reader.read(bytes, file: "a.csv", changedAt: nil).files.map(\.assessment.responses) == [[:]])
    let filled = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").map { line in
      line.hasPrefix("dat-1,") ? line.dropLast(1) + "2,seen" : line
    }
    let found = reader.read(
      Array(filled.joined(separator: "\r\n").utf8), file: "a.csv", changedAt: nil)
    #expect(
      found.files.first?.assessment.responses == [
        "dat-1": Response(answer: .rank(2), note: "seen")
      ])
    #expect(found.problems.isEmpty && found.faults.isEmpty)
  }

  @Test func `whose sheet it is hangs on the name, and without one on the file`() throws {
    let sheet = { (name: String) in "name,\(name)\nid,your level\ndat-1,3\n" }
    let id = { (text: String, file: String) in
      SheetReader(try BallotSamples.sheetForm()).read(Array(text.utf8), file: file, changedAt: nil)
        .files.first?.assessment.respondent?.id
    }
    #expect(try id(sheet("Jörg"), "a.csv") == id(sheet(" JO\u{308}RG "), "b.csv"))
    #expect(try id(sheet("Ada"), "a.csv") != id(sheet("Ben"), "a.csv"))
    #expect(try id(sheet(""), "x/a.csv") == id(sheet(""), "y/a.csv"))
    #expect(try id(sheet(""), "a.csv") != id(sheet(""), "b.csv"))
  }

  @Test func `nobody's name is read where nobody is asked for it`() throws {
    let form = try BallotSamples.sheetForm()
    let pooled = BallotForm(
      form.code, title: form.title, form.questionnaire, form.practices, asksName: false)
    let found = SheetReader(pooled).read(
      Array("name,Ada\nrole,DS\nid,your level\ndat-1,3\n".utf8), file: "a.csv", changedAt: nil)
    #expect(found.files.first?.assessment.respondent?.name == "")
    #expect(found.files.first?.assessment.respondent?.role == "")
  }

  @Test func `a list of columns that says nothing is none`() {
    for text in ["", "id", "id=", "level=A,level=B", "score=A"] {
      #expect(SheetColumns(text) == nil, "\(text)")
    }
  }

  @Test func `no bytes are too strange to be read`() throws {
    let reader = SheetReader(try BallotSamples.sheetForm())
    var generator = SystemRandomNumberGenerator()
    let words = ["id", ",", "your level", "\n", "\"", "dat-1", "3", "\0", "\u{FF}", ";", "sep=;"]
    for _ in 0..<300 {
      let text = (0..<30).map { _ in words.randomElement(using: &generator) ?? "" }.joined()
      _ = reader.read(Array(text.utf8), file: "a.csv", changedAt: nil)
      _ = reader.read([0xFF, 0xFE] + Array(text.utf8), file: "a.csv", changedAt: nil)
    }
  }
}
