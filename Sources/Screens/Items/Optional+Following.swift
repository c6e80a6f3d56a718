extension Optional where Wrapped: Equatable {
  /// The next of some values; after the last one, nil.
  func following(_ values: [Wrapped]) -> Wrapped? {
    guard let self, let index = values.firstIndex(of: self) else { return values.first }
    return index + 1 < values.count ? values[index + 1] : nil
  }
}
