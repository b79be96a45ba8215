// A list of sentences with the words that count marked.

export default function (component) {
  const { data, parentElement } = component
  const root = parentElement.querySelector(".root")
  root.replaceChildren(sentences(data.items, data.filters))
  if (data.more) root.append(element("p", "quiet small", `and ${data.more} more; the download has all.`))
}
