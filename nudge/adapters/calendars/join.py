"""Join links: the address that puts a manager into the meeting.

Owns which hosts count and where their links are looked for. Must let nothing through but
https to a host it knows: the text was written by strangers.
"""

import re
from collections.abc import Iterable
from urllib.parse import parse_qs, unquote, urlsplit

# A host, or the end of one after a dot; what follows is how a path to a meeting begins.
_MEETINGS: tuple[tuple[str, str], ...] = (
    ("teams.microsoft.com", r"/(l/meetup-join|meet|v2/\?meetingjoin|_#/l/meetup-join|dl/launcher)"),
    ("teams.microsoft.us", r"/(l/meetup-join|meet)"),
    ("teams.live.com", r"/(meet|l/meetup-join)/"),
    ("teams.cloud.microsoft", r"/(l/meetup-join|meet)"),
    ("meet.lync.com", r"/."),
    ("join.skype.com", r"/."),
    ("meet.google.com", r"/."),
    ("hangouts.google.com", r"/(hangouts/_|call|start)"),
    ("zoom.us", r"/(j|my|w|s|wc|meeting/register|webinar/register)/."),
    ("zoom.com", r"/(j|my|w|s|wc)/."),
    ("zoomgov.com", r"/(j|my|w|s|wc)/."),
    ("zoom.com.cn", r"/(j|my|w|s)/."),
    ("webex.com", r"/(meet/|join/|[^/]+/j\.php|[^/]+/onstage|wbxmjs/|webappng/|m/|.*MTID=)"),
    ("gotomeeting.com", r"/(join/)?."),
    ("gotomeet.me", r"/."),
    ("meet.goto.com", r"/."),
    ("goto.com", r"/(join|meeting)"),
    ("gotowebinar.com", r"/(join|register)/"),
    ("meet.jit.si", r"/."),
    ("8x8.vc", r"/."),
    ("whereby.com", r"/."),
    ("bluejeans.com", r"/."),
    ("chime.aws", r"/."),
    ("app.slack.com", r"/huddle/"),
    ("meetings.ringcentral.com", r"/."),
    ("v.ringcentral.com", r"/join/"),
    ("meetings.dialpad.com", r"/."),
    ("meet.starleaf.com", r"/."),
    ("lifesizecloud.com", r"/."),
    ("uberconference.com", r"/."),
    ("around.co", r"/r/"),
    ("discord.gg", r"/."),
    ("discord.com", r"/(invite|channels|events)/"),
    ("meet.zoho.com", r"/."),
    ("meeting.zoho.com", r"/(meeting/|join)"),
    ("meeting.zoho.eu", r"/(meeting/|join)"),
    ("livestorm.co", r"/p/"),
    ("streamyard.com", r"/."),
    ("tuple.app", r"/c/"),
    ("gather.town", r"/(app|invite)"),
    ("pexip.me", r"/."),
    ("vmeet.infomaniak.com", r"/."),
    ("kmeet.infomaniak.com", r"/."),
    ("meet.proton.me", r"/."),
    ("vc.feishu.cn", r"/j/"),
    ("vc.larksuite.com", r"/j/"),
    ("meeting.tencent.com", r"/(dm|dw|p)/"),
    ("workspace.google.com", r"/meet/"),
)
_PATTERNS = {host: re.compile(path, re.IGNORECASE) for host, path in _MEETINGS}
_LINK = re.compile(r"https://[^\s<>\"'\\\x00-\x20|^`{}]+", re.IGNORECASE)
_SAFE_LINKS = ".safelinks.protection.outlook.com"
_TRAILING = ".,;:!?)]}>*_"
_LONGEST = 2_000


def find_join(texts: Iterable[str]) -> str:
    """The first link to a meeting, the most telling text first; empty when there is none."""
    for text in texts:
        for match in _LINK.finditer(text):
            link = _unwrap(_trim(match[0]))
            if is_join(link):
                return link
    return ""


def is_join(link: str) -> bool:
    """Whether a link leads into a meeting at a host that we know."""
    if len(link) > _LONGEST:
        return False
    try:
        parts = urlsplit(link)
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        return False
    if parts.scheme.lower() != "https" or "@" in parts.netloc or port not in (None, 443):
        return False
    path = parts.path + (f"?{parts.query}" if parts.query else "")
    path += f"#{parts.fragment}" if parts.fragment and "#" not in path else ""
    labels = host.split(".")
    for first in range(len(labels) - 1):
        pattern = _PATTERNS.get(".".join(labels[first:]))
        if pattern is not None:
            return (
                pattern.match(path.replace("/#", "/_#") if "_#" not in path else path) is not None
            )
    return False


def _unwrap(link: str) -> str:
    """The link inside one that Outlook's protection or Google's redirect was wrapped around."""
    try:
        parts = urlsplit(link)
        host = (parts.hostname or "").lower()
        query = parse_qs(parts.query.replace("&amp;", "&"))
    except ValueError:
        return link
    if host.endswith(_SAFE_LINKS):
        return query.get("url", [link])[0]
    if host in {"www.google.com", "google.com"} and parts.path == "/url":
        return query.get("q", query.get("url", [link]))[0]
    if host.endswith("urldefense.com") and "/v3/__" in link:
        return unquote(link.partition("/v3/__")[2].partition("__;")[0])
    return link


def _trim(link: str) -> str:
    link = link.replace("&amp;", "&")
    while link and link[-1] in _TRAILING:
        link = link[:-1]
    return link
