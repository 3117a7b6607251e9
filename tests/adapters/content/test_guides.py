"""A guide has its parts in plain words and as safe HTML, and items keep their ids."""

from datetime import date
from pathlib import Path

from nudge.adapters.content.guides import make_item_id
from nudge.adapters.content.packs import load_pack
from nudge.adapters.content.schemas import Schemas
from nudge.adapters.content.shelf import PackLibrary, build_shelf
from nudge.adapters.system.paths import find_content
from nudge.domain.guides import Guide, GuideType, ListKind, Source, Video
from nudge.domain.packs import Part
from tests.adapters.content.packs_on_disk import PNG, write_guide, write_pack


def read(folder: Path) -> Guide:
    pack = load_pack(folder, Schemas(find_content() / "schema"))
    assert pack.problems == ()
    guide = PackLibrary(build_shelf([pack])).find_guide("late")
    assert guide is not None
    return guide


def test_every_part_is_there_in_plain_words(tmp_path: Path) -> None:
    guide = read(write_pack(tmp_path, late="Late"))

    assert guide.outcome == "They know what is expected, and you know what keeps them from it."
    assert guide.before.kind is ListKind.READ_DO
    assert [item.text for item in guide.before.items][1] == "Check what the rota says"
    assert guide.steps[0] == "Say the dates and the effect. Then stop talking."
    assert guide.words[1] == "Middle: “The line stood for ten minutes. How do you see it?”"
    assert guide.traps[1] == "Waiting for the tenth time. Better: speak after the third."
    assert guide.solves[1] == "If they shrug, then repeat the effect and wait."
    assert guide.after.kind is ListKind.DO_CONFIRM
    assert len(guide.after.items) == 3
    assert guide.next_step.startswith("Put five minutes in")
    assert guide.call_hr[0].startswith("Life in danger")
    assert guide.why.startswith("Feedback helps most while it stays with the task [KD96].")
    assert guide.reflection[1] == "How will you notice sooner next time?"
    assert (guide.type, guide.is_hr, guide.is_safe) == (GuideType.TALK, True, True)
    assert (guide.reviewed, guide.review_by) == (date(2026, 3, 1), date(2027, 2, 28))
    assert guide.sources[0] == Source(
        key="KD96",
        author="Avraham N. Kluger and Angelo DeNisi",
        title="The effects of feedback interventions on performance",
        year="1996",
        url="https://doi.org/10.1037/0033-2909.119.2.254",
    )


def test_every_part_is_there_as_html_with_the_sources(tmp_path: Path) -> None:
    guide = read(write_pack(tmp_path, late="Late"))

    assert set(guide.html) == {part.value for part in Part} | {"sources"}
    assert guide.html["before"].startswith("<ul>")
    assert guide.html["steps"].startswith("<ol>")
    assert ">KD96</a>" in guide.html["why"]


def test_videos_and_pictures_come_along(tmp_path: Path) -> None:
    folder = write_pack(tmp_path)
    (folder / "assets" / "clock.png").write_bytes(PNG)
    video = (
        'videos:\n  - title: On time\n    length: "3:20"\n    url: https://video.example.org/1\n'
    )
    write_guide(
        folder,
        "late",
        {
            "reviewed:": f"{video}reviewed:",
            "## Reflection": "![A clock](assets/clock.png)\n\n## Reflection",
        },
    )

    guide = read(folder)

    assert guide.videos == (
        Video(title="On time", length="3:20", url="https://video.example.org/1"),
    )
    assert 'src="asset:own/clock.png"' in guide.html["why"]


def test_an_items_id_comes_from_its_words_and_not_from_their_dress() -> None:
    assert make_item_id("Check the  rota") == make_item_id("check the rota.")
    assert make_item_id("Check the rota") != make_item_id("Check the plan")


def test_control_and_bidirectional_characters_do_not_reach_the_screen(tmp_path: Path) -> None:
    folder = write_pack(tmp_path)
    write_guide(
        folder, "late", {"Check what the rota says": "Check \u202ewhat the rota\u200b says"}
    )

    guide = read(folder)

    assert guide.before.items[1].text == "Check what the rota says"
    assert "\u202e" not in guide.html["before"]
