/// A view that differs from what the group decided, kept with its reason.
public struct Dissent: Hashable, Sendable {
  public var vote: Vote
  public var reason: String
  /// Only where the person wishes it; empty otherwise.
  public var name: String
  /// Keys of the file that this version does not know; written back unchanged.
  public var otherKeys: [String: JSON]

  public init(_ vote: Vote, reason: String, name: String = "", otherKeys: [String: JSON] = [:]) {
    (self.vote, self.reason, self.name, self.otherKeys) = (vote, reason, name, otherKeys)
  }
}
