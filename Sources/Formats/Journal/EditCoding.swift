package import MaturityModel

/// How edits are spelled in a journal: with the same words as in the assessment file.
package struct EditCoding {
  let items: [Item.ID: Item]
  let topLevel: Int
  let retired: Set<String>

  package init(for assessment: Assessment) {
    items = assessment.questionnaire.itemsByID
    topLevel = assessment.questionnaire.topLevel
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
      .object([
        "details": .object(["before": .object(before.members), "after": .object(after.members)])
      ])
    case .workshop(let before, let after):
      .object([
        "workshop": .object(["before": before?.json ?? .null, "after": after?.json ?? .null])
      ])
    case .discussion(let practice, let before, let after):
      .object([
        "practice": .id(practice),
        "discussion": .object(["before": before.json, "after": after.json]),
      ])
    case .group(let before, let after):
      .object(["group": .object(["before": before?.json ?? .null, "after": after?.json ?? .null])])
    case .several(let changes): .object(["several": .array(changes.map(json))])
    }
  }

  /// Reads an edit; nil, with problems in the log, when it does not fit the questionnaire.
  func edit(_ node: JSONNode, log: ProblemLog) -> Edit? {
    guard let fields = Fields(node, log: log),
      let at = fields.required("at").flatMap(fields.time),
      let change = fields.required("change").flatMap({ change($0, log: log) })
    else { return nil }
    return Edit(change, at: at)
  }

  private func change(_ node: JSONNode, log: ProblemLog) -> Edit.Change? {
    guard let fields = Fields(node, log: log) else { return nil }
    if let several = fields["several"] {
      let changes = fields.list(several).compactMap { change($0, log: log) }
      return .several(changes)
    }
    if let value = fields["details"] {
      guard let both = Fields(value, log: log),
        let before = both.required("before").flatMap({ details($0, log: log) }),
        let after = both.required("after").flatMap({ details($0, log: log) })
      else { return nil }
      return .details(before: before, after: after)
    }
    if let change = workshopChange(fields, log: log) { return change }
    guard let id = fields.required("item"),
      let name = id.text.map({ Item.ID($0) }), let item = items[name]
    else {
      log.report("there is no such item", at: node, remedy: "Use the questionnaire's items.")
      return nil
    }
    guard let before = fields.required("before"), let after = fields.required("after"),
      let former = ResponseReader(before, of: item, log: log)?.response,
      let latter = ResponseReader(after, of: item, log: log)?.response
    else { return nil }
    return .response(item: name, before: former, after: latter)
  }

  /// A change of a workshop or its result; nil for one of something else.
  private func workshopChange(_ fields: Fields, log: ProblemLog) -> Edit.Change? {
    let reader = WorkshopReader(items: items, topLevel: topLevel, log: log)
    if let value = fields["workshop"], let both = Fields(value, log: log) {
      return .workshop(
        before: both.unlessNull("before").flatMap(reader.workshop),
        after: both.unlessNull("after").flatMap(reader.workshop))
    }
    if let value = fields["group"], let both = Fields(value, log: log) {
      return .group(
        before: GroupRecord(both["before"]?.json, topLevel: topLevel),
        after: GroupRecord(both["after"]?.json, topLevel: topLevel))
    }
    guard let value = fields["discussion"], let both = Fields(value, log: log),
      let id = fields.required("practice")?.text.map({ Item.ID($0) }), case .practice = items[id],
      let before = both.required("before").flatMap({ reader.discussion($0, on: id) }),
      let after = both.required("after").flatMap({ reader.discussion($0, on: id) })
    else { return nil }
    return .discussion(practice: id, before: before, after: after)
  }

  private func details(_ node: JSONNode, log: ProblemLog) -> Details? {
    Fields(node, log: log).map {
      DetailsReader($0, items: items, topLevel: topLevel, retired: retired).details
    }
  }

  /// What keeps an edit from being read again; empty for every edit that may be carried out.
  package func problems(of edit: Edit) -> [Problem] {
    let log = ProblemLog(file: "journal")
    do throws(JSONFault) {
      let document = try JSONDocument(Array(json(edit).compact.utf8))
      _ = self.edit(document.root, log: log)
    } catch {
      log.report(error)
    }
    return log.problems
  }
}
