/// A large value that all copies of its owner share, because they are made much more often than it is changed.
@propertyWrapper public struct Shared<Value: Hashable & Sendable>: Hashable, Sendable {
  private var box: Box

  /// A class, so that a copy counts one reference.
  private final class Box: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  public init(wrappedValue: Value) { box = Box(wrappedValue) }

  public var wrappedValue: Value {
    _read { yield box.value }
    set { box = Box(newValue) }
  }

  public static func == (left: Shared, right: Shared) -> Bool {
    left.box === right.box || left.box.value == right.box.value
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(box.value) }
}
