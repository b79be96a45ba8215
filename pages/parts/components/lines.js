// Words in their line of context, aligned on the words.

function from(item, filters) {
  const cell = element("td", "from small")
  const link = element("a", "", item.outlet)
  link.href = address(item, filters)
  link.target = "_self"
  link.title = `Open “${item.title}” at this place`
  cell.append(link, element("span", "quiet", ` ${item.published} `))
  if (item.how === "entity") cell.append(element("span", "other quiet", "other wording"))
  return cell
}

export default function (component) {
  const { data, parentElement } = component
  const root = parentElement.querySelector(".root")
  const table = element("table", "lines")
  for (const item of data.items) {
    const row = element("tr")
    const left = element("td", item.gap_left ? "left words apart" : "left words")
    // Where there is no room for all of it, the words farthest from the match are cut off: those on the left.
    left.append(element("div", "", item.left))
    row.append(left)
    row.append(element("td", "match words", item.match))
    row.append(element("td", item.gap_right ? "right words apart" : "right words", item.right), from(item, data.filters))
    table.append(row)
  }
  root.replaceChildren(table)
  if (data.more) root.append(element("p", "quiet small", `and ${data.more} more lines; the download has all.`))
}
