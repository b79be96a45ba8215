// What the components share. Every text arrives as text and is written as text, never as HTML.

function element(name, className, text) {
  const made = document.createElement(name)
  if (className) made.className = className
  if (text !== undefined) made.textContent = text
  return made
}

// The address of the place in the article, with the filters in force.
function address(item, filters) {
  const next = new URLSearchParams(filters)
  next.set("article", item.article)
  next.set("at", String(item.at))
  return `articles?${next}`
}

function sentence(item) {
  const text = element("p", "text", item.before)
  if (item.match) text.append(element("mark", "", item.match))
  text.append(item.after)
  return text
}

function source(item, filters) {
  const where = element("p", "where small")
  where.append(element("span", "outlet", item.outlet))
  where.append(element("span", "quiet", item.published))
  if (item.value) where.append(element("span", "value", item.value))
  const link = element("a", "", item.title)
  link.href = address(item, filters)
  link.target = "_self"
  link.title = "Open the article at this place"
  where.append(link)
  return where
}

function sentences(items, filters) {
  const list = element("ol", "list")
  for (const item of items) {
    const line = element("li")
    line.append(sentence(item), source(item, filters))
    list.append(line)
  }
  return list
}

// Whether the theme in force is a dark one: there is no variable for it.
function isDark(host) {
  const probe = element("span")
  probe.style.color = "var(--st-background-color)"
  host.append(probe)
  const [red, green, blue] = getComputedStyle(probe).color.match(/\d+(\.\d+)?/g).map(Number)
  probe.remove()
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128
}
