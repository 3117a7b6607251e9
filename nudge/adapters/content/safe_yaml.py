"""YAML with its sharp edges off: text, whole numbers, true and false, lists and mappings.

Owns the reading of YAML in packs. Values are built from the parser's events, so that an
alias, an anchor, a tag or one level too many ends the reading before anything grows.
Must not use PyYAML's constructors, which guess types. Source: SECURITY row 13.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import yaml

from nudge.domain.packs import KeyPath, Scalar, Value
from nudge.domain.problems import Problem, Where

SIZE_LIMIT = 64 * 1024
DEPTH_LIMIT = 10

_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,17}")
_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What a YAML text says, and the line (from 1) of each key and list item."""

    value: Value
    lines: Mapping[KeyPath, int]


class _RefusedError(Exception):
    """The text uses what packs may not use; `line` counts from 0."""

    def __init__(self, message: str, line: int, hint: str, code: str = "yaml") -> None:
        super().__init__(message)
        self.message = message
        self.line = line
        self.hint = hint
        self.code = code


def parse_yaml(
    text: str, source: str, first_line: int = 1
) -> tuple[Document | None, tuple[Problem, ...]]:
    """The document, or None and what is wrong with it.

    `source` names the file in problems; `first_line` is the line of the file on which the
    text begins. The limit of size holds for the text as UTF-8.
    """
    try:
        _refuse_size(text)
        builder = _Builder(first_line)
        builder.build(_events(text))
    except _RefusedError as refused:
        code, line, message, hint = refused.code, refused.line, refused.message, refused.hint
    except yaml.YAMLError as error:
        code, hint = "yaml", "Put values that hold ': ' or ' #' in quotes; indent with spaces."
        line, message = _explain(error)
    else:
        return Document(value=builder.value, lines=builder.lines), ()
    where = Where(source=source, line=first_line + line)
    return None, (Problem(code=code, where=where, message=message, hint=hint),)


def _refuse_size(text: str) -> None:
    if len(text.encode()) > SIZE_LIMIT:
        message = f"The text is larger than {SIZE_LIMIT // 1024} KB."
        raise _RefusedError(message, 0, "Split it into several files.", "limit")


def _explain(error: yaml.YAMLError) -> tuple[int, str]:
    """The line, from 0, and the message of what the parser could not read."""
    if isinstance(error, yaml.MarkedYAMLError):
        mark = error.problem_mark or error.context_mark
        return (mark.line if mark else 0), f"YAML: {(error.problem or 'not readable').strip()}."
    return 0, f"YAML: {str(error).splitlines()[0]}."


def _events(text: str) -> Iterator[yaml.Event]:
    return yaml.parse(text, Loader=_PARSER)


class _Frame:
    """A list or mapping that is being filled."""

    def __init__(self, container: list[Value] | dict[str, Value], path: KeyPath) -> None:
        self.container = container
        self.path = path
        self.key: str | None = None


class _Builder:
    """Turns events into values, refusing what packs may not use."""

    def __init__(self, first_line: int) -> None:
        self.value: Value = ""
        self.lines: dict[KeyPath, int] = {}
        self._first_line = first_line
        self._stack: list[_Frame] = []
        self._documents = 0

    def build(self, events: Iterator[yaml.Event]) -> None:
        for event in events:
            line = event.start_mark.line if event.start_mark else 0
            if isinstance(event, yaml.AliasEvent):
                raise _RefusedError(
                    "Aliases (*name) are not allowed.", line, "Write the value out."
                )
            if isinstance(event, yaml.DocumentStartEvent):
                self._documents += 1
                if self._documents > 1:
                    raise _RefusedError("There is more than one document.", line, "Remove '---'.")
            elif isinstance(event, yaml.NodeEvent):
                _refuse_marks(event, line)
                self._take(event, line)
            elif isinstance(event, yaml.SequenceEndEvent | yaml.MappingEndEvent):
                self._stack.pop()

    def _take(self, event: yaml.NodeEvent, line: int) -> None:
        if isinstance(event, yaml.ScalarEvent):
            frame = self._stack[-1] if self._stack else None
            if frame and isinstance(frame.container, dict) and frame.key is None:
                self._begin_key(frame, event.value, line)
            else:
                self._put(_resolve(event), line)
            return
        if len(self._stack) >= DEPTH_LIMIT:
            message = f"Nested deeper than {DEPTH_LIMIT} levels."
            raise _RefusedError(message, line, "Make it flatter.", "limit")
        container: list[Value] | dict[str, Value] = (
            [] if isinstance(event, yaml.SequenceStartEvent) else {}
        )
        path = self._put(container, line)
        self._stack.append(_Frame(container, path))

    def _begin_key(self, frame: _Frame, key: str, line: int) -> None:
        if key == "<<":
            raise _RefusedError("Merges (<<) are not allowed.", line, "Write the keys out.")
        if key in frame.container:
            raise _RefusedError(f"The key {key!r} stands here twice.", line, "Remove one of them.")
        frame.key = key
        self.lines[*frame.path, key] = self._first_line + line

    def _put(self, value: Value, line: int) -> KeyPath:
        if not self._stack:
            self.value = value
            self.lines[()] = self._first_line + line
            return ()
        frame = self._stack[-1]
        if isinstance(frame.container, list):
            path: KeyPath = (*frame.path, len(frame.container))
            frame.container.append(value)
        elif frame.key is None:
            raise _RefusedError("A key must be a word.", line, "Lists and mappings cannot be keys.")
        else:
            path = (*frame.path, frame.key)
            frame.container[frame.key] = value
            frame.key = None
        self.lines.setdefault(path, self._first_line + line)
        return path


def _refuse_marks(event: yaml.NodeEvent, line: int) -> None:
    if event.anchor:
        raise _RefusedError("Anchors (&name) are not allowed.", line, "Write the value out.")
    tag = getattr(event, "tag", None)
    if tag and tag != "!":
        raise _RefusedError(f"Tags are not allowed, and this one is {tag}.", line, "Remove it.")


def _resolve(event: yaml.ScalarEvent) -> Scalar:
    text: str = event.value
    if event.style:  # quoted or a block; the C parser says "" for plain, the other one None
        return text
    if text in {"true", "false"}:
        return text == "true"
    return int(text) if _INTEGER.fullmatch(text) else text
