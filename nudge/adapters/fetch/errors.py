"""The one exception of this package: a feed or pack that could not be had, and why.

Must never hold an address: its text goes to the user and may go to a log.
"""

from nudge.domain.failures import Failure


class FetchError(Exception):
    """A fetch that failed. `retry_after_s`: seconds that the server asked us to wait."""

    def __init__(
        self, failure: Failure, message: str, *, retry_after_s: float | None = None
    ) -> None:
        super().__init__(message)
        self.failure = failure
        self.message = message
        self.retry_after_s = retry_after_s
