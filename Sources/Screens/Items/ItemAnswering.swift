internal import MaturityModel
internal import TextCanvas
internal import Translation

/// How an item is answered: by its digits, or by the row in focus; nothing else answers it.
extension ItemScreen {
  mutating func answer(digit: Int, _ item: Item, _ workspace: Workspace) -> Answered {
    guard let questionnaire = workspace.assessment?.questionnaire else { return [] }
    if item.asked?.range != nil { return begin(number: "\(digit)", workspace) }
    let digits = typed + "\(digit)"
    typed = ""
    let choices = item.choices(in: questionnaire)
    guard let index = choices.firstIndex(where: { $0.label == digits }) else {
      if choices.contains(where: { $0.label.starts(with: digits) }) { typed = digits }
      return []
    }
    setFocus(index)
    return choose(item, workspace) + advance(item, workspace)
  }

  /// Goes on after an answer where the user asked for that.
  mutating func advance(_ item: Item, _ workspace: Workspace) -> Answered {
    guard workspace.device.settings.advancesAfterAnswer, !item.takesMany,
      workspace.readOnlyReason == nil
    else { return [] }
    return go(.next, item, workspace)
  }

  mutating func set(
    _ answer: Answer, row: ItemRow, _ item: Item, _ workspace: Workspace
  ) -> Answered {
    if let index = workspace.rows(of: item).firstIndex(of: row) { setFocus(index) }
    return give(answer, item, workspace) + advance(item, workspace)
  }

  /// Answers, and says what the answer takes out of scope.
  func give(_ answer: Answer?, _ item: Item, _ workspace: Workspace) -> Answered {
    let answered = workspace.change(item) { response in
      response.answer = answer
      if answer == nil { (response.criteria, response.optionsNotApplicable) = (nil, []) }
    }
    guard case .profile = item, var after = workspace.assessment, !answered.effects.isEmpty else {
      return answered
    }
    let before = after.itemsHidden(by: item.id)
    after.responses[item.id] = Response(answer: answer)
    let hidden = after.itemsHidden(by: item.id)
    guard !hidden.isEmpty, hidden != before else { return answered }
    return answered + .say(phrase("\(after.hiding(hidden), "hiding") u undoes it."))
  }

  /// Backspace: takes the answer back; the item is open again, so no row is in focus.
  mutating func clear(_ item: Item, _ workspace: Workspace) -> Answered {
    let answered = give(nil, item, workspace)
    if !answered.effects.isEmpty { setFocus(nil) }
    return answered
  }

  /// Chooses the row in focus: an answer, or the text or mark that the row is for.
  mutating func choose(_ item: Item, _ workspace: Workspace) -> Answered {
    let rows = workspace.rows(of: item)
    guard let questionnaire = workspace.assessment?.questionnaire else { return [] }
    guard let focus, rows.indices.contains(focus) else {
      return .say(workspace.choosingHint(of: item))
    }
    switch rows[focus] {
    case .choice(let index):
      let choice = item.choices(in: questionnaire)[index]
      return item.takesMany
        ? toggle(choice, item, workspace) : give(choice.answer, item, workspace)
    case .value: return begin(item.asked?.isText == true ? .words : .number, workspace)
    case .criterion(let index): return tick([index], item, workspace)
    case .notApplicable: return update(.notApplicable, workspace)
    case .unknown: return update(.unknown, workspace)
    case .notMeasured: return update(.notMeasured, workspace)
    case .note: return update(.note, workspace)
    case .evidence: return update(.evidence, workspace)
    case .basis: return update(.basis, workspace)
    case .trend: return update(.trend, workspace)
    case .fitsNeed: return update(.fitsNeed, workspace)
    case .ownText: return update(.ownText, workspace)
    case .target: return update(.target, workspace)
    case .worst: return update(.worst, workspace)
    }
  }

  private func toggle(_ choice: Choice, _ item: Item, _ workspace: Workspace) -> Answered {
    guard case .options(let ids) = choice.answer, let id = ids.first else { return [] }
    var chosen = workspace.assessment?.chosenOptions(of: item.id) ?? []
    var answered: Answered = []
    let alone = item.optionsAlone
    if let index = chosen.firstIndex(of: id) {
      chosen.remove(at: index)
    } else if alone.contains(id) || chosen.contains(where: alone.contains) {
      chosen = [id]
    } else if chosen.count < item.maximum {
      chosen.append(id)
    } else {
      answered = .say(
        phrase("At most \(item.maximum, "maximum") can be chosen; take one away first."))
    }
    return answered + give(chosen.isEmpty ? nil : .options(chosen), item, workspace)
  }

  /// Enter: chooses the row in focus where it is not chosen yet, then goes on; nothing while no row is in focus.
  mutating func accept(_ item: Item, _ workspace: Workspace) -> Answered {
    let rows = workspace.rows(of: item)
    guard let focus, rows.indices.contains(focus) else {
      return .say(workspace.choosingHint(of: item))
    }
    guard workspace.readOnlyReason == nil else { return go(.next, item, workspace) }
    switch rows[focus] {
    case .choice where item.takesMany:
      if workspace.hasAnswer(item) { return go(.next, item, workspace) }
      return item.asked == nil ? choose(item, workspace) : acceptNone(item, workspace)
    case .value where workspace.hasAnswer(item): return go(.next, item, workspace)
    case .choice, .unknown, .notMeasured:
      let answered = choose(item, workspace)
      // Where an answer goes on by itself, choosing it did.
      return self.item == item.id ? answered + go(.next, item, workspace) : answered
    case .value, .criterion, .notApplicable, .note, .evidence, .basis, .trend, .fitsNeed, .ownText,
      .target, .worst:
      return choose(item, workspace)
    }
  }
}
