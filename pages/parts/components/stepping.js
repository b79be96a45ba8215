// Going from difference to difference: by buttons, and by the keys n and p while the component has the focus.

// What is stepped through, asked for anew each time, since the reader may hide some of it.
function stepper(root, label, places, arrive) {
  const bar = element("div", "stepper")
  const status = element("span", "small quiet", "")
  status.setAttribute("role", "status")
  let current = -1
  const step = (by) => {
    const found = places()
    if (!found.length) return
    current = current < 0 ? (by > 0 ? 0 : found.length - 1) : (current + by + found.length) % found.length
    status.textContent = `${current + 1} of ${found.length}`
    arrive(found[current])
  }
  for (const [sign, by, key] of [["‹ Previous", -1, "p"], ["Next ›", 1, "n"]]) {
    const button = element("button", "", sign)
    button.type = "button"
    button.title = `${label} (${key})`
    button.append(element("kbd", "", key))
    button.onclick = () => step(by)
    bar.append(button)
  }
  bar.append(status)
  root.onkeydown = (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]")
    const by = { n: 1, p: -1 }[event.key]
    if (!by || typing || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    step(by)
  }
  return bar
}
