"""What every page has around it: title, filters, what is selected, and one sentence where there is nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager

from analysis.corpora import FIRST
from analysis.corpus import Corpus, Selection
from analysis.errors import StoreError
from pages.parts.corpora import choose_corpus
from pages.parts.filters import choose, clear, in_force
from pages.parts.memory import settle
from pages.parts.opening import chosen_corpus, following, opened, seeds_folder, store_folder
from pages.parts.plaintext import plain
from pages.parts.signing import tell_done

ICON = Path(__file__).parent / "components" / "icon.svg"
"""For the browser's tab. A file, since an icon given by name would be fetched from the network."""
T = TypeVar("T")
_BEHIND = (
    "Articles or corrections have come in. They are being compared with all the others, and show as soon as that is "
    "done; until then this is the corpus as it was."
)
_LOGO = ICON.with_name("logo.svg")


class View(NamedTuple):
    """What a page shows: the corpus, the selection, and how many articles and outlets are selected."""

    corpus: Corpus
    selection: Selection
    articles: int
    outlets: int

    def answer(self, question: Callable[..., T], **options: Any) -> T:
        """What a question, a function of a corpus and a selection, gives here; worked out once for all who ask."""
        return self.corpus.answer(question, self.selection, **options)


def open_page(title: str, *, about: str, first: Callable[[Corpus], None] | None = None) -> View:
    """Draw the frame of a page and give what it shows; stop with one sentence where there is nothing to show.

    `first` draws what the page has at its top even where the corpus is empty.
    """
    corpus = open_whole(title, about=about)
    if first:
        first(corpus)
    if not corpus.count():
        _stop_without_articles(corpus)
    selection = choose(corpus)
    view = View(corpus, selection, *_counts(corpus, selection))
    _summary(view)
    if not view.articles:
        _stop_without_selection()
    return view


def open_whole(title: str, *, about: str) -> Corpus:
    """Draw the head of a page without filters and give the corpus, which may be empty."""
    _through_app()
    settle(title)
    st.set_page_config(f"{title} · Parallax", ICON, "wide")
    st.logo(_LOGO, size="large", icon_image=ICON)
    st.title(title, anchor=False)
    st.caption(about)
    tell_done()
    choose_corpus()
    corpus = _corpus()
    _watch(corpus)
    return corpus


def limits(text: str) -> None:
    """The note at the end of a page: how its numbers are computed, and what they cannot tell. `text` is Markdown."""
    with st.expander("How this is computed, and its limits", icon=":material/info:"):
        st.markdown(text)


def section(title: str, *, about: str = "") -> None:
    """The head of a part of a page; both texts are the page's own words."""
    st.header(title, anchor=False)
    if about:
        st.caption(about)


def _through_app() -> None:
    """Run app.py, which lists the pages, where a page is opened by its own address before app.py ever ran.

    Until then Streamlit takes the files of pages/ for a list of pages, and shows their file names.
    """
    if PagesManager.uses_pages_directory:
        PagesManager.uses_pages_directory = False
        st.rerun()


def _corpus() -> Corpus:
    try:
        return opened()
    except StoreError as error:
        st.error(plain(f"The store cannot be used: {error}"), icon=":material/error:")
        st.stop()


def _watch(corpus: Corpus) -> None:
    """Say where articles or corrections have come that are not shown yet, and draw the page again once they can be."""
    shown = corpus.fingerprint

    def look() -> None:
        if opened().fingerprint != shown:
            st.rerun()

    if following(str(store_folder())).is_behind(corpus):
        st.info(_BEHIND, icon=":material/sync:")
        st.fragment(look, run_every=2.0)()


def _stop_without_articles(corpus: Corpus) -> None:
    """Say what to do where the store is empty."""
    seeds = seeds_folder()
    if chosen_corpus() != FIRST:
        text = f"There are no articles in “{chosen_corpus()}” yet. "
    elif not seeds.is_dir():
        text = f"There are no articles yet: {seeds} does not exist and the store {store_folder()} is empty. "
    else:
        text = f"There are no articles yet: nothing in {seeds} could be read. "
    st.info(plain(text) + " Add some on the page Articles.", icon=":material/inbox:")
    for error in corpus.unreadable():
        st.warning(plain(str(error)), icon=":material/draft:")
    st.stop()


def _stop_without_selection() -> None:
    st.info("No article passes these filters.", icon=":material/filter_alt:")
    st.button("Show everything", on_click=clear, icon=":material/filter_alt_off:")
    st.stop()


def _counts(corpus: Corpus, selection: Selection) -> tuple[int, int]:
    """Articles and outlets selected."""
    found = corpus.ask("SELECT count(*) AS articles, count(DISTINCT outlet) AS outlets FROM articles", selection)
    return int(found["articles"].iloc[0]), int(found["outlets"].iloc[0])


def _summary(view: View) -> None:
    """How much is selected, and by what."""
    badges = [f":blue-badge[{_many(view.articles, 'article')}]", f":blue-badge[{_many(view.outlets, 'outlet')}]"]
    badges += [f":orange-badge[:material/filter_alt: {text}]" for text in in_force(view.selection)]
    st.markdown(" ".join(badges if view.selection else [*badges, ":gray-badge[no filters]"]))


def _many(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
