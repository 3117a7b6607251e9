"""Hostile addresses, one a line in `urls/`: each is refused, none is repeated in its refusal."""

from pathlib import Path

import pytest

from nudge.adapters.fetch.address import check_typed, find_redirect, parse_address
from nudge.adapters.fetch.errors import FetchError
from nudge.domain.failures import Failure
from nudge.domain.feeds import FetchPolicy

FOLDER = Path(__file__).parent / "urls"
SECRET = "s3cr3t-t0k3n"


def _read_lines(name: str) -> list[str]:
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [line.partition("\t")[0] for line in lines if not line.startswith("#")]


@pytest.mark.parametrize("url", _read_lines("typed.txt"))
def test_an_address_that_nobody_may_ask_for_is_refused(url: str) -> None:
    with pytest.raises(FetchError) as refusal:
        check_typed(parse_address(f"{url}?{SECRET}"), FetchPolicy())
    assert refusal.value.failure is Failure.REFUSED
    assert SECRET not in str(refusal.value)
    assert "s3cret" not in str(refusal.value)


@pytest.mark.parametrize("url", _read_lines("redirects.txt"))
def test_a_redirect_out_of_the_open_network_is_refused(url: str) -> None:
    typed = parse_address(f"https://typed.example/feed?{SECRET}")
    with pytest.raises(FetchError) as refusal:
        find_redirect(typed, typed, f"{url}?{SECRET}", FetchPolicy())
    assert refusal.value.failure is Failure.REFUSED
    assert SECRET not in str(refusal.value)
    assert "typed.example" in str(refusal.value)
