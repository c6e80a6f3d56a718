import MaturityModel
import Screens
import Storage

extension Shell {
  /// Makes the example in a folder of its own and shows it.
  ///
  /// Where it is stands on standard error, which is held until the terminal is given back.
  mutating func showExample() {
    tell(.home(library.shelf()))
    tell(.rereading)
    say("The example is being made.")
    draw()
    do throws(StorageError) {
      let store = try DemoHistory().makeStore(in: library.folders)
      print("The example of --demo is in \(store.onOneLine); delete it when you like.", to: .error)
      appearance.store = store
      library = Library(Folders(environment: surroundings.environment, store: store))
      say("")
      showHome()
    } catch {
      ending = Ending(.failed, error.description)
    }
  }
}
