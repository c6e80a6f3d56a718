import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct ItemScreenTests {
  @Test func `show`() {
    var walk = Walk(.sample)
    print(walk.screen)
    walk.press(.right); walk.press(.right); walk.press(.right)
    print(walk.screen)
    walk.type("3i")
    walk.type("hello there")
    print(walk.screen)
    walk.press(.escape)
    walk.type("?")
    print(walk.screen)
    walk.press(.escape)
    walk.type("o"); print(walk.screen)
    walk.type("/dat"); print(walk.screen)
    walk.press(.escape); walk.type("R"); print(walk.screen)
    var home = Walk(); print(home.screen); home.press(.enter); print(home.screen)
  }
}
