package import MaturityModel

/// How edits are spelled in a journal: with the same words as in the assessment file.
package struct EditCoding {
  let items: [Item.ID: Item]
  let questionnaire: Questionnaire
  let retired: Set<String>

  package init(for assessment: Assessment) {
    items = assessment.questionnaire.itemsByID
    questionnaire = assessment.questionnaire
    retired = Set(assessment.retired.keys)
  }

  func json(_ edit: Edit) -> JSON {
    .object(["at": .string(edit.at.text), "change": json(edit.change)])
  }

  private func json(_ change: Edit.Change) -> JSON {
    switch change {
    case .response(let item, let before, let after):
      .object([
        "item": .id(item), "before": before.json(for: items[item]),
        "after": after.json(for: items[item]),
      ])
    case .details(let before, let after):
      .object(["details": both(.object(before.members), .object(after.members))])
    case .length(let before, let after):
      .object(["length": both(.string(before.length.rawValue), .string(after.length.rawValue))])
    case .workshop(let before, let after): .object(["workshop": both(before?.json, after?.json)])
    case .discussion(let practice, let before, let after):
      .object(["practice": .id(practice), "discussion": both(before.json, after.json)])
    case .group(let before, let after): .object(["group": both(before?.json, after?.json)])
    case .several(let changes): .object(["several": .array(changes.map(json))])
    }
  }

  private func both(_ before: JSON?, _ after: JSON?) -> JSON {
    .object(["before": before ?? .null, "after": after ?? .null])
  }

  /// Reads an edit; nil, with problems in the log, when it does not fit the questionnaire.
  func edit(_ node: JSONNode, log: ProblemLog) -> Edit? {
    guard let fields = Fields(node, log: log), let at = fields.required("at").flatMap(fields.time),
      let change = fields.required("change").flatMap({ change($0, log: log) })
    else { return nil }
    return Edit(change, at: at)
  }

  private func change(_ node: JSONNode, log: ProblemLog) -> Edit.Change? {
    guard let fields = Fields(node, log: log) else { return nil }
    if let several = fields["several"] {
      return .several(fields.list(several).compactMap { change($0, log: log) })
    }
    if let value = fields["details"] {
      return Fields(value, log: log).flatMap { both($0) { details($0, log: log) } }
        .map { .details(before: $0, after: $1) }
    }
    if let value = fields["length"] {
      return Fields(value, log: log).flatMap {
        both($0) { node in node.text.flatMap { FileLength(rawValue: $0)?.mode } }
      }.map { .length(before: $0, after: $1) }
    }
    if let change = workshopChange(fields, log: log) { return change }
    guard let id = fields.required("item"),
      let name = id.text.map({ Item.ID($0) }), let item = items[name]
    else {
      log.report("there is no such item", at: node, remedy: "Use the questionnaire's items.")
      return nil
    }
    return both(fields) { ResponseReader($0, of: item, log: log)?.response }
      .map { .response(item: name, before: $0, after: $1) }
  }

  /// Reads both sides of a change.
  private func both<Value>(
    _ fields: Fields, _ read: (JSONNode) -> Value?
  ) -> (before: Value, after: Value)? {
    guard let before = fields.required("before").flatMap(read),
      let after = fields.required("after").flatMap(read)
    else { return nil }
    return (before, after)
  }

  /// A change of a workshop or its result; nil for one of something else.
  private func workshopChange(_ fields: Fields, log: ProblemLog) -> Edit.Change? {
    let reader = WorkshopReader(items: items, questionnaire: questionnaire, log: log)
    if let value = fields["workshop"], let both = Fields(value, log: log) {
      return .workshop(
        before: both.unlessNull("before").flatMap(reader.workshop),
        after: both.unlessNull("after").flatMap(reader.workshop))
    }
    let form = { (id: Item.ID) in questionnaire.voteForm(of: id, in: items) }
    if let value = fields["group"], let both = Fields(value, log: log) {
      return .group(
        before: GroupRecord(both["before"]?.json, form),
        after: GroupRecord(both["after"]?.json, form))
    }
    guard let value = fields["discussion"], let both = Fields(value, log: log),
      let id = fields.required("practice")?.text.map({ Item.ID($0) }), case .practice = items[id],
      let (before, after) = self.both(both, { reader.discussion($0, on: id) })
    else { return nil }
    return .discussion(practice: id, before: before, after: after)
  }

  private func details(_ node: JSONNode, log: ProblemLog) -> Details? {
    Fields(node, log: log).map {
      DetailsReader(fields: $0, items: items, topLevel: questionnaire.topLevel, retired: retired)
        .details
    }
  }

  /// What keeps an edit from being read again; empty for every edit that may be carried out.
  package func problems(of edit: Edit) -> [Problem] {
    let log = ProblemLog(file: "journal")
    do throws(JSONFault) {
      let document = try JSONDocument(Array(json(edit).compact.utf8))
      _ = self.edit(document.root, log: log)
    } catch { log.report(error) }
    return log.problems
  }
}
