/// A file of a portfolio, as it was found in the folder.
struct PortfolioFile {
  var name: String
  var stamp: PortfolioStamp
}
