"""Control's hand: what the facilitator does to a game, as plain records saved with the turn.

An act is played in the turn's control phase, after drift and before the endings. What Control wrote
on the spot is told as it stands; what a plan holds in both languages, in that of whoever looks.
"""

from typing import Annotated, Final, Literal, TypeAlias

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from engine.scenario.models import EVERYONE, Audience, Bounded, Id
from engine.session.parts import Change as Change  # noqa: PLC0414 - for those who know it from here
from engine.text import Language, plain

MOST_ACTS: Final = 24
"""Acts that one turn can have."""
MOST_CHANGES: Final = 40
LONGEST_HEADLINE: Final = 200
LONGEST_TEXT: Final = 2_000


Line = Annotated[
    str,
    StringConstraints(max_length=LONGEST_HEADLINE, strip_whitespace=True),
    AfterValidator(plain),
]
Prose = Annotated[
    str, StringConstraints(max_length=LONGEST_TEXT, strip_whitespace=True), AfterValidator(plain)
]


Odds = Annotated[float, Field(ge=0.0, le=1.0), AfterValidator(lambda odds: round(odds, 9) + 0.0)]


class _Act(BaseModel):
    """Base of everything that Control does: written into saves."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


Changes = Annotated[list[Change], Field(max_length=MOST_CHANGES)]


class Counter(_Act):
    """What a role says against an action."""

    role: Id
    text: Prose


class Inject(_Act):
    """Something that happens because Control wants it to.

    Either an `event` of the scenario, whose own rules then say what it does and who hears of it,
    or one that Control wrote: `headline` and `text` are news to those in `known_to`, and the
    ledger's words. Where it was planned in both languages, these are the English ones, and the
    French stand beside them. `reason` is told to nobody before the end. An `announced` one is news
    already while it is in the hand.
    """

    kind: Literal["inject"] = "inject"
    id: Id
    event: Id | None = None
    headline: Line = ""
    text: Prose = ""
    known_to: Audience = EVERYONE
    changes: Changes = []
    announced: bool = False
    reason: Prose = ""
    planned: Annotated[str, Field(max_length=48)] | None = Field(
        default=None, description="the session plan's name for it"
    )
    headline_fr: Line = Field(default="", description="the headline in French, where there is one")
    text_fr: Prose = Field(default="", description="the text in French, where there is one")

    def headline_in(self, language: Language) -> str:
        """Its news, in French where it has it in French."""
        return (language == "fr" and self.headline_fr) or self.headline

    def text_in(self, language: Language) -> str:
        """What there is to tell of it, in the language of its headline."""
        return self.text_fr if language == "fr" and self.headline_fr else self.text


class Adjudication(_Act):
    """A free-form move: what a role does, the odds that Control gives it, and what follows.

    Its die is a site of the game's own dice, so that it falls the same after an undo. `headline`
    or `headline_if_not` is news to those in `known_to`, and the ledger's words; a failure that
    changes nothing may go without, and is no news then. `reason` is told to nobody before the end.
    """

    kind: Literal["adjudication"] = "adjudication"
    id: Id
    role: Id
    action: Prose
    result: Prose = ""
    arguments: Annotated[list[Prose], Field(max_length=3)] = []
    counters: Annotated[list[Counter], Field(max_length=12)] = []
    odds: Odds
    strength: Annotated[str, Field(max_length=60)] | None = Field(
        default=None, description="the odds by their name on a scale"
    )
    changes: Changes = []
    changes_if_not: Changes = []
    known_to: Audience = EVERYONE
    headline: Line = ""
    headline_if_not: Line = ""
    reason: Prose = ""

    @property
    def site(self) -> str:
        """The name of its die."""
        return f"adjudication/{self.id}"


class Override(_Act):
    """A number set by Control, whatever the rules make of the turn; `reason` is the ledger's words.

    A stock of a pool is set by a flow from `source`, or back to it. A computed number goes on
    from there as a stock would.
    """

    kind: Literal["override"] = "override"
    id: Id
    variable: Id
    value: Bounded
    source: Id | None = None
    reason: Prose


ControlAct: TypeAlias = Annotated[Inject | Adjudication | Override, Field(discriminator="kind")]
Hand: TypeAlias = Annotated[list[ControlAct], Field(max_length=MOST_ACTS)]
"""The acts of one turn."""
