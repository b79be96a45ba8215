// What outlets say differently of the same thing, a line each; a line opens the sentences behind it.

function line(item, filters) {
  const made = element("details", `line ${item.verdict.replaceAll(" ", "-")}`)
  const head = element("summary")
  const badge = element("span", "verdict")
  badge.append(element("span", "sign", item.sign), element("span", "", item.verdict))
  const told = element("span", "told")
  for (const [role, text] of item.parts) told.append(element("span", role && `told-${role}`, text))
  head.append(badge, told)
  const behind = element("div", "behind")
  behind.append(element("p", "reason quiet small", item.reason), sentences(item.items, filters))
  made.append(head, behind)
  return made
}

export default function (component) {
  const { data, parentElement } = component
  const root = parentElement.querySelector(".root")
  root.classList.toggle("dark", isDark(root))
  const lines = element("div", "lines")
  for (const item of data.items) lines.append(line(item, data.filters))
  root.replaceChildren(lines)
}
