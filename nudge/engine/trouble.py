"""What happens when the store fails: a sentence for the tray, while everything else runs on."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from nudge.engine.ports import StoreError


class Teller(Protocol):
    """Whoever can say what is wrong."""

    def say_trouble(self, trouble: str) -> None:
        """Say it to the user; an empty text takes it back."""
        ...


_P = ParamSpec("_P")
_T = TypeVar("_T", bound=Teller)


def keeps_running(
    method: Callable[Concatenate[_T, _P], None],
) -> Callable[Concatenate[_T, _P], None]:
    """Turn a store that fails inside the method into trouble that is told, and go on."""

    @wraps(method)
    def guarded(self: _T, /, *args: _P.args, **kwargs: _P.kwargs) -> None:
        try:
            method(self, *args, **kwargs)
        except StoreError as error:
            self.say_trouble(str(error))

    return guarded
