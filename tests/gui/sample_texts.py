"""The words of the sample view."""

from datetime import datetime, timedelta
from typing import Literal, NamedTuple

from engine.game.views import NewsView, OptionView
from engine.scenario.models import Channel
from tests.gui.sample_offers import sample_choices, sample_lab

ROLES = {
    "board": ("The board", "OpenAI’s four remaining directors", "table"),
    "nadella": ("Satya Nadella", "Chief executive of Microsoft", "window"),
    "altman": ("Sam Altman", "Dismissed chief executive, with Greg Brockman", "spark"),
    "google": ("Google", "The rival, with chips of its own", "compass"),
}

LONG_NAMES = {
    "board": "Der Verwaltungsrat",
    "nadella": "Satya Nadella (Microsoft)",
    "altman": "Sam Altman und Greg Brockman",
    "google": "Google und DeepMind",
}

BRIEF = (
    "It is Saturday morning. You learned of Sam Altman’s dismissal only minutes before the "
    "world did. One of OpenAI’s directors told you on the phone that nothing nefarious was "
    "behind it, and gave no detail. Your public line so far: there is a long-term agreement "
    "with full access to what Microsoft needs, and you are committed to the team.\n\n"
    "The exposure is large. Microsoft has promised more than ten billion dollars, much of it in "
    "cloud credits and far from all of it paid. Press reports give you up to 49 per cent of "
    "future profits in a company run by a nonprofit; you have no seat.\n\n"
    "You also hold cards: OpenAI has no other cloud, you have rights to today’s models, and you "
    "can hire. The share lost 1.7 per cent on Friday; markets open again on Monday at 6:30 am."
)

STAKE = (
    "Microsoft’s economic interest: a share of OpenAI’s future profits, the right to run today’s "
    "models, the worth of OpenAI people who work at Microsoft, and its say in governance."
)

AIMS = {
    "value": ("Value of the stake", "The billions riding on OpenAI.", 30.0, 45.0, -0.8),
    "people": ("People within reach", "Altman and the staff work with us.", 25.0, 54.0, 2.2),
    "say": ("A say in governance", "No more surprises.", 15.0, 20.0, 4.0),
    "customers": ("Products that run", "Customers keep their trust.", 10.0, 78.0, -1.4),
    "market": ("Calm investors", "The share price holds, or gains.", 10.0, 50.0, 3.5),
    "regulators": ("Regulators at a distance", "Nobody asks who controls.", 10.0, 88.0, -3.0),
}

FACTS = {
    "price": ("Microsoft’s share", "US dollars", 500.0, 369.9, 1.6),
    "influence": ("Say in OpenAI’s governance", "", 100.0, 20.0, 4.0),
    "customers": ("Customers’ confidence", "", 100.0, 78.0, -2.5),
    "dependence": ("Dependence on OpenAI", "", 100.0, 85.0, -1.0),
    "press": ("Press and public pressure", "", 100.0, 55.0, 6.0),
    "regulators": ("Regulators’ attention", "", 100.0, 12.0, 3.0),
    "legitimacy": ("The board’s standing", "", 100.0, 34.0, -4.5),
    "cash": ("Cash offered to a new venture", "billion US dollars", 10.0, 1.5, 0.8),
}

PLOTS = {
    "talent": ("Talent", "people", "Where OpenAI’s people stand, out of about 770."),
    "compute": ("Compute access", "thousand H100-equivalents", "Chips that can be put to work."),
    "stake": ("Stake value", "billion US dollars", "What each side has riding on the crisis."),
}

_LONG = " und zwar so, dass es alle Beteiligten rechtzeitig und unmissverständlich erfahren"


class _Move(NamedTuple):
    move: str
    channel: Channel
    icon: str
    label: str
    does: str
    costs: str
    risks: str
    vote: bool = False
    leak: bool = False
    why_not: str | None = None


