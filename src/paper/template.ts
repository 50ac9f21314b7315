/**
 * Typst template of an official letter. Measures follow GB/T 9704-2012: A4, text area 156 mm × 225 mm, 三号 (16 pt) body
 * on a 29 pt line, title 二号 (22 pt), page number 四号 (14 pt) on the outer side.
 *
 * It receives the paper as JSON in `sys.inputs.paper` and prints its strings as strings; nothing in them is evaluated.
 */
export const letterTemplate = String.raw`
#let paper = json(bytes(sys.inputs.paper))
#let fonts = ("Noto Serif SC", "Libertinus Serif", "DejaVu Sans Mono", "Noto Emoji")
#let red = rgb("#c00000")
#let gap = 13pt

#set document(title: paper.title, author: paper.author, date: datetime(..paper.date))
#set page(
  paper: "a4",
  margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm),
  footer: context {
    set text(size: 14pt)
    let page = counter(page).get().first()
    let mark = [— #page —]
    if calc.odd(page) { align(right, pad(right: 14pt, mark)) } else { align(left, pad(left: 14pt, mark)) }
  },
)
#set text(font: fonts, fallback: false, size: 16pt, lang: paper.lang, top-edge: 0.88em, bottom-edge: -0.12em)
#set par(leading: gap, spacing: gap, justify: true)
#set table(stroke: 0.5pt, inset: (x: 4pt, y: 5pt))
#show heading: it => block(above: gap, below: gap, sticky: true, pad(left: 2em, text(size: 16pt, weight: "bold", it.body)))

// A long address would run off the page: empty space between its characters gives it places to break and, unlike a
// zero-width character, leaves no trace when copied.
#show regex("[!-~\\p{Latin}]{20,}"): run => run.text.clusters().join(h(0pt))

// A string with its line breaks; the string itself stays literal.
#let lines(value) = value.split("\n").join(linebreak())
#let indented(body) = par(first-line-indent: (amount: 2em, all: true), body)

#let letterhead(item) = {
  if item.classification != "" { block(text(weight: "bold", lines(item.classification))) }
  layout(area => {
    let natural = measure(text(size: 40pt, weight: "bold", item.unit)).width
    let size = calc.max(16pt, calc.min(40pt, 40pt * (area.width / natural) * 0.96))
    align(center, text(size: size, weight: "bold", fill: if item.color == "red" { red } else { black }, item.unit))
  })
  if item.lines.len() > 0 { align(center, text(size: 14pt, item.lines.map(lines).join(linebreak()))) }
}
#let rule = block(above: gap, below: 2 * gap, line(length: 100%, stroke: 1.5pt + red))
#let title(item) = {
  rule
  block(below: 2 * gap, width: 100%, align(center, {
    set par(justify: false, leading: 10pt)
    show heading: it => text(size: 22pt, weight: "bold", it.body)
    heading(level: 1, lines(item.text))
  }))
}
#let fields(item) = pad(left: 2em, grid(
  columns: (auto, 1fr), row-gutter: gap, column-gutter: 0pt,
  ..item.fields.map(field => (field.label + paper.colon, lines(field.value))).flatten()
))
#let grid-table(item) = {
  set text(size: if item.dense { 10.5pt } else { 12pt })
  set par(leading: if item.dense { 3.5pt } else { 6pt }, justify: false)
  set table(inset: (x: 2pt, y: 2.2pt)) if item.dense
  show figure: set block(breakable: true)
  let drawn(cells) = cells.map(cell => table.cell(
    colspan: cell.colSpan, rowspan: cell.rowSpan,
    align: (left: left, center: center, right: right).at(cell.align) + horizon,
    if cell.bold { text(weight: "bold", lines(cell.text)) } else { lines(cell.text) },
  ))
  let head = if item.heads.len() > 0 { (table.header(..drawn(item.heads)),) } else { () }
  let body = table(columns: item.widths.map(width => width * 1fr), ..head, ..drawn(item.cells))
  if item.caption != "" { block(width: 100%, sticky: true, align(center, text(weight: "bold", lines(item.caption)))) }
  block(width: 100%, body)
}
#let attachments(item) = block(above: 29pt + gap, pad(left: 2em, grid(
  columns: (auto, 1fr), item.label, item.items.map(lines).join(linebreak()),
)))
// The seal is stamped over unit and date, so they are centred on each other and never parted.
#let signature(item) = block(above: 2 * 29pt + gap, width: 100%, breakable: false, align(right, pad(right: 2em, block({
  set align(center)
  set par(justify: false)
  block(lines(item.unit))
  block(item.date)
}))))

#let print(item) = {
  if item.kind == "new-page" { pagebreak() }
  else if item.kind == "letterhead" { letterhead(item) }
  else if item.kind == "number" { align(center, block(above: gap, lines(item.text))) }
  else if item.kind == "title" { title(item) }
  else if item.kind == "salutation" { par(lines(item.text)) }
  else if item.kind == "heading" { heading(level: item.level + 1, lines(item.text)) }
  else if item.kind == "paragraph" { indented(lines(item.text)) }
  else if item.kind == "note" { text(size: 14pt, indented(lines(item.text))) }
  else if item.kind == "fields" { fields(item) }
  else if item.kind == "table" { grid-table(item) }
  else if item.kind == "attachments" { attachments(item) }
  else if item.kind == "signature" { signature(item) }
  else if item.kind == "contact" { block(above: 29pt, pad(left: 2em, text(size: 14pt, item.lines.map(lines).join(linebreak())))) }
}

// A signature never stands on a page without text of its letter: what precedes it goes along.
#for (index, item) in paper.items.enumerate() {
  let next = paper.items.at(index + 1, default: item)
  if next.kind in ("signature", "attachments") { block(width: 100%, sticky: true, print(item)) } else { print(item) }
}
`;
