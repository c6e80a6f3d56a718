/// What a driven program did not do, with its screen.
public struct DriverFailure: Error, CustomStringConvertible {
  public let description: String

  public init(_ description: String) { self.description = description }
}
