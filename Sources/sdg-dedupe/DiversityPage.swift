/// The report as one HTML page that needs nothing else.
struct DiversityPage {
  let name: String
  let sections: [DiversitySection]

  var html: String {
    """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><title>\(Self.escaped(name))</title>
    <meta name="viewport" content="width=device-width">
    <style>
    body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem;
      color: #1c2733; background: #fff }
    h1 { font-size: 1.4rem } h2 { font-size: 1.1rem; margin: 2rem 0 .2rem }
    p { margin: 0 0 .5rem; color: #5b6b7b }
    table { border-collapse: collapse; width: 100% }
    td { padding: .15rem .5rem; border-top: 1px solid #e6ebf0; vertical-align: top }
    td.value { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; width: 8rem }
    td.bar { width: 35% } td.bar div { background: #3b7dd8; height: .8rem; margin-top: .35rem;
      border-radius: 2px; min-width: 1px }
    @media (prefers-color-scheme: dark) { body { background: #12181f; color: #dde5ee }
      td { border-color: #2a3541 } p { color: #93a3b5 } }
    </style></head><body>
    <h1>\(Self.escaped(name))</h1>
    \(sections.map(Self.html).joined())</body></html>

    """
  }

  private static func html(_ section: DiversitySection) -> String {
    var html = "<h2>\(escaped(section.title))</h2>\n"
    if !section.note.isEmpty { html += "<p>\(escaped(section.note))</p>\n" }
    html += "<table>\n"
    for line in section.lines {
      let tenths = line.bar.map { Int(($0 * 1000).rounded()) }
      let bar = tenths.map { "<div style=\"width: \($0 / 10).\($0 % 10)%\"></div>" } ?? ""
      html += "<tr><td>\(escaped(line.name))</td><td class=\"value\">\(escaped(line.value))</td>"
      html += "<td class=\"bar\">\(bar)</td></tr>\n"
    }
    return html + "</table>\n"
  }

  static func escaped(_ text: String) -> String {
    // By scalars: behind one that prepends, as U+0600, "<" is a part of a longer character.
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
