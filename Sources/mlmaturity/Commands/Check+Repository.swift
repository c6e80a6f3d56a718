import ArgumentParser
import MaturityModel
import POSIX
import RepositoryEvidence
import Storage

/// What ends a check although the level is reached.
enum FailingKind: String, ExpressibleByArgument, CaseIterable { case contradiction, missing }

extension Check {
  /// Tells where the repository and the answers disagree; true where that ends the check.
  func contradicts(_ assessment: Assessment) throws(Ending) -> Bool {
    guard let scan else { return false }
    let search = try RepositorySearch(
      assessment.questionnaire, rules: nil, try library(nil, common))
    let result = try search.result([scan])
    if let stop = result.repositories.first?.stopped {
      tell(["\(scan): looked at \(stop.done) of \(stop.of) files; what is missing is not told."])
    }
    switch result.repositories.first?.history {
    case .known, nil: break
    case .shallow: tell(["\(scan): the history was cut off, so it is unknown."])
    case .unknown: tell(["\(scan): the history is unknown."])
    }
    let disagreements = result.disagreements(with: assessment, search.rules)
    var (contradicts, lacks) = (false, false)
    for disagreement in disagreements {
      let place: String
      switch disagreement.kind {
      case .contradiction(let proposal, let repository):
        contradicts = true
        place = self.place(of: proposal, in: repository)
      case .lower(let proposal, let repository): place = self.place(of: proposal, in: repository)
      case .missing:
        lacks = true
        place = file
      }
      print(line(place, disagreement.practice, disagreement.sentence), to: .error)
    }
    let isStale = try tellStale(assessment, in: scan, result.repositories.first?.name ?? "")
    switch failOn {
    case .contradiction: return contradicts
    case .missing: return contradicts || lacks || isStale
    case nil: return false
    }
  }

  private func line(_ place: String, _ practice: Item.ID, _ sentence: String) -> String {
    "\(place.onOneLine): \(practice.text): \(sentence.onOneLine)"
  }

  private func place(of proposal: Proposal, in repository: String) -> String {
    guard let place = proposal.places.first else { return repository }
    return place.line > 0 ? "\(place.path):\(place.line)" : place.path
  }

  /// Lists evidence from repositories that is older than allowed, or whose file is gone; true where there is some.
  private func tellStale(
    _ assessment: Assessment, in folder: String, _ name: String
  ) throws(Ending) -> Bool {
    guard let stale else { return false }
    guard stale >= 0 else {
      throw Ending(.usage, "mlmaturity: --stale \(stale): write a number of days, 0 or more.")
    }
    let today = Surroundings().today
    let places = RepositoryPlaces(FilePath(following: folder).text.fileNameBytes)
    var isStale = false
    for practice in assessment.questionnaire.practices {
      for evidence in assessment.responses[practice.id]?.evidence ?? [] {
        guard let source = evidence.source else { continue }
        let age = evidence.date.map { today.daysSince1970 - $0.daysSince1970 }
        let isHere = [name, ""].contains(source.repository) && !source.path.isEmpty
        if isHere, places?.lacks(source.path) == true {
          print(line(source.place, practice.id, "no longer there: \(evidence.text)"), to: .error)
        } else if let age, age > stale {
          print(line(source.place, practice.id, "\(age) days old: \(evidence.text)"), to: .error)
        } else {
          continue
        }
        isStale = true
      }
    }
    return isStale
  }
}
