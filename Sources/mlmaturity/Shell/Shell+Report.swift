import Curses
import Documents
import MaturityModel
import Screens
import Storage
import Translation

/// Reports that the screen *Report* asks for, written as `mlmaturity report` does.
extension Shell {
  /// Writes a report; keys are answered while a browser makes a PDF of it.
  mutating func write(
    _ content: ReportContent, to path: String, _ isTyped: Bool, brand: String?, texts: String?
  ) {
    let file = ReportFile(
      path: isTyped ? whole(path) : path, origin: isTyped ? .found : .invented)
    var content = content
    do throws(Ending) {
      let brand = try brand.map { path throws(Ending) in try Brand(reading: whole(path)) }
      let words = try texts.map { path throws(Ending) in try WrittenReport(existing: whole(path)) }
      content = content.changing { document in
        if let brand { document.wear(brand) }
        if let words { document.take(words) }
      }
    } catch { return tell(.failure(error.sentence)) }
    let made = content
    let isASCII = !terminal.isUTF8
    let surroundings = surroundings
    guard made.form == .pdf else {
      return tell(file.outcome(of: made, isASCII: isASCII) { _ in [] })
    }
    read(
      phrase("Making the PDF"), phrase("A browser prints the page; that takes some seconds."),
      isMaking: true
    ) {
      reading in
      file.outcome(of: made, isASCII: isASCII) { page throws(Ending) in
        let browser = try Browser(surroundings, instead: phrase("choose HTML"))
        let made = try browser.pdf(of: page, surroundings) { _ in reading.isWanted }
        guard reading.isWanted else { throw Ending(.failed) }
        return PDF.bytes(made, on: surroundings.today)
      }
    }
  }

  /// A path that a person typed, from the home folder where it begins there.
  func whole(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = surroundings.value("HOME") else { return path }
    return home + path.dropFirst()
  }
}

extension ReportFile {
  /// Writes a report, and answers what to say of that.
  fileprivate func outcome(
    of content: ReportContent, isASCII: Bool, print: (String) throws(Ending) -> [UInt8]
  ) -> Event.Outcome {
    do throws(Ending) {
      let words = try put(content, isASCII: isASCII, print: print)
      return .reported(
        phrase("The report is in \(place, "place").") + (words.map { " " + $0 } ?? ""))
    } catch { return .failure(error.sentence) }
  }

  /// Where the file is; a whole path would break in the middle of a name.
  private var place: String {
    guard origin == .invented, let name = path.split(separator: "/").last else {
      return path.onOneLine
    }
    return phrase("\(String(name).onOneLine, "file") beside the assessment")
  }
}

extension Ending {
  /// The message without the name of the program, which stands on the screen anyway.
  fileprivate var sentence: String {
    let name = "mlmaturity: "
    guard message.hasPrefix(name) else { return message }
    let rest = message.dropFirst(name.count)
    return rest.prefix(1).uppercased() + rest.dropFirst()
  }
}
