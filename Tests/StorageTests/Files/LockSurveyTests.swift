@testable import FileSamples
import Storage
import Testing

struct LockSurveyTests {
  private let place = TemporaryFolder()

  @Test func `locks are told apart, and none is touched`() {
    let host = Lock.Holder.current.host
    let file = FilePath(following: place.path + "/a.json")
    guard case .taken(let lock) = Lock.take(file, as: .current) else {
      Issue.record("not taken")
      return
    }
    place.write("999999999 \(host)\n", to: ".b.json.lock")
    place.write("4711 another\n", to: ".c.json.lock")
    place.write("no lock of ours", to: ".d.json.lock")
    place.write("4711 another\n", to: "e.json.lock")
    #expect(Lock.states(in: place.path) == [.running, .leftOver, .elsewhere])
    #expect(lock.isHeld)
    #expect(place.names.count == 5)
    #expect(Lock.states(in: place.path + "/none").isEmpty)
  }
}
