import MaturityModel
import Screens
import Storage
import Translation

/// The example, which is never mixed up with files of the user.
extension Shell {
  /// Makes the example in a folder of its own and shows it.
  ///
  /// Where it is stands on standard error, which is held until the terminal is given back.
  mutating func showExample() {
    tell(.home(library.shelf()))
    tell(.rereading)
    say(phrase("The example is being made."))
    draw()
    do throws(StorageError) {
      let store = try DemoHistory().makeStore(in: library.folders)
      print("The example is in \(store.onOneLine); delete it when you like.", to: .error)
      own = (library, appearance.store)
      appearance.store = store
      library = Library(Folders(environment: surroundings.environment, store: store))
      library.isExample = true
      say("")
      showHome()
    } catch { ending = Ending(.failed, error.description) }
  }

  /// Shows the user's own files again.
  mutating func leaveExample() {
    guard let own else { return }
    self.own = nil
    appearance.store = own.store
    library = own.library
    showHome()
  }
}
