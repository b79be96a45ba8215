// The address that was asked for before sign-in: kept in this tab alone, and gone to, once, after it.

const ASKED = "parallax-asked"

// A browser may refuse to keep anything; then one arrives at the first page.
function kept() {
  try {
    return window.sessionStorage
  } catch {
    return null
  }
}

export default function (component) {
  const tab = kept()
  const here = location.pathname + location.search
  if (!component.data.signed_in) {
    tab?.setItem(ASKED, here)
    return
  }
  const asked = tab?.getItem(ASKED) ?? here
  tab?.removeItem(ASKED)
  // Never to another site, whatever the path looks like.
  const wanted = new URL(asked, location.origin)
  if (wanted.origin === location.origin && asked !== here) location.replace(wanted.href)
}
