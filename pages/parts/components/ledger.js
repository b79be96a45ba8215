// The ledger: a row a thing spoken of, a column an outlet; a row opens to the sentences, side by side.

// The rows of a table and which of them are open, so that a rerun of the page closes none.
const OPEN = new WeakMap()

function words(said) {
  const line = element("p", "words")
  if (said.version) {
    const version = element("span", "version", String(said.version))
    version.title = "The same number is the same value"
    line.append(version)
  }
  for (const [text, mark] of said.pieces) line.append(mark === "same" ? text : element("span", mark, text))
  return line
}

function cell(outlet, told) {
  const made = element("td", told.length ? "cell" : "cell none")
  made.append(element("span", "of quiet", outlet))
  const all = element("div")
  for (const said of told) {
    const entry = element("div", "said")
    entry.append(words(said))
    if (said.note) entry.append(element("p", "small quiet", said.note))
    all.append(entry)
  }
  if (!told.length) all.append(element("span", "quiet", "–"))
  made.append(all)
  return made
}

function verdict(row) {
  const made = element("td", "judged")
  const label = element("span", "verdict")
  const sign = element("span", "sign", row.sign)
  sign.setAttribute("aria-hidden", "true")
  label.append(sign, row.verdict)
  made.append(label)
  return made
}

function line(row, outlets) {
  const made = element("tr", `line ${row.verdict.replaceAll(" ", "-")}`)
  const what = element("th")
  what.scope = "row"
  const button = element("button", "", row.topic)
  button.type = "button"
  what.append(button)
  if (row.under) what.append(element("span", "under small quiet", row.under))
  made.append(what, verdict(row))
  outlets.forEach((outlet, place) => made.append(cell(outlet.name, row.cells[place])))
  return made
}

function told(row, filters, columns) {
  const made = element("tr", `told ${row.verdict.replaceAll(" ", "-")}`)
  const all = element("td")
  all.colSpan = columns
  all.append(element("p", "reason small", row.reason), sentences(row.items, filters))
  if (row.more) all.append(element("p", "quiet small", `and ${row.more} more; the download has all.`))
  made.append(all)
  return made
}

function head(data) {
  const row = element("tr")
  const what = element("th", "col-what", data.head)
  row.append(what, element("th", "col-verdict", "Verdict"))
  for (const outlet of data.outlets) {
    const made = element("th", "", outlet.name)
    made.append(element("span", "small quiet", outlet.note))
    row.append(made)
  }
  for (const made of row.children) made.scope = "col"
  const group = element("thead")
  group.append(row)
  return group
}

// The rows that are open: those that were, as far as they are still there; at first the first.
function opened(kept, ids) {
  const still = ids.filter((id) => kept?.open.has(id))
  const same = kept && kept.ids.join() === ids.join()
  return new Set(same || still.length ? still : ids.slice(0, 1))
}

export default function (component) {
  const { data, parentElement } = component
  const root = parentElement.querySelector(".root")
  root.classList.toggle("dark", isDark(root))
  const ids = data.rows.map((row) => row.id)
  const open = opened(OPEN.get(root), ids)
  OPEN.set(root, { ids, open })

  const body = element("tbody")
  const lines = data.rows.map((row) => {
    const made = line(row, data.outlets)
    body.append(made)
    const button = made.querySelector("button")
    let shown = null
    const draw = () => {
      const now = open.has(row.id)
      made.classList.toggle("open", now)
      button.setAttribute("aria-expanded", String(now))
      if (shown) shown.remove()
      shown = now ? told(row, data.filters, data.outlets.length + 2) : null
      if (shown) made.after(shown)
    }
    made.onclick = (event) => {
      if (event.target.closest("a") || String(getSelection())) return
      if (!open.delete(row.id)) open.add(row.id)
      draw()
    }
    draw()
    return button
  })
  body.onkeydown = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const place = lines.indexOf(event.target)
    if (!step || place < 0) return
    event.preventDefault()
    lines[place + step]?.focus()
  }
  const table = element("table", `ledger ${data.look}${data.outlets.length > 4 ? " many" : ""}`)
  table.append(head(data), body)
  root.replaceChildren(table)
}
