extension WebPage {
  mutating func write(_ figure: Figure, depth: Int) {
    // A chart that stands alone needs no frame.
    let isBare = figure.legend.isEmpty && figure.tableLabel == nil && figure.caption.isEmpty
    if !isBare { markup.raw("<figure>\n") }
    switch figure.chart {
    case .board(let board): write(board, depth: depth)
    case .heatMap(let map): write(map, figure.title)
    case .multiples(let multiples): write(multiples)
    case .levelStrip, .bars, .practices, .votes, .matrix, .slope, .trend, .holdsBack:
      if let drawn = figure.chart.drawn { write(drawn, figure.title, figure.summary) }
    }
    if case .matrix(let matrix) = figure.chart { writeKey(of: matrix) }
    write(figure.legend, of: figure.chart)
    if let label = figure.tableLabel {
      markup.raw("<details class=\"nopr\">")
      markup.element("summary", label)
      write(figure.table(document.levels, document.labels), caption: "")
      markup.raw("</details>\n")
    }
    if !figure.caption.isEmpty {
      markup.raw("<figcaption>")
      write(figure.caption)
      markup.raw("</figcaption>\n")
    }
    if !isBare { markup.raw("</figure>\n") }
  }

  /// Adds a chart in each of its widths, of which the style sheet shows one.
  private mutating func write(_ chart: any Drawn, _ title: String, _ summary: String) {
    for width in chart.widths {
      let name = chart.widths.count < 2 ? "" : width > 400 ? " class=\"wide\"" : " class=\"narrow\""
      charts += 1
      let id = "g\(charts)"
      let (size, drawing) = size(of: chart, width)
      markup.raw("<svg\(name) \(size) role=\"img\" aria-labelledby=\"\(id)t \(id)d\">")
      markup.raw("<title id=\"\(id)t\">")
      markup.words(title, lineBreak: " ")
      markup.raw("</title><desc id=\"\(id)d\">")
      markup.words(summary, lineBreak: " ")
      markup.raw("</desc>\(drawing)</svg>\n")
    }
  }

  private func size(of chart: any Drawn, _ width: Int) -> (size: String, drawing: String) {
    var drawing = Drawing(
      width: Double(width), levels: document.levels, labels: document.labels)
    chart.draw(on: &drawing)
    let height = chart.height(at: Double(width)).svg
    let size = "width=\"\(width)\" height=\"\(height)\" viewBox=\"0 0 \(width) \(height)\""
    return (size, drawing.markup.text)
  }

  /// Adds the picture of the cover, which says nothing of its own.
  mutating func write(_ mosaic: Mosaic) {
    let (size, drawing) = size(of: mosaic, 336)
    markup.raw("<svg class=\"mosaic\" \(size) aria-hidden=\"true\">\(drawing)</svg>\n")
  }

  private mutating func write(_ legend: [Figure.Key], of chart: Chart) {
    guard !legend.isEmpty else { return }
    markup.raw("<p class=\"legend\">")
    for key in legend {
      markup.raw("<span>")
      if case .level(let level) = key.sign, case .heatMap = chart {
        writeChip(level, "\(level)")
      } else {
        var drawing = Drawing(width: 26, levels: document.levels, labels: document.labels)
        if let size = key.sign.draw(on: &drawing) {
          markup.raw(
            "<svg width=\"\(size.width)\" height=\"\(size.height)\" aria-hidden=\"true\">"
              + drawing.markup.text + "</svg>")
        }
      }
      markup.raw(" ")
      markup.words(key.meaning)
      markup.raw("</span>")
    }
    markup.raw("</p>\n")
  }

  private mutating func writeKey(of matrix: Matrix) {
    let isWide = matrix.hasLetters(at: 660)
    markup.element("p", class: isWide ? "legend" : "legend narrowkey", matrix.key)
  }

  private mutating func write(_ multiples: SmallMultiples) {
    markup.raw("<div class=\"multi\">\n")
    for series in multiples.series {
      markup.raw("<div>")
      markup.element("p", series.name)
      let chart = SmallMultiple(all: multiples, series: series)
      write(chart, series.name, chart.summary(document.labels))
      markup.raw("</div>\n")
    }
    markup.raw("</div>\n")
  }

  private mutating func write(_ board: PlanBoard, depth: Int) {
    markup.raw("<div class=\"board\">\n")
    for band in board.bands {
      markup.raw("<div>\n")
      markup.element(heading(depth), band.name)
      markup.raw("\n<p class=\"then\">")
      write(band.note)
      markup.raw("</p>\n")
      for practice in band.practices {
        markup.raw("<div class=\"card\"><\(heading(depth + 1))>")
        write(practice.heading)
        markup.raw("</\(heading(depth + 1))><p>")
        write(practice.text)
        markup.raw("</p><p class=\"who\">")
        write(practice.note)
        markup.raw("</p></div>\n")
      }
      if !band.rest.isEmpty {
        markup.raw("<p class=\"small\">")
        write(band.rest)
        markup.raw("</p>\n")
      }
      markup.raw("</div>\n")
    }
    markup.raw("</div>\n")
  }
}
