/// A file with the texts of a questionnaire in another language, as it stands.
package struct LintedTranslation: Sendable {
  package let bytes: [UInt8]
  /// The file as the user would name it.
  package let file: String
  /// The language that the file is named for.
  package let language: String

  package init(_ bytes: [UInt8], file: String, language: String) {
    (self.bytes, self.file, self.language) = (bytes, file, language)
  }
}
