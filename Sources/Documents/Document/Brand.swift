/// What makes a report that of an organisation: it changes looks, heads and feet, and nothing that is said.
public struct Brand: Hashable, Sendable {
  /// Who made the report.
  public var name: String
  public var logo: Logo?
  public var accent: Accent?
  public var footer: String
  /// How far the report may go, such as `Confidential`.
  public var confidentiality: String
  public var pageSize: Document.PageSize?

  public init(
    name: String = "", logo: Logo? = nil, accent: Accent? = nil, footer: String = "",
    confidentiality: String = "", pageSize: Document.PageSize? = nil
  ) {
    self.name = name
    self.logo = logo
    self.accent = accent
    self.footer = footer
    self.confidentiality = confidentiality
    self.pageSize = pageSize
  }
}

extension Document {
  /// Puts a brand on the document.
  public mutating func wear(_ brand: Brand) {
    logo = brand.logo ?? logo
    if brand.logo != nil { logoName = brand.name }
    accent = brand.accent ?? accent
    pageSize = brand.pageSize ?? pageSize
    if !brand.name.isEmpty { runningHead.bottom = brand.name }
    if !brand.confidentiality.isEmpty {
      let parts = [runningHead.right, brand.confidentiality].filter { !$0.isEmpty }
      runningHead.right = parts.joined(separator: " · ")
      facts.append(Fact(labels.confidentiality, Text(brand.confidentiality)))
    }
    if !brand.footer.isEmpty {
      footer = footer.isEmpty ? Text(brand.footer) : footer + Text("\n" + brand.footer)
    }
  }
}
