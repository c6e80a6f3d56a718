import Testing

@testable import Screens

struct AnsweredTests {
  @Test func `of two answers all effects happen in order, and the later word counts`() {
    let both: Answered = [.save] + .say("one") + [.undo] + .go(.pop) + .say("two")
    #expect(both.effects == [.save, .undo])
    #expect(both.message == "two")
    guard case .pop? = both.navigation else {
      Issue.record("the way back is lost")
      return
    }
  }

  @Test func `what is said because something happens is not said where nothing does`() {
    let happened: Answered = [.save]
    #expect(happened.saying("Done.").message == "Done.")
    #expect(Answered.say("Only looking.").saying("Done.").message == "Only looking.")
    #expect(([] as Answered).saying("Done.").message == nil)
  }
}