_MOVES = (
    _Move(
        "reassure", "public", "shield_check", "Reassure customers",
        "Tell customers that Copilot and Azure run as before, whoever leads OpenAI.",
        "Little", "Sounds hollow if service falters within the week.",
    ),
    _Move(
        "stand_by", "public", "handshake", "Stand by the partnership",
        "Repeat that the agreement holds and that you back the interim chief.",
        "Some of Altman’s goodwill", "Ties you to a board that may be gone by Tuesday.",
    ),
    _Move(
        "call_return", "public", "megaphone", "Call for Altman’s return",
        "Say in an interview that something must change in the governance and that you would "
        "welcome him back.",
        "The board’s trust", "A public call that fails shows how little say you have.",
    ),
    _Move(
        "offer_home", "public", "door_open", "Offer a home to everybody",
        "Announce that Altman, Brockman and any colleague can join a new Microsoft lab on the "
        "same terms.",
        "About a billion US dollars a year", "Regulators may call it a takeover in all but name.",
    ),
    _Move(
        "second_source", "public", "git_branch", "Announce a second supplier",
        "Say that Azure will also offer other firms’ models.", "Six months of engineers",
        "Tells everybody that you have lost faith.",
        why_not="You have announced that already; it can be said once a game.",
    ),
    _Move(
        "share_buyback", "public", "trending_up", "Steady the share",
        "Brief analysts before the market opens.", "A day of the finance chief",
        "Numbers said aloud bind you.",
    ),
    _Move(
        "cloud_terms", "public", "cloud", "Publish the cloud terms",
        "Show what the agreement really says about access and price.", "A bargaining chip",
        "Everybody else reads them too.",
    ),
    _Move(
        "press_tour", "public", "newspaper", "Go on television",
        "Three interviews in an evening; calm, friendly, and on message.", "An evening",
        "One loose sentence is tomorrow’s headline.",
    ),
    _Move(
        "press_board", "private", "phone", "Press the board",
        "Call the directors one by one and ask for a way back for Altman.",
        "Goodwill with the directors", "If it comes out it looks like an order.", leak=True,
    ),
    _Move(
        "ask_seat", "private", "key_round", "Ask for a seat",
        "Demand an observer’s seat on the next board as the price of patience.",
        "Time", "The directors may harden.", vote=True, leak=True,
    ),
    _Move(
        "slow_credits", "private", "hourglass", "Slow the cloud credits",
        "Let the next tranche of compute wait for legal review.",
        "OpenAI’s capacity", "Customers feel it within two days.", leak=True,
        why_not="Only from Monday: the contract knows no weekend.",
    ),
    _Move(
        "prepare_lab", "private", "building_2", "Prepare a laboratory",
        "Clear floors, laptops and GPU quota for some hundreds of arrivals.",
        "200 million US dollars", "Wasted if nobody comes.",
    ),
    _Move(
        "call_altman", "private", "message_square", "Talk with Altman tonight",
        "An hour on the phone about what would make him say yes.",
        "An evening", "He quotes you to others.", leak=True,
    ),
    _Move(
        "court_staff", "private", "users", "Court the key researchers",
        "Reach the twenty people without whom the next model waits.",
        "Offers worth 100 million US dollars", "Seen as a raid on a partner.", leak=True,
        why_not="Not before you have offered a home, in public or to Altman himself.",
    ),
    _Move(
        "lawyers", "private", "scale", "Read the contract again",
        "Have counsel say what rights survive a change of control.",
        "A few hours", "None to speak of.",
    ),
    _Move(
        "regulators", "private", "landmark", "Call on the regulators",
        "Explain to Washington, London and Brussels that nobody has been bought.",
        "Candour", "They had not thought to ask.",
    ),
)  # fmt: skip


def sample_options(*, long: bool = False) -> list[OptionView]:
    """Eight moves a channel; three are not available."""
    return [
        OptionView(
            move=move.move,
            channel=move.channel,
            label=move.label + (_LONG[:42] if long else ""),
            does=move.does + (_LONG if long else ""),
            costs=move.costs,
            risks=move.risks,
            icon=move.icon,
            needs_vote=move.vote,
            can_leak=move.leak,
            why_not=move.why_not,
            terms=sample_choices(long=long) if move.move == "ask_seat" else [],
            answers=sample_lab(long=long) if move.move == "prepare_lab" else None,
            breaks=["A word to customers"] if move.move == "cloud_terms" else [],
        )
        for move in _MOVES
    ]


_Kind = Literal["move", "leak", "vote", "event", "ending"]
_Tone = Literal["good", "bad", "neutral"]

_NEWS: tuple[tuple[int, _Kind, str | None, str, str, _Tone, bool], ...] = (
    (1, "event", None, "The Verge", "Staff set the board a deadline: five o’clock", "bad", False),
    (1, "move", "altman", "Sam Altman", "Altman writes that he loves the team", "good", False),
    (2, "leak", "board", "The board", ("Directors sound out a rival laboratory about a merger; "
     "the talks are said to have ended within the hour"), "bad", False),
    (2, "move", "nadella", "Satya Nadella", "You called the directors one by one", "neutral", True),
    (3, "event", None, "Bloomberg", "Investors ask for Altman’s return by Monday", "neutral",
     False),
    (3, "move", "google", "Google", "Google Cloud writes to OpenAI’s hundred largest customers",
     "neutral", False),
    (3, "vote", "board", "The board", "The directors name a new interim chief, three to one",
     "neutral", False),
    (4, "event", None, "Wired", "738 of 770 employees sign an open letter: resign, or we leave",
     "bad", False),
    (4, "move", "nadella", "Satya Nadella", ("Microsoft opens a laboratory for Altman, Brockman "
     "and colleagues"), "good", False),
    (4, "event", None, "Markets", "Microsoft’s share opens 2 per cent up at a record", "good",
     False),
    (4, "leak", "board", "A director", "“I deeply regret my participation in the board’s actions”",
     "bad", False),
    (6, "move", "board", "The board", "The directors hire a law firm to look into everything",
     "neutral", False),
    (8, "event", None, "Reuters", "Regulators in London ask who controls whom", "bad", False),
    (10, "ending", None, "The crisis", "Back in charge", "good", False),
)  # fmt: skip


def sample_news(
    known: int, start: datetime, step: timedelta, *, secrets: bool = True
) -> list[NewsView]:
    """What happened in the turns before the `known`th state, oldest first."""
    return [
        NewsView(
            turn=turn,
            at=start + step * (turn - 1),
            when=f"{(start + step * (turn - 1)):%A} {'morning' if turn % 2 else 'evening'}",
            kind=kind,
            role=role,
            source=source,
            headline=headline,
            detail="",
            tone=tone,
            secret=secret,
        )
        for turn, kind, role, source, headline, tone, secret in _NEWS
        if turn < known and (secrets or not secret)
    ]
