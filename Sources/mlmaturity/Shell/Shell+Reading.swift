import Curses
import MaturityModel
import Screens
import Storage
import Translation

/// What is read from many files at once, while keys are answered.
extension Shell {
  /// More files of one subject than this are not read for a trend.
  private static let longestTrend = 60

  /// Follows a subject through its files, the newest first; one that cannot be read is left out and named.
  mutating func showTrend(of refs: [AssessmentRef]) {
    let library = library
    let chosen = refs.prefix(Self.longestTrend)
    let older = refs.count - chosen.count
    read(phrase("Reading \(chosen.count.assessments, "assessments")")) { reading in
      var reader = BatchReader(find: library.questionnaires.find)
      var found: [(file: String, assessment: Assessment)] = []
      var problems: [Problem] = []
      for ref in chosen {
        do throws(StorageError) {
          let read = try reader.read(library.store.bytes(of: ref), of: ref.path)
          found.append((file: ref.path, assessment: library.shown(read)))
        } catch { problems.append(error.problem(in: ref.path)) }
        guard reading.count(1, of: chosen.count) else { break }
      }
      guard !found.isEmpty else {
        return .failure(problems.first?.description ?? phrase("There is nothing to follow."))
      }
      return .history(SubjectHistory(found, problems: problems, older: older))
    }
  }

  /// Reads all teams of the store.
  mutating func showPortfolio() {
    let library = library
    let now = surroundings.now
    read(phrase("Reading all teams")) { reading in
      do throws(StorageError) {
        let content = try library.portfolio(now: now) { reading.count($0, of: $1) }
        return .portfolio(
          TeamTable(
            content.entries, dimensions: content.dimensions,
            titles: content.titles { library.shown($0) },
            questions: library.profile(of: content), broken: content.broken.count,
            copies: content.copies.count))
      } catch { return .failure(error.description) }
    }
  }

  /// Does something in the background and shows what comes of it.
  ///
  /// `isMaking` is true for what leaves something behind unless it is waited for.
  mutating func read(
    _ task: String, _ detail: String = "", isMaking: Bool = false,
    _ body: @escaping @Sendable (BackgroundReading) -> Event.Outcome
  ) {
    endReading()
    let reading = BackgroundReading(isMaking: isMaking, wake: terminal.wake)
    self.reading = reading
    isReadingNew = true
    tell(.waiting(for: task, detail: detail))
    reading.start(body)
  }

  /// Takes over how far the reading is and what it found; ends it when nobody waits for it.
  mutating func updateReading() {
    guard let reading else { return }
    guard app.isWaiting else { return endReading() }
    guard let outcome = reading.outcome else { return tell(.progress(reading.progress)) }
    self.reading = nil
    tell(outcome)
  }

  /// Ends what is done in the background, and waits for what would leave something behind.
  mutating func endReading() {
    reading?.stop()
    if reading?.isMaking == true { reading?.waitForEnd() }
    reading = nil
  }

  /// How long to wait for a further event before drawing: what is read at once is not announced first.
  mutating func patienceBeforeDrawing() -> Wait {
    defer { isReadingNew = false }
    return isReadingNew ? .milliseconds(60) : .dontWait
  }
}
