/// What a figure shows.
public enum Chart: Hashable, Sendable {
  case levelStrip(LevelStrip)
  case bars(DimensionBars)
  case practices(PracticeStrip)
  case votes(VoteDots)
  case board(PlanBoard)
  case matrix(Matrix)
  case slope(Slope)
  case trend(TrendLine)
  case multiples(SmallMultiples)
  case heatMap(HeatMap)
  case holdsBack(HoldsBack)

  /// The name of the kind in JSON.
  var kind: String {
    switch self {
    case .levelStrip: "level-strip"
    case .bars: "bars"
    case .practices: "practices"
    case .votes: "votes"
    case .board: "board"
    case .matrix: "matrix"
    case .slope: "slope"
    case .trend: "trend"
    case .multiples: "multiples"
    case .heatMap: "heat-map"
    case .holdsBack: "holds-back"
    }
  }

  var tabular: any Tabular {
    switch self {
    case .levelStrip(let chart): chart
    case .bars(let chart): chart
    case .practices(let chart): chart
    case .votes(let chart): chart
    case .board(let chart): chart
    case .matrix(let chart): chart
    case .slope(let chart): chart
    case .trend(let chart): chart
    case .multiples(let chart): chart
    case .heatMap(let chart): chart
    case .holdsBack(let chart): chart
    }
  }
}
