public import MaturityModel
public enum ScoreReport { public static func json(of a: Assessment) -> String { a.scorecard().json.pretty }
 public static func text(of a: Assessment, isASCII: Bool) -> String { "" } }
