internal import MaturityModel

/// How roles see the whole, as far as they are large enough.
struct RolesTable {
  struct Row {
    let role: String
    let people: Int
    let level: Int?
    /// Nil where nothing applies to the role.
    let range: ClosedRange<Int>?
  }

  private let roles: [Row]
  private let words: Words
  private let titles: [String: String]

  init(_ roles: [Row], _ words: Words, of questionnaire: Questionnaire) {
    (self.roles, self.words, titles) = (roles, words, questionnaire.texts.roles)
  }

  init(_ roles: [RoleStanding], _ words: Words, of questionnaire: Questionnaire) {
    self.init(
      roles.map { role in
        Row(
          role: role.role, people: role.people, level: role.level,
          range: min(role.levelLow, role.levelHigh)...role.levelHigh)
      }, words, of: questionnaire)
  }

  func name(of role: String) -> String {
    role.isEmpty ? words.noRole : titles[role] ?? role
  }

  /// The roles, or that none can be shown; and how many people are in no role that is shown.
  func blocks(hidden: Int, of people: Int, _ smallest: Int) -> [Block] {
    [roles.isEmpty ? .paragraph(Text(words.noRoles)) : .table(table)]
      + (hidden > 0
        ? [.paragraph(Text(words.hiddenRoles(hidden, of: people, smallest)), .muted)] : [])
  }

  var table: Table {
    let names = words.names
    return Table(
      names.roles,
      columns: [
        .init(names.role), .init(names.people, .trailing), .init(names.level),
        .init(names.couldBe),
      ],
      rows: roles.map { role in
        Table.Row([
          Text(name(of: role.role)), Text("\(role.people)"), words.level(role.level),
          Text(role.range.map(words.range) ?? names.na),
        ])
      }, hidesCaption: true)
  }
}
