"""Packs that attack: each is refused with its file and line, or comes out harmless."""

import re
from pathlib import Path

import pytest

from nudge.adapters.content.files import MARKDOWN_LIMIT, read_text
from nudge.adapters.content.packs import load_guide, load_pack
from nudge.adapters.content.safe_markdown import render
from nudge.adapters.content.safe_yaml import SIZE_LIMIT, parse_yaml
from nudge.adapters.content.schemas import Schemas
from nudge.adapters.system.paths import find_content

HERE = Path(__file__).parent / "packs"
PAYLOADS = (HERE / "payloads.txt").read_text(encoding="utf-8").splitlines()
TAGS = {
    *("p", "br", "hr", "h3", "h4", "ul", "ol", "li", "strong", "em", "code", "blockquote"),
    *("a", "img", "table", "thead", "tbody", "tr", "th", "td"),
}


@pytest.mark.parametrize("path", sorted(HERE.glob("*.yaml")), ids=lambda path: path.stem)
def test_hostile_yaml_is_refused_with_file_and_line(path: Path) -> None:
    text, problems = read_text(path, path.name, 2 * SIZE_LIMIT)
    if text is not None:
        document, problems = parse_yaml(text, path.name)
        assert document is None

    (problem,) = problems
    assert problem.where.source == path.name
    assert problem.where.line
    assert problem.code in {"yaml", "limit"}


@pytest.mark.parametrize("path", sorted(HERE.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_pack_with_a_hostile_file_is_switched_off_and_nothing_is_raised(
    path: Path, tmp_path: Path
) -> None:
    (tmp_path / "pack.yaml").write_bytes(path.read_bytes())

    loaded = load_pack(tmp_path, Schemas(find_content() / "schema"))

    assert not loaded.is_sound


@pytest.mark.parametrize("path", sorted(HERE.glob("*.md")), ids=lambda path: path.stem)
def test_a_hostile_guide_is_refused_before_anything_renders_it(path: Path) -> None:
    _, problems = load_guide(path, Schemas(find_content() / "schema"))

    assert {problem.code for problem in problems} & {"limit", "yaml", "E01"}
    assert all(problem.where.source == str(path) for problem in problems)


def test_a_guide_over_the_limit_of_size_is_not_even_taken_apart(tmp_path: Path) -> None:
    path = tmp_path / "large.md"
    path.write_text("word word word\n" * (MARKDOWN_LIMIT // 15 + 1), encoding="utf-8")

    manuscript, problems = load_guide(path, Schemas(find_content() / "schema"))

    assert manuscript is None
    assert [problem.code for problem in problems] == ["limit"]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_a_payload_becomes_has_only_harmless_tags_and_addresses(payload: str) -> None:
    html = render(f"Before {payload} after\n\n{payload}\n\n- {payload}\n", "own")

    assert {tag.lower() for tag in re.findall(r"</?([a-zA-Z0-9]+)", html)} <= TAGS
    inside = " ".join(re.findall(r"<[^>]*>", html))
    assert not re.search(r"\bon\w+\s*=|style\s*=", inside, re.IGNORECASE)
    for address in re.findall(r'(?:href|src)="([^"]*)"', html):
        assert re.match(r"https://[^@/]+(/|$)|asset:own/", address), address


def test_a_link_out_of_the_pack_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("id: secret", encoding="utf-8")
    pack = tmp_path / "pack"
    (pack / "guides").mkdir(parents=True)
    (pack / "guides" / "stolen.md").symlink_to(secret)

    loaded = load_pack(pack, Schemas(find_content() / "schema"))

    assert "This is not a regular file." in {problem.message for problem in loaded.problems}
    assert loaded.guides == ()
