/// One dimension in two assessments.
struct AlignedDimension {
  let dimension: Dimension
  let items: [AlignedItem]
}
