import Documents
import Formats
import MaturityModel
import Storage

extension Brand {
  /// Reads a brand with its logo; ends with all that is wrong with both.
  init(reading path: String) throws(Ending) {
    let bytes = try ending(FileBytes.read(path, .named))
    var (file, problems) = BrandFile.read(bytes, file: path) { colour, onDark in
      Colour(colour).map { Accent.reads($0, onDark: onDark) } ?? false
    }
    var logo: Logo?
    if let name = file.logo {
      let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
      let place = name.hasPrefix("/") ? name : folder + name
      do throws(StorageError) {
        let bytes = try FileBytes.read(place, limit: LogoFormat.limit)
        switch LogoFormat.read(bytes, file: place) {
        case .success(.png): logo = Logo(bytes, .png)
        case .success(.svg): logo = Logo(bytes, .svg)
        case .failure(let invalid): problems += invalid.problems
        }
      } catch {
        file.logo = nil
        problems.append(error.problem(in: place))
      }
    }
    guard problems.isEmpty else {
      throw Ending(.invalidFile, problems.map(\.description).joined(separator: "\n"))
    }
    self.init(
      name: file.name, logo: logo,
      accent: file.colours.flatMap { colours in
        guard let light = Colour(colours.light), let dark = Colour(colours.dark) else { return nil }
        return Accent(light: light, dark: dark)
      }, footer: file.footer, confidentiality: file.confidentiality,
      pageSize: file.pageSize.flatMap { Document.PageSize(rawValue: $0.rawValue) })
  }
}
