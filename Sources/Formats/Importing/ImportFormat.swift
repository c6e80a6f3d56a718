/// A file of somebody else's model that becomes a questionnaire.
package enum ImportFormat: String, CaseIterable, Sendable {
  case awsLens = "aws-lens"
  case konveyor, samm, ciso, dsomm
  case azureCSV = "azure-csv"

  /// Turns a source into a questionnaire, or says everything for which it is refused.
  ///
  /// The id is nil where the source gives one.
  package func read(_ bytes: [UInt8], file: String, id: String? = nil) -> Result<
    Imported, InvalidFile
  > {
    let source = ImportSource(file: file, id: id)
    switch self {
    case .awsLens: return source.imported { LensImporter(source: $0).questionnaire(bytes) }
    case .konveyor: return source.imported { KonveyorImporter(source: $0).questionnaire(bytes) }
    case .samm: return source.imported { SAMMImporter(source: $0).questionnaire(bytes) }
    case .ciso: return source.imported { LibraryImporter(source: $0).questionnaire(bytes) }
    case .dsomm: return source.imported { ActivitiesImporter(source: $0).questionnaire(bytes) }
    case .azureCSV: return source.imported { ReviewImporter(source: $0).questionnaire(bytes) }
    }
  }
}
