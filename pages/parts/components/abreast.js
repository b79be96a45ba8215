// What articles say of the same things: a row a thing, a column an article.

const DIFFERENT = ["contradict", "update", "attributed differently", "compatible"]

function told(item, filters) {
  const made = element("div", "said")
  const text = element("p", "text")
  for (const [words, classes] of item.pieces) {
    text.append(classes.length ? element("span", classes.map((name) => `w-${name}`).join(" "), words) : words)
  }
  const foot = element("p", "foot small")
  for (const value of item.values) foot.append(element("span", "value", value))
  const link = element("a", "", "Open")
  link.href = address(item, filters)
  link.target = "_self"
  link.title = "Open the article at this place"
  foot.append(link)
  made.append(text, foot)
  return made
}

function cell(items, article, filters) {
  const made = element("td", items.length ? "" : "none")
  made.append(element("p", "by small", `${article.outlet} · ${article.published}`))
  if (!items.length) made.append(element("p", "quiet small", "not found in this article"))
  if (items.length) made.append(told(items[0], filters))
  if (items.length > 1) {
    const rest = element("details")
    rest.append(element("summary", "small", `${items.length - 1} more sentence${items.length > 2 ? "s" : ""}`))
    for (const item of items.slice(1)) rest.append(told(item, filters))
    made.append(rest)
  }
  return made
}

function row(item, data) {
  const made = element("tr", item.verdict.replaceAll(" ", "-"))
  made.tabIndex = -1
  made.dataset.verdict = item.verdict
  const margin = element("th", "margin")
  margin.scope = "row"
  const verdict = element("p", "verdict")
  verdict.append(element("span", "sign", item.sign), element("span", "", item.verdict))
  margin.append(verdict, element("p", "topic", item.topic), element("p", "reason quiet small", item.reason))
  made.append(margin)
  item.cells.forEach((items, number) => made.append(cell(items, data.articles[number], data.filters)))
  return made
}

function heads(articles) {
  const made = element("tr")
  made.append(element("th", "margin small", "Verdict, and why"))
  for (const article of articles) {
    const head = element("th")
    head.scope = "col"
    head.append(element("p", "outlet", article.outlet), element("p", "quiet small", article.published))
    head.append(element("p", "title small", article.title))
    made.append(head)
  }
  return made
}

// The kinds of marks, each a switch.
function switches(root) {
  const made = element("div", "switches")
  const marks = [
    ["claim", "The claim"],
    ["only", "Words in this one alone"],
    ["some", "Words not in all"],
    ["moved", "In another order"],
  ]
  for (const [name, label] of marks) {
    const button = element("button")
    button.type = "button"
    button.append(element("span", `w-${name}`, label))
    button.setAttribute("aria-pressed", String(!root.classList.contains(`no-${name}`)))
    button.onclick = () => button.setAttribute("aria-pressed", String(!root.classList.toggle(`no-${name}`)))
    made.append(button)
  }
  return made
}

export default function (component) {
  const { data, parentElement } = component
  const root = parentElement.querySelector(".root")
  root.classList.toggle("dark", isDark(root))
  if (!root.hasChildNodes()) root.classList.add("no-moved")
  const table = element("table", "abreast")
  table.style.setProperty("--columns", data.articles.length)
  const head = element("thead")
  head.append(heads(data.articles))
  const body = element("tbody")
  for (const item of data.rows) body.append(row(item, data))
  table.append(head, body)
  const frame = element("div", "frame")
  frame.append(table)
  const places = () => {
    const all = [...body.rows]
    const different = all.filter((one) => DIFFERENT.includes(one.dataset.verdict))
    return different.length ? different : all
  }
  const arrive = (one) => {
    one.focus({ preventScroll: true })
    one.scrollIntoView({ block: "nearest" })
  }
  const bar = element("div", "bar")
  bar.append(stepper(root, "difference", places, arrive), switches(root))
  root.replaceChildren(bar, frame)
  if (data.more) root.append(element("p", "quiet small", `and ${data.more} more rows; the download has all.`))
}
