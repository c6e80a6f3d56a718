extension Assessment {
  /// The language that its questions were last read in.
  public var languageAnswered: String {
    languageShown.isEmpty ? questionnaire.language : languageShown
  }

  /// The assessment with the texts that its file holds, for what other programs read.
  public var inSource: Assessment {
    var source = self
    source.questionnaire = questionnaire.inSource
    return source
  }
}
