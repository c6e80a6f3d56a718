extension Assessment {
  /// The time that answering takes here, in percent of what reading alone would take: 50…300.
  ///
  /// It is read off the times between answers; pauses of more than five minutes are none of it, and it is 100 until there
  /// are five of them.
  func pace(of items: [Item.ID: ReadingTime]) -> Int {
    let answered = responses.compactMap { id, response in
      response.answeredAt.flatMap { at in items[id].map { (at: at.seconds, time: $0) } }
    }.sorted { $0.at < $1.at }
    var (count, taken, expected) = (0, 0, 0)
    for (former, next) in zip(answered, answered.dropFirst()) {
      let gap = next.at - former.at
      guard (1...300).contains(gap) else { continue }
      count += 1
      taken += gap
      expected += next.time.seconds
    }
    guard count >= 5, expected > 0 else { return 100 }
    return min(300, max(50, taken * 100 / expected))
  }

  /// The minutes that open items will take at the pace so far; 0 where none is open.
  public func minutesLeft(for open: [Item], of items: [Item.ID: ReadingTime]) -> Int {
    guard !open.isEmpty else { return 0 }
    let seconds = open.reduce(0) { $0 + (items[$1.id]?.seconds ?? 0) }
    return max(1, (seconds * pace(of: items) / 100 + 30) / 60)
  }
}
