/*
 * How a dossier looks on paper: ink and paper, a serif for words, A4. The template reads the blocks as data and says
 * nothing itself. What it does without, it does without for a measured reason (docs/decisions/0050-dossiers.md): no source of a
 * thousand claims to parse, explicit paragraphs, contents made from the data, so that the first pass already has as many
 * pages as the last.
 */

/** The name under which the template finds the blocks; see `typstBlocks` for their shape. */
export const BLOCKS_FILE = 'blocks.json';

export const TEMPLATE = `
#set page(paper: "a4", margin: (x: 26mm, top: 26mm, bottom: 28mm), numbering: "1")
#set text(font: ("Libertinus Serif", "Noto Sans Hans", "DejaVu Sans Mono"), size: 10.5pt, fallback: true)
#set par(justify: false, leading: 0.68em, spacing: 0.95em)
#set heading(numbering: none)
#show heading: set text(hyphenate: false)
#show heading.where(level: 1): it => { pagebreak(weak: true); block(below: 1.4em, text(size: 20pt, weight: "bold", it.body)) }
#show heading.where(level: 2): it => block(above: 2em, below: 0.9em, sticky: true, text(size: 13pt, weight: "bold", it.body))
#show heading.where(level: 3): it => block(above: 1.5em, below: 0.7em, sticky: true, text(size: 10.5pt, weight: "bold", fill: rgb("#5a4a3a"), it.body))
#show link: set text(fill: rgb("#24466b"))
#show quote: it => block(inset: (left: 12pt), spacing: 0.95em, stroke: (left: 1.2pt + rgb("#b9ab98")), par(text(size: 11pt, it.body)))
#{
  let mono = text.with(font: ("DejaVu Sans Mono", "Noto Sans Hans"))
  let brown = rgb("#5a4a3a")
  let grey = rgb("#4d4740")
  // Set with text() alone: the elements strong and emph are elements of the file's structure too, a tenth of a second
  // and 20 MB in a thousand claims.
  let styles = (
    text: it => it,
    strong: text.with(weight: "bold"),
    name: text.with(weight: "bold", size: 9.5pt),
    emphasis: text.with(style: "italic"),
    code: mono.with(size: 7.2pt),
    sign: mono.with(size: 9pt),
    aside: text.with(size: 8.5pt, fill: grey),
    aside-emphasis: text.with(size: 8.5pt, fill: grey, style: "italic"),
  )
  let set-in(runs) = for run in runs {
    if type(run) == str { run; continue }
    let (style, words, language, target) = run
    let words = if language == none { words } else { text(lang: language, words) }
    if style == "web" { link(target, words) }
    else if style == "place" { link(label(target), words) }
    else { (styles.at(style))(words) }
  }
  let marked(body, place) = if place == none { body } else [#body#label(place)]
  // One line with a dotted stroke: sixty points on each of a thousand lines take 13 MB.
  let dots = box(width: 1fr, line(length: 100%, stroke: (paint: grey, thickness: 0.6pt, dash: (array: ("dot", 3.4pt)))))
  let set-contents(name, entries) = {
    pagebreak(weak: true)
    heading(level: 1, outlined: false, name)
    set par(hanging-indent: 2em, spacing: 0.62em)
    show link: set text(fill: luma(0))
    context {
      let found = query(heading.where(outlined: true))
      for (place, (level, runs)) in entries.enumerate() {
        let body = if level == 1 { text(weight: "bold", set-in(runs)) } else { h(1em) + set-in(runs) }
        let target = found.at(place, default: none)
        let page = if target == none { "000" } else { str(target.location().page()) }
        if target != none { body = link(target.location(), body) }
        if level == 1 { v(0.5em) }
        // A word joiner before the number: where the words fill the line it would stand alone on the next.
        par(body + " " + dots + "\\u{2060}\\u{a0}" + page)
      }
    }
  }
  let blocks = json("${BLOCKS_FILE}")
  for item in blocks {
    let kind = item.kind
    if kind == "paragraph" {
      let body = set-in(item.runs)
      if item.at("small", default: false) { body = text(size: 9pt, fill: grey, body) }
      if item.at("spaced", default: false) { v(0.4em) }
      marked(par(body), item.at("place", default: none))
    } else if kind == "heading" {
      if item.fresh { pagebreak(weak: true) }
      marked(heading(level: item.level, bookmarked: item.level < 3, outlined: item.listed, set-in(item.runs)), item.place)
    } else if kind == "quote" {
      let words = set-in(item.runs)
      quote(block: true, if "language" in item { text(lang: item.language, words) } else { words })
    } else if kind == "contents" {
      set-contents(item.title, blocks.filter(one => one.kind == "heading" and one.listed).map(one => (one.level, one.runs)))
    } else if kind == "title" {
      v(45mm)
      block(text(size: 11pt, fill: brown, item.above))
      block(above: 1em, below: 2em, title(text(size: 28pt, weight: "bold", hyphenate: false, set-in(item.runs))))
      for runs in item.lines { block(spacing: 0.8em, par(set-in(runs))) }
    }
  }
}
`;
