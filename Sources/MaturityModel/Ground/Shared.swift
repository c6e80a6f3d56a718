/// A large value that all copies of its owner share, because they are made much more often than it is changed.
struct Shared<Value: Hashable & Sendable>: Hashable, Sendable {
  private var box: Box

  /// A class, so that a copy counts one reference.
  private final class Box: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  init(_ value: Value) { box = Box(value) }

  var value: Value {
    _read { yield box.value }
    set { box = Box(newValue) }
  }

  static func == (left: Shared, right: Shared) -> Bool {
    left.box === right.box || left.box.value == right.box.value
  }

  func hash(into hasher: inout Hasher) { hasher.combine(box.value) }
}
