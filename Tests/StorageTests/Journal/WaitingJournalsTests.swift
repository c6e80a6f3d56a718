@testable import FileSamples
import MaturityModel
import Storage
import Testing

struct WaitingJournalsTests {
  @Test func `a journal waits exactly while its file lacks something`() throws {
    for seed in 0..<40 as Range<UInt64> {
      let place = Workplace()
      var generator = SeededGenerator(seed: seed)
      let session = try place.create(Samples.assessment)
      for _ in 0..<Int.random(in: 0..<12, using: &generator) {
        switch Int.random(in: 0..<10, using: &generator) {
        case 0: try session.undo()
        case 1: try session.redo()
        case 2, 3: try session.save(now: Samples.now)
        default: try session.record(.random(on: session.assessment, using: &generator))
        }
        let waiting = WaitingJournals(in: place.folders).counts.values.reduce(0, +)
        #expect(waiting == (session.isDirty ? 1 : 0), "seed \(seed)")
      }
      place.kill(session)
    }
  }

  @Test func `what is no journal does not wait`() {
    let place = TemporaryFolder()
    #expect(WaitingJournals(in: place.folders).counts.isEmpty)
    let state = place.folders.state ?? ""
    for (name, text) in [
      ("a.jsonl", ""), ("b.jsonl", "no JSON\n{}\n[]\n"), ("c.jsonl", "{\"journal\":1}\n"),
      ("recent.json", "{\"undo\":1}\n"),
    ] { place.write(text, to: String(state.dropFirst(place.path.count + 1)) + "/" + name) }
    #expect(WaitingJournals(in: place.folders).counts.isEmpty)
  }
}
