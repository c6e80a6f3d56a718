@testable import MaturityModel
import Testing

@testable import Documents

@Suite struct `The tables of a report` {
  private func report(_ kind: Report.Kind, people: Report.People = .counts) -> Report {
    Report(kind, of: Teams.full(), before: Teams.pair(0)?.before, people: people, on: Teams.today)
  }

  @Test func `keep their columns from version to version`() throws {
    let report = report(.team)
    let names = Report.TableName.allCases.filter { $0 != .portfolio }
    let heads = names.map { name in
      report.table(name)?.columns.map(\.title).joined(separator: ",")
    }
    #expect(
      heads == [
        "practice,dimension,title,state,level,target,statement,note,evidence,flagged,carried",
        "dimension,title,level,level_low,level_high,index,index_low,index_high,target,confidence,"
          + "coverage,level_before,level_leaving_out_low,level_leaving_out_high",
        "title,body,labels,due,owner,practice,from,to,effort,band",
        "practice,round,level_1,level_2,level_3,level_4,level_5,unknown,not_applicable,decided,"
          + "flag,matters,dissent",
        "practice,title,move,from,to,statement_before,statement_now",
      ])
    #expect(report.table(.portfolio) == nil, "It is about many teams.")
    for name in names {
      let table = try #require(report.table(name))
      #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count && !$0.isBand })
      SourceFile.show(CSV.text(of: table), as: "table-\(name.rawValue).csv")
    }
  }

  @Test func `are those that a kind can have`() {
    let kinds = Report.Kind.allCases.map { kind in
      Report.TableName.allCases.filter { report(kind).table($0) != nil }
    }
    #expect(
      kinds == [
        [.answers, .dimensions, .plan, .votes, .moves], [.dimensions, .plan, .votes, .moves],
        [.plan],
      ])
    #expect(report(.team, people: .none).table(.votes) == nil)
  }

  @Test func `give each step of the plan its day and its owner`() throws {
    let rows = try #require(report(.plan).table(.plan)).rows.map { $0.cells.map(\.plain) }
    #expect(rows.first?[3...4] == ["2026-11-01", "Owner 0"])
    #expect(rows.filter { $0[9] == "now" }.allSatisfy { !$0[3].isEmpty })
    #expect(rows.filter { $0[9] == "later" }.allSatisfy { $0[3].isEmpty })
    let alone = try #require(report(.plan, people: .none).table(.plan)).rows
    #expect(alone.allSatisfy { $0.cells[4].isEmpty })
  }
}
