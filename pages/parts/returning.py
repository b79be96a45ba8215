"""Back to the page and filters that were asked for before sign-in.

Streamlit comes back from the provider at the first page, always, and as a new session. So the browser keeps the
address in the tab (`sessionStorage`), where no other site can write, and goes there once: an address of this
dashboard only, which checks who asks as ever.
"""

from __future__ import annotations

from pages.parts.components import component

_RETURNING = component("returning")


def keep_asked() -> None:
    """Have the browser keep the address that was asked for, while somebody signs in."""
    _RETURNING(key="asked", data={"signed_in": False})


def return_to_asked() -> None:
    """Have the browser go to the address that was asked for before sign-in, if there is one."""
    _RETURNING(key="asked", data={"signed_in": True})
