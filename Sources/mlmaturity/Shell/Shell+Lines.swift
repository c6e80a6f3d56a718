import Curses
import MaturityModel
import POSIX
import Screens
import Storage
import Translation

/// The program one line at a time.
extension Shell {
  /// Says what there is, then hears a line and says what came of it, until the user leaves.
  mutating func talk() {
    guard let lines = terminal as? LineTerminal, var dialogue else { return }
    waitForReadings(lines)
    // A long folder takes long to be said, and nobody asked for the program to end after that.
    followLive()
    if ending == nil { say(dialogue.greet(&app), on: lines) }
    var isInterrupted = false
    var (number, ends) = (0, 0)
    while ending == nil {
      let isHidden = ask(dialogue, on: lines)
      let event = nextLine(&dialogue, lines)
      // Nobody saw the end of the line.
      if isHidden, lines.isTerminal { write("\n", on: lines) }
      defer { if case .signal = event {} else { isInterrupted = false } }
      switch event {
      case .line(let line):
        number += 1
        carryOut(dialogue.hear(line, &app, at: surroundings.now), of: &dialogue)
        ends = dialogue.isAtEnd ? ends + 1 : 0
        // Who only sends empty lines has reached the end.
        if ends > 1, !lines.isTerminal { ending = Ending(.done) }
      case .unreadable(let fault):
        number += 1
        dialogue.refuse(fault, &app)
      case .signal(SIGINT) where !isInterrupted:
        isInterrupted = true
        say(["", phrase("Again to quit.")], on: lines)
        continue
      case .signal(SIGINT): ending = Ending(.interrupted)
      case .signal(let number): ending = Ending(signal: number)
      case .closed:
        for effect in dialogue.finish(&app) { carryOut(effect) }
        ending = Ending(.done)
      case .deadline: continue
      }
      followLive()
      answer(&dialogue, at: number, on: lines)
    }
    self.dialogue = dialogue
  }

  /// Does what a line asks for, step by step; of more steps back than there are the first that fails is the last.
  private mutating func carryOut(_ effects: [Effect], of dialogue: inout Dialogue) {
    var isAtEnd = false
    for effect in effects {
      let isStep = effect == .undo || effect == .redo
      if isStep, isAtEnd { continue }
      if isStep { isAtEnd = (effect == .undo ? session?.canUndo : session?.canRedo) != true }
      carryOut(effect)
      dialogue.listen(to: &app)
    }
  }

  /// Says what came of a line; with `--strict` the first that was refused is the last.
  private mutating func answer(_ dialogue: inout Dialogue, at number: Int, on lines: LineTerminal) {
    waitForReadings(lines)
    keepDraft(app.draft)
    tellSaving()
    if ending == nil || dialogue.isRefused || dialogue.isAtEnd {
      say(dialogue.speak(&app), on: lines)
    }
    guard appearance.isStrict, dialogue.isRefused, ending == nil else { return }
    ending = Ending(.failed, "Line \(number) was not carried out, so nothing after it was.")
  }

  /// Asks for a line; on a terminal the answer stands behind the prompt.
  /// - Returns: True where what is typed is not shown.
  private mutating func ask(_ dialogue: Dialogue, on lines: LineTerminal) -> Bool {
    let isHidden = dialogue.hidesInput(app)
    lines.setEcho(!isHidden)
    write(dialogue.prompt(app) + (lines.isTerminal ? "" : "\n"), on: lines)
    return isHidden
  }

  /// Waits for a line; meanwhile what has to be saved is, and what happens in a room is said by itself.
  private mutating func nextLine(
    _ dialogue: inout Dialogue, _ lines: LineTerminal
  ) -> LineTerminal.Event {
    while true {
      let wait: Wait =
        [saveAt, live.look.next].compactMap { $0 }.min()
        .map { .milliseconds(max(0, $0 - surroundings.milliseconds)) } ?? .forever
      let event = lines.hear(waiting: wait)
      saveIfDue()
      if let event, event != .deadline { return event }
      let former = app.liveMoment
      followLive()
      guard app.liveMoment != former else { continue }
      let news = dialogue.speak(&app)
      guard !news.isEmpty else { continue }
      // The line that may have been begun stands above what is said.
      say((lines.isTerminal ? [""] : []) + news, on: lines)
      _ = ask(dialogue, on: lines)
    }
  }

  /// Waits for what is read in the background, so that what is said does not depend on how fast that is.
  private mutating func waitForReadings(_ lines: LineTerminal) {
    var told = surroundings.milliseconds
    var hasSaid = false
    while shelfReader != nil || reading != nil || earlier != nil, ending == nil {
      updateShelf()
      updateReading()
      updateEarlier()
      guard shelfReader != nil || reading != nil || earlier != nil else { break }
      poll(nil, 0, 2)
      if let signal = lines.signal() {
        ending = signal == SIGINT ? Ending(.interrupted) : Ending(signal: signal)
        return endReading()
      }
      let pause = hasSaid ? 30_000 : 2_000
      guard surroundings.milliseconds - told >= pause, let (done, total) = progress else {
        continue
      }
      told = surroundings.milliseconds
      say([hasSaid ? "Still reading, \(done) of \(total)." : "Reading \(total) files."], on: lines)
      hasSaid = true
    }
  }

  /// How many files are read, of how many; nil where nobody knows yet.
  private var progress: (Int, Int)? {
    guard let counted = reading?.progress ?? app.shelfReading, counted.total > 0 else { return nil }
    return (counted.done, counted.total)
  }

  private mutating func say(_ texts: [String], on lines: LineTerminal) {
    write(texts.map { $0 + "\n" }.joined(), on: lines)
  }

  /// Writes what is said; where nobody hears it any more, the program saves and ends.
  private mutating func write(_ text: String, on lines: LineTerminal) {
    guard !text.isEmpty, let failure = lines.write(text.printable) else { return }
    guard ending == nil else { return }
    let reason = String(cString: strerror(failure))
    ending =
      failure == EPIPE
      ? Ending(.done) : Ending(.failed, "standard output: not written (\(reason)).")
  }
}
