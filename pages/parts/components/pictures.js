// Two buttons that save a chart of the page as a picture.

// Plotly is not within reach of other scripts, but its own button is: it saves what its options say.
function save(chart, format, data) {
  const button = chart?.querySelector('.modebar-btn[data-title^="Download plot"]')
  if (!button) return false
  chart._context.toImageButtonOptions = {
    format,
    filename: data.name,
    width: data.width,
    height: chart._fullLayout.height,
    scale: format === "png" ? 2 : 1,
  }
  button.click()
  return true
}

export default function (component) {
  const { data, parentElement } = component
  const row = element("div", "pictures")
  const status = element("span", "small")
  status.setAttribute("role", "status")
  for (const format of ["png", "svg"]) {
    const button = element("button", "", format.toUpperCase())
    button.type = "button"
    button.onclick = () => {
      const chart = document.querySelector(`.st-key-${CSS.escape(data.chart)} .js-plotly-plot`)
      status.textContent = save(chart, format, data) ? "" : "The chart is not drawn yet."
    }
    row.append(button)
  }
  parentElement.querySelector(".root").replaceChildren(row, status)
}
