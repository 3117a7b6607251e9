"""Markdown made safe: rendered without raw HTML, then cut down to an allow-list.

Owns what a pack's text may become on screen: plain marks, lists, tables, https links and
pictures of the pack's own. Must not be given calendar text, which is never Markdown.
Source: SECURITY rows 3 to 6.
"""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from html import escape

import markdown
import nh3

from nudge.domain.marks import set_quotes
from nudge.domain.text import strip_hidden

MARK_LIMIT = 50
MARKS_IN_ALL = 1_000
INDENT_LIMIT = 20
ASSET_SCHEME = "asset"

_TAGS = {
    *("p", "br", "hr", "h3", "h4", "ul", "ol", "li", "strong", "em", "code", "blockquote"),
    *("a", "img", "table", "thead", "tbody", "tr", "th", "td"),
}
_ATTRIBUTES = {"a": {"href"}, "img": {"src", "alt"}, "ol": {"start"}}
_SAFE_LINK = re.compile(r"https://[^\s/@\\?#]+([/?#][^\s\\]*)?")
_PICTURE_NAME = re.compile(r"[A-Za-z0-9_-]+\.png")
_PACK_PICTURE = re.compile(r"assets/([A-Za-z0-9_-]+\.png)")
# Marks whose runs make the renderer's work grow with the square of their number.
_MARKS = re.compile(r"[\[\]*_`<&!(|]")


def find_bomb(source: str) -> int | None:
    """The line (from 0) that brings more marks or deeper lists than a text needs, or None.

    A paragraph may hold `MARK_LIMIT` of each mark, the whole text `MARKS_IN_ALL` together.
    """
    in_paragraph: Counter[str] = Counter()
    in_all = 0
    for number, line in enumerate(source.split("\n")):
        if not line.strip():
            in_paragraph.clear()
            continue
        marks = _MARKS.findall(line)
        in_paragraph.update(marks)
        in_all += len(marks)
        is_deep = line[:INDENT_LIMIT].isspace()
        if is_deep or in_all > MARKS_IN_ALL or max(in_paragraph.values(), default=0) > MARK_LIMIT:
            return number
    return None


def render(source: str, pack: str, references: Mapping[str, str] | None = None) -> str:
    """Safe HTML of a piece of Markdown, which must have passed `find_bomb`.

    `pack` is the id under which its pictures are found. `references` maps source keys to
    their https addresses: `[KD96]` becomes a link.
    """
    lines = [f"[{key}]: <{url}>" for key, url in (references or {}).items()]
    text = _PACK_PICTURE.sub(rf"{ASSET_SCHEME}:{pack}/\1", set_quotes(strip_hidden(source)))
    return sanitise(_renderer().reset().convert("\n".join((text, "", *lines))), pack)


def render_sources(sources: Mapping[str, tuple[str, str]]) -> str:
    """A safe HTML list of sources: address to (who and when, title)."""
    items = (
        f'<li>{escape(who)}: <a href="{escape(url)}">{escape(title)}</a></li>'
        for url, (who, title) in sources.items()
    )
    return sanitise(f"<ul>{''.join(items)}</ul>", "") if sources else ""


def sanitise(html: str, pack: str) -> str:
    """The HTML with nothing in it but what is on the allow-list and pictures of `pack`."""
    own = f"{ASSET_SCHEME}:{pack}/"

    def keep(tag: str, attribute: str, value: str) -> str | None:
        if attribute == "href":
            return value if _SAFE_LINK.fullmatch(value) else None
        if attribute == "src":
            name = value.removeprefix(own)
            return value if name != value and _PICTURE_NAME.fullmatch(name) else None
        return value

    return nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=keep,
        url_schemes={"https", ASSET_SCHEME},
        link_rel="noopener noreferrer",
    )


@cache
def _renderer() -> markdown.Markdown:
    renderer = markdown.Markdown(extensions=["tables", "sane_lists"], output_format="html")
    renderer.preprocessors.deregister("html_block")
    renderer.inlinePatterns.deregister("html")
    return renderer
