// What outlets say of the same thing, a card each, with the sentences that say it.

function claimRow(claim) {
  const row = element("tr")
  row.append(element("th", "", claim.value), element("td", "", claim.outlets.join(", ")))
  return row
}

function card(item, filters) {
  const made = element("section", `card ${item.verdict.replaceAll(" ", "-")}`)
  made.append(element("p", "verdict", `${item.verdict} · ${item.kind}`), element("h3", "topic", item.topic))
  const claims = element("table", "claims")
  for (const claim of item.claims) claims.append(claimRow(claim))
  const told = element("details")
  told.append(element("summary", "", `The sentences (${item.items.length})`), sentences(item.items, filters))
  made.append(claims, element("p", "reason quiet small", item.reason), told)
  return made
}

export default function (component) {
  const { data, parentElement } = component
  const root = parentElement.querySelector(".root")
  root.classList.toggle("dark", isDark(root))
  const cards = element("div", "cards")
  for (const item of data.items) cards.append(card(item, data.filters))
  root.replaceChildren(cards)
}
