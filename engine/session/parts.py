"""What plans and logs are made of: the base of their records, and their kinds of text."""

import re
from datetime import UTC, datetime
from typing import Annotated, Final

from pydantic import AfterValidator, AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field

from engine.scenario.models import Bounded, Id

LONGEST_NOTE: Final = 4_000
"""Characters."""

_UNSEEN: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What nobody types on purpose: control characters, turned writing, half characters."""


class Kept(BaseModel):
    """Base of everything that a session keeps."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


def as_said(words: object) -> object:
    """What somebody typed or pasted, without characters that cannot be seen."""
    if not isinstance(words, str):
        return words
    return _UNSEEN.sub("", words.replace("\r\n", "\n").replace("\r", "\n")).strip()


Said = Annotated[str, Field(max_length=LONGEST_NOTE), BeforeValidator(as_said)]
"""What a person wrote: any text, markup too, which whoever shows it has to escape."""
Written = Annotated[str, Field(min_length=1, max_length=LONGEST_NOTE), BeforeValidator(as_said)]
"""The same, but not empty."""
Name = Annotated[str, Field(min_length=1, max_length=80), BeforeValidator(as_said)]
"""A team's, or a person's."""
Key = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,47}$")]
"""What one part of a session is called where another refers to it."""


def _in_utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)


Moment = Annotated[AwareDatetime, AfterValidator(_in_utc)]
"""A time that knows its zone; kept in UTC."""


class Change(Kept):
    """Moves a number `by` so much; a computed number too, and it stays moved.

    A stock of a pool changes by a flow alone: from `source`, another stock of its pool, and back
    to it where `by` is negative.
    """

    variable: Id
    by: Bounded
    source: Id | None = None
