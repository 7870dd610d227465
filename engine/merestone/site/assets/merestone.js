/* Puts the name of its column on every cell, so that the style sheet can show rows as cards on a narrow screen. */
document.addEventListener("DOMContentLoaded", () => {
  for (const table of document.querySelectorAll(".md-typeset table")) {
    const names = [...table.querySelectorAll("thead th")].map(head => head.textContent.trim())
    if (!names.length || table.closest(".aspects, .matrix, .highlight")) continue
    for (const row of table.querySelectorAll("tbody tr"))
      [...row.cells].forEach((cell, i) => cell.setAttribute("data-label", names[i] || ""))
    table.setAttribute("data-cards", "")
  }
})

/* Colours of sequence diagrams that the theme leaves as Mermaid has them, unreadable on a dark page. */
const ADDED = `
  .actor-line { stroke: var(--md-default-fg-color--lighter) !important }
  [id$="arrowhead"] path, [id$="filled-head"] path { fill: var(--md-mermaid-edge-color) !important; stroke: var(--md-mermaid-edge-color) !important }
  [id$="crosshead"] path { stroke: var(--md-mermaid-edge-color) !important; fill: none !important }
  .loopText, .loopText tspan, .sectionTitle, .sectionTitle tspan { fill: var(--md-mermaid-label-fg-color) !important; stroke: none !important }
  .loopLine { fill: none !important }
`
if (window.mermaid) {
  const initialize = mermaid.initialize.bind(mermaid)
  mermaid.initialize = config => initialize({ ...config, themeCSS: (config.themeCSS || "") + ADDED })
}
