import MaturityModel
import Storage

/// The home screen over an example that is made for it.
enum Demo {
  /// Makes the example in a folder of its own, says where, and shows it.
  static func run(_ appearance: Appearance) throws {
    let surroundings = Surroundings()
    try Shell.requireTerminal(surroundings)
    let folders = Folders(environment: surroundings.environment)
    let store = try ending { () throws(StorageError) in
      try DemoHistory().makeStore(in: folders)
    }
    print("The example of --demo is in \(store.onOneLine); delete it when you like.", to: .error)
    var appearance = appearance
    appearance.store = store
    try Start(appearance: appearance).run()
  }
}
