extension Array where Element: Equatable {
  /// The element some steps on from another one, around the ends; of an empty array that other one.
  func neighbour(_ step: Int, of element: Element) -> Element {
    let index = firstIndex(of: element) ?? 0
    return isEmpty ? element : self[(index + step + count) % count]
  }

  /// The first of some elements after one of this array, starting over at its end; nil where there is none.
  func following(_ element: Element, in wanted: [Element]) -> Element? {
    guard let index = firstIndex(of: element) else { return wanted.first }
    return (self[(index + 1)...] + self[...index]).first { wanted.contains($0) }
  }
}

extension CaseIterable where Self: Equatable {
  /// The case some steps on, around the ends.
  func neighbour(_ step: Int) -> Self { Array(Self.allCases).neighbour(step, of: self) }
}

extension Optional where Wrapped: Equatable {
  /// The next of some values; after the last one, nil.
  func following(_ values: [Wrapped]) -> Wrapped? {
    guard let self, let index = values.firstIndex(of: self) else { return values.first }
    return index + 1 < values.count ? values[index + 1] : nil
  }
}
