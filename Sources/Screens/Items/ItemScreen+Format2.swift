internal import MaturityModel
internal import TextCanvas
internal import Translation

/// How items of format 2 are answered beyond choosing: numbers, words, criteria, options that do not apply, and none.
extension ItemScreen {
  /// Enter where no option is ticked: said once, and then taken as the answer.
  mutating func acceptNone(_ item: Item, _ workspace: Workspace) -> Answered {
    guard asksForNone else {
      asksForNone = true
      return .say(phrase("Nothing is ticked. Enter once more answers: none of these"))
    }
    return give(.options([]), item, workspace) + go(.next, item, workspace)
  }

  /// Begins a number with what was typed.
  mutating func begin(number text: String, _ workspace: Workspace) -> Answered {
    let begun = begin(.number, workspace)
    take(Draft(.note, texts: [text]))
    return begun
  }

  /// Keeps a number; nothing takes the answer back, and what is no number within the limits is refused.
  func setNumber(_ text: String, _ item: Item, _ workspace: Workspace) -> Answered {
    guard let range = item.asked?.range else { return [] }
    if text.isEmpty { return give(nil, item, workspace) }
    guard let number = Fraction(typed: text), range.takes(number) else {
      return .say(range.refusal(of: text))
    }
    return give(.number(number), item, workspace)
  }

  /// Ticks criteria, or takes their ticks away.
  func tick(_ places: [Int], _ item: Item, _ workspace: Workspace) -> Answered {
    guard let criteria = item.asked?.criteria, places.allSatisfy(criteria.indices.contains) else {
      return []
    }
    return workspace.change(item) { response in
      var ticked = response.criteria ?? []
      for id in places.map({ criteria[$0].id }) {
        if let place = ticked.firstIndex(of: id) {
          ticked.remove(at: place)
        } else {
          ticked.append(id)
        }
      }
      response.criteria = criteria.map(\.id).filter(ticked.contains)
    }
  }

  /// The option in focus, where it may be said not to apply; nil elsewhere.
  func exemptOption(_ item: Item, _ workspace: Workspace) -> ModelItem.Option? {
    let rows = workspace.rows(of: item)
    guard let focus, rows.indices.contains(focus), case .choice(let index) = rows[focus],
      let options = item.asked?.options, options.indices.contains(index),
      options[index].allowsNotApplicable
    else { return nil }
    return options[index]
  }

  /// Says that an option does not apply, or that it does; one that does not is not chosen.
  func exempt(_ option: ModelItem.Option, _ item: Item, _ workspace: Workspace) -> Answered {
    workspace.change(item) { response in
      if let place = response.optionsNotApplicable.firstIndex(of: option.id) {
        response.optionsNotApplicable.remove(at: place)
        return
      }
      response.optionsNotApplicable.append(option.id)
      if case .options(let chosen)? = response.answer {
        response.answer = .options(chosen.filter { $0 != option.id })
      }
    }
  }
}

extension Item {
  /// The ids of options that exclude all others.
  var optionsAlone: [String] {
    (choiceQuestion?.options.filter(\.isAlone).map(\.id) ?? [])
      + (asked?.options.filter(\.isExclusive).map(\.id) ?? [])
  }
}

extension NumberRange {
  fileprivate func refusal(of text: String) -> String {
    isWhole
      ? phrase("\(text, "text") is no whole number from \(limits, "limits"). Nothing changed.")
      : phrase("\(text, "text") is no number from \(limits, "limits"). Nothing changed.")
  }
}
