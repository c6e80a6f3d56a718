extension Int {
  /// A number with what it counts, such as `1 person` and `3 people`.
  package func counted(_ one: String, _ many: String? = nil) -> String {
    self == 1 ? "1 \(one)" : "\(self) \(many ?? one + "s")"
  }
}
