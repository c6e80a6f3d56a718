/// The keys that an object of a questionnaire has a meaning for.
struct KnownKeys {
  /// In both formats.
  private let shared: Set<String>
  /// In format 2 alone.
  private let newer: Set<String>

  /// Words that are parted by spaces.
  private init(_ shared: String, newer: String = "") {
    self.shared = Set(shared.split(separator: " ").map(String.init))
    self.newer = Set(newer.split(separator: " ").map(String.init))
  }

  /// What anybody may write anywhere, for people.
  private static let free: Set = ["about", "note", "notes"]

  func has(_ key: String, inFormatOne isFormatOne: Bool) -> Bool {
    key.hasPrefix("$") || Self.free.contains(key) || shared.contains(key)
      || !isFormatOne && newer.contains(key)
  }

  /// What to do about a key that is not known.
  func remedy(for key: String, inFormatOne isFormatOne: Bool) -> String {
    if newer.contains(key) { return "It is a key of format 2; remove it, or write that format." }
    let known = isFormatOne ? shared : shared.union(newer)
    return key.remedy(
      among: known.sorted(),
      otherwise: "Remove it, or begin it with $: such keys are for people.")
  }

  static let questionnaire = KnownKeys(
    """
    format id version title language levels scoring profile dimensions targets context challenges \
    outcomes notices texts lintIgnore
    """, newer: "licence scales")
  static let licence = KnownKeys("", newer: "structure texts source notice")
  static let level = KnownKeys("rank name meaning")
  static let scale = KnownKeys("", newer: "steps lintIgnore")
  static let step = KnownKeys("", newer: "id name text value meaning needsNote")
  static let scoring = KnownKeys(
    """
    rule theta lag coverageMinimum minimumInformants effortPoints phaseCapacity phaseDays \
    smallestGroup overlapLimits
    """,
    newer: "measures headline index unanswered notApplicable parameters sensitivity")
  static let measure = KnownKeys("", newer: "title rules scale display monotone unit")
  static let display = KnownKeys("", newer: "factor unit decimals rounding")
  static let group = KnownKeys(
    "id title purpose low middle high weight outOfScopeWhen practices lintIgnore theme",
    newer: "kind groups attributes measures showWhen core key")
  static let practice = KnownKeys(
    """
    id revision title question anchors why evidence core key standard weight effort askedOf next \
    notApplicable needs relieves lintIgnore
    """,
    newer: """
      type kind attributes measures showWhen outOfScopeWhen trend scale options criteria value \
      minimum maximum unit whole better recode
      """)
  static let choice = KnownKeys("id question options required maximum freeText lintIgnore")
  static let challenge = KnownKeys("id revision title text sign origin lintIgnore")
  static let outcome = KnownKeys(
    """
    id revision title question mirrors bands relatedDimensions measuredBy outOfScopeWhen lintIgnore
    """)
  static let option = KnownKeys(
    "id text alone exclusive", newer: "value meaning needsNote weight notApplicable")
  static let choiceOption = KnownKeys("id text alone exclusive")
  static let criterion = KnownKeys("", newer: "id text")
  static let notApplicable = KnownKeys("allowed when", newer: "counts")
  static let next = KnownKeys("low high")
  static let need = KnownKeys("practice level", newer: "value")
  static let relief = KnownKeys("challenge strength")
  static let notice = KnownKeys("when text companion")
  static let condition = KnownKeys("profile is", newer: "and or not")
  static let targetTable = KnownKeys("profile base extra")
  static let extra = KnownKeys("when level practices dimensions core")
  static let target = KnownKeys("", newer: "when nodes kind measure value")
  static let rung = KnownKeys("", newer: "rank when")
  static let rule = KnownKeys("", newer: "when then")
  static let cut = KnownKeys("", newer: "from above")
}
