// Articles side by side with marks.

// Outermost first: long marks around short ones.
const NESTING = [
  "here", "marked", "passages", "facts", "attributions", "quotations", "figures", "dates", "places", "organisations", "people",
]
const DIFFERENT = ["contradict", "update", "attributed differently", "compatible"]
const SHOWN = new WeakMap()

function wrapped([layer, group, label, verdict, number], inner) {
  const around = element("span", layer === "here" ? "here" : `m ${layer} ${verdict.replaceAll(" ", "-")}`.trim())
  if (layer !== "here") {
    Object.assign(around.dataset, { group: `${layer} ${group}`, label, layer, number, verdict })
    around.tabIndex = 0
  }
  around.append(inner)
  return around
}

function markedPiece(article, [text, numbers]) {
  const marks = numbers.map((number) => [...article.marks[number], number])
  marks.sort((a, b) => NESTING.indexOf(b[0]) - NESTING.indexOf(a[0]))
  return marks.reduce((inner, mark) => wrapped(mark, inner), document.createTextNode(text))
}

// A mark cut into pieces is a box that opens at the first and closes at the last.
function closeBoxes(body) {
  const last = new Map()
  for (const piece of body.querySelectorAll(".dates")) {
    if (!last.has(piece.dataset.number)) piece.classList.add("first")
    last.set(piece.dataset.number, piece)
  }
  for (const piece of last.values()) piece.classList.add("last")
}

function column(article) {
  const made = element("article")
  const head = element("div", "head")
  head.append(element("p", "outlet", article.outlet))
  const known = article.basis === "inferred" ? " (date inferred)" : ""
  head.append(element("p", "small quiet", `${article.published}${known} · ${article.words.toLocaleString("en")} words`))
  const body = element("div", "body")
  for (const block of article.blocks) {
    const name = { title: "h3", heading: "h4", question: "h4" }[block.kind] ?? "p"
    const shown = element(name, `block-${block.kind.replace(" ", "-")}`)
    for (const piece of block.pieces) shown.append(markedPiece(article, piece))
    body.append(shown)
  }
  closeBoxes(body)
  made.append(head, body)
  return made
}

function legend(root, layers) {
  const made = element("div", "legend")
  for (const [layer, label] of layers) {
    const button = element("button")
    button.type = "button"
    button.append(element("span", `m ${layer} first last`, label))
    button.setAttribute("aria-pressed", String(!root.classList.contains(`no-${layer}`)))
    button.onclick = () => {
      const off = root.classList.toggle(`no-${layer}`)
      button.setAttribute("aria-pressed", String(!off))
    }
    made.append(button)
  }
  made.append(element("p", "chosen quiet", "Choose a mark to see where else the same is named."))
  return made
}

// The mark nearest to what was clicked whose layer is shown.
function chosenMark(root, target) {
  let mark = target.closest(".m[data-group]")
  while (mark && root.classList.contains(`no-${mark.dataset.layer}`)) mark = mark.parentElement.closest(".m[data-group]")
  return mark
}

// All pieces with a mark's group; pieces of one mark count once.
function occurrences(article, group) {
  const found = [...article.querySelectorAll(".m")].filter((mark) => mark.dataset.group === group)
  return { found, first: found[0], count: new Set(found.map((mark) => mark.dataset.number)).size }
}

// Light a mark's group in all articles and bring it into view in those that do not hold the mark, or in `all`.
function light(root, mark, data, all = false) {
  for (const lit of root.querySelectorAll(".lit")) lit.classList.remove("lit")
  const counts = []
  const columns = [...root.querySelectorAll("article")]
  columns.forEach((article, number) => {
    const { first, count, found } = occurrences(article, mark.dataset.group)
    for (const other of found) other.classList.add("lit")
    counts.push(`${data.articles[number].outlet}: ${count}`)
    if (first && (all || !article.contains(mark)) && article.scrollHeight > article.clientHeight) {
      const top = first.getBoundingClientRect().top - article.getBoundingClientRect().top
      article.scrollTo({ top: article.scrollTop + top - article.clientHeight / 3, behavior: "smooth" })
    }
  })
  const line = root.querySelector(".chosen")
  line.classList.remove("quiet")
  line.textContent = `${mark.dataset.label}  —  ${counts.join(" · ")}`
}

// The first mark of each fact that articles tell differently: contradictions first, then in the order of the texts.
function differing(root) {
  const first = new Map()
  for (const mark of root.querySelectorAll(".m.facts")) {
    if (DIFFERENT.includes(mark.dataset.verdict) && !first.has(mark.dataset.group)) first.set(mark.dataset.group, mark)
  }
  const rank = (mark) => DIFFERENT.indexOf(mark.dataset.verdict)
  return [...first.values()].sort((a, b) => rank(a) - rank(b))
}

export default function (component) {
  const { data, parentElement } = component
  const root = parentElement.querySelector(".root")
  root.classList.toggle("dark", isDark(root))
  const now = JSON.stringify(data)
  if (SHOWN.get(root) === now) return
  SHOWN.set(root, now)
  const columns = element("div", data.articles.length > 1 ? "columns many" : "columns one")
  for (const article of data.articles) columns.append(column(article))
  const bar = legend(root, data.layers)
  root.replaceChildren(bar, columns)
  if (data.articles.length > 1 && differing(root).length) {
    const arrive = (mark) => {
      light(root, mark, data, true)
      mark.focus({ preventScroll: true })
      // Columns that scroll by themselves have to be on the screen; stacked ones scroll with the page.
      const scrolls = columns.firstChild.scrollHeight > columns.firstChild.clientHeight
      if (scrolls) columns.scrollIntoView({ block: "nearest" })
      else mark.scrollIntoView({ block: "center" })
    }
    bar.append(stepper(root, "difference", () => differing(root), arrive))
  }
  columns.onclick = (event) => {
    const mark = chosenMark(root, event.target)
    if (mark) light(root, mark, data)
  }
  columns.onkeydown = (event) => {
    const mark = event.key === "Enter" ? chosenMark(root, event.target) : null
    if (mark) light(root, mark, data)
  }
  const here = root.querySelector(".here")
  if (here) requestAnimationFrame(() => here.scrollIntoView({ block: "center" }))
}
