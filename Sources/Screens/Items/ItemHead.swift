internal import MaturityModel
internal import TextCanvas
internal import Translation

/// The top line of an item, and the line below it: where one is, and how much is left.
extension ItemScreen {
  func title(_ workspace: Workspace) -> String {
    let name = workspace.assessment?.details.title ?? ""
    let title = name.isEmpty ? phrase("Untitled assessment") : name
    let metrics = workspace.metrics
    let strip = strip(workspace)
    guard !strip.isEmpty else { return title }
    let room = workspace.device.size.columns - metrics.width(of: progress(workspace)) - 3
    let width = max(0, room - metrics.width(of: strip) - 2)
    let cut = metrics.fitted(title, width: width, symbols: workspace.symbols)
    return metrics.padded(cut, width: width) + "  " + strip
  }

  func progress(_ workspace: Workspace) -> String { workspace.open?.count ?? "" }

  /// The dimensions with a sign of how much of each is answered, the one of the item marked.
  private func strip(_ workspace: Workspace) -> String {
    let parts = (workspace.open?.shares ?? []).map { share in
      let sign = workspace.symbols.share(share.answered, of: share.asked)
      return (id: share.dimension, text: String(share.dimension.displayed.prefix(3)) + sign)
    }
    let dimension = shown(in: workspace)?.dimension?.id
    let here = parts.firstIndex { $0.id == dimension }
    guard workspace.device.size.columns >= 80 else { return here.map { parts[$0].text } ?? "" }
    let first = max(0, min((here ?? 0) - Self.sectionsShown / 2, parts.count - Self.sectionsShown))
    let near = first..<min(parts.count, first + Self.sectionsShown)
    let symbols = workspace.symbols
    let texts = near.map { ($0 == here ? symbols.marker : " ") + parts[$0].text }
    return (first > 0 ? symbols.before : "") + texts.joined()
      + (near.upperBound < parts.count ? symbols.marker : "")
  }

  /// As many dimensions as the top line of 80 columns has room for.
  private static let sectionsShown = 10

  /// Where one is: id, position in the section, and what is special about the item; at the right what is left.
  func drawPlace(_ item: Item, _ workspace: Workspace, on page: inout Page) {
    var facts = [item.displayID]
    if let place = workspace.open?.places[item.id] {
      facts.append(phrase("\(place.number, "index") of \(place.count, "section")"))
    }
    if item.practice?.isCore == true { facts.append(phrase("core")) }
    if item.practice?.isKey == true { facts.append(phrase("key")) }
    if item.choiceQuestion?.isRequired == true { facts.append(phrase("needed")) }
    if !workspace.includes(item) {
      facts.append(workspace.assessment?.reasonLeftOut(item) ?? phrase("out of scope"))
    }
    if workspace.assessment?.responses[item.id]?.isFlagged == true {
      facts.append(phrase("flagged"))
    }
    let separator = " \(workspace.symbols.bullet) "
    let left = separator + facts.joined(separator: separator)
    var parts = workspace.open?.standing ?? []
    if workspace.device.keepsNothing, !parts.isEmpty { parts[0] = phrase("not kept") }
    // The section gives way before a number does.
    let metrics = page.metrics
    let room = page.width - metrics.width(of: left)
    let least = min(metrics.width(of: item.section), 12)
    let whole = parts.joined(separator: separator)
    let fits = { (text: String) in least + 2 + metrics.width(of: text) <= room }
    // A line of its own, where there is room for one.
    let isBelow = !fits(whole) && workspace.body.height >= 14
    let right = isBelow ? nil : [whole, parts.first ?? ""].first(where: fits)
    let taken = right.map { 2 + metrics.width(of: $0) } ?? 0
    let path = [item.section] + (item.practice?.path ?? [])
    let name = metrics.fitted(
      path.joined(separator: " \(page.symbols.marker) "), width: max(least, room - taken),
      symbols: page.symbols)
    let gap = right.map { room - metrics.width(of: name) - metrics.width(of: $0) } ?? 0
    page.row([
      .init(name, .heading),
      .init(left + String(repeating: " ", count: gap) + (right ?? ""), .muted),
    ])
    if isBelow { page.text(whole, .muted) }
  }
}

extension Item {
  /// The dimension of a practice; nil for everything else.
  var dimension: Dimension? {
    if case .practice(_, let dimension) = self { dimension } else { nil }
  }
}

extension OpenAssessment {
  /// Whether it is saved, or what is left of last time, and how long the rest will take.
  fileprivate var standing: [String] {
    let saved =
      switch saving {
      case .saved:
        unconfirmed == 0 ? phrase("saved") : phrase("\(unconfirmed, "unconfirmed") to confirm")
      case .journaled: phrase("saving")
      case .unsent: phrase("not sent yet")
      case .failed: phrase("not saved")
      }
    return [saved]
      + (minutesLeft == 0 ? [] : [phrase("about \(minutesLeft, "minutes left") min left")])
  }
}
