"""`override` for Python 3.11, whose typing has none; typing_extensions is too slow to import."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from typing_extensions import override
else:
    _Method = TypeVar("_Method", bound=Callable[..., Any])

    def override(method: _Method) -> _Method:
        """Mark a method that replaces one of its base class; the type checker holds us to it."""
        return method


__all__ = ["override"]
