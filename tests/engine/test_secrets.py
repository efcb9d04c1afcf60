"""The ledger's words give no secret away: whoever reads them knows all that they depend on."""

from collections import Counter

import pytest

from engine.game.answering import traced_why
from engine.game.disclosure import OF_A_MOVE
from engine.game.explaining import Number
from engine.game.game import Game
from engine.game.records import TurnRecord, VoteTaken
from engine.game.viewing import role_view
from engine.game.views import WhyView
from engine.resources import shipped_scenarios
from engine.rules.ledger import Contribution
from engine.scenario.effect_checks import effect_lists
from engine.scenario.language import Language, knows, knows_of
from engine.scenario.loading import load_scenario
from engine.scenario.models import EVERYONE, Effect, Scenario
from engine.text import LocalText
from tests.engine.worlds import Number as Start
from tests.engine.worlds import game_of, play, world

SHIPPED = [load_scenario(folder) for folder in shipped_scenarios()]


# What is disclosed, told once more, without the engine's own judge


def order_known(scenario: Scenario, role: str | None, move: str, record: TurnRecord) -> bool:
    """By the move's own rules, or because that turn's news tells of it."""
    rule = next(m for m in scenario.moves if m.id == move)
    if (role is not None and role in {rule.role, *rule.known_to}) or (
        rule.channel == "public" and rule.motion is None
    ):
        return True
    for happening in record.happenings:
        if not isinstance(happening, OF_A_MOVE) or happening.move != move:
            continue
        if happening.kind == "leak":
            return True
        if isinstance(happening, VoteTaken) and (
            happening.leaked or (happening.passed and rule.channel == "public")
        ):
            return True
        if happening.kind in {"offer", "answer", "breach"}:
            offer = next(o for o in scenario.offers if o.id == getattr(happening, "offer", ""))
            if knows_of(role, offer):
                return True
    return False


def read_is_disclosed(
    language: Language, role: str | None, text: str, record: TurnRecord, *, truth: bool
) -> bool:
    scenario = language.scenario
    expression = language.expression(text, "truth" if truth else "number")
    variables = {v.id: v for v in scenario.variables}
    if not all(knows(role, variables[name]) for name in expression.names - {"turn"}):
        return False
    for fact, subject in expression.facts:
        if fact == "played":
            known = order_known(scenario, role, subject, record)
        elif fact == "times":
            rule = next(m for m in scenario.moves if m.id == subject)
            mine = role is not None and role in {rule.role, *rule.known_to}
            known = mine or (rule.channel == "public" and rule.motion is None)
        elif fact == "happened":
            audience = next(e for e in scenario.events if e.id == subject).known_to
            known = audience == EVERYONE or role in audience
        else:
            known = any(
                knows_of(role, offer)
                for offer in scenario.offers
                if subject == offer.id or subject in {term.variable for term in offer.terms}
            )
        if not known:
            return False
    return True


def ways(scenario: Scenario) -> dict[tuple[str, bool], list[tuple[LocalText, Effect]]]:
    """Each element's effects with their words, those of its leak apart."""
    found: dict[tuple[str, bool], list[tuple[LocalText, Effect]]] = {}
    for route, effects, _ in effect_lists(scenario):
        part = getattr(scenario, str(route[0]))[int(route[1])]
        label = part.title if route[0] == "endings" else part.label
        if route[0] == "offers":
            label = part.breaches[int(route[3])].headline
        rules = [(effect.why or label, effect) for effect in effects]
        found.setdefault((part.id, "leak" in route), []).extend(rules)
    return found


WAYS = {scenario.id: ways(scenario) for scenario in SHIPPED}


def effects_behind(scenario: Scenario, item: Contribution, variable: str) -> list[Effect]:
    """Every effect of that rule on that variable with those words."""
    known = WAYS[scenario.id].get((item.element, item.kind == "leak"), [])
    return [
        effect
        for words, effect in known
        if words == item.why
        and variable
        in {
            *effect.add,
            *effect.set,
            *((effect.flow.from_, effect.flow.to) if effect.flow is not None else ()),
        }
    ]


def may_be_told(
    language: Language, role: str | None, item: Contribution, variable: str, record: TurnRecord
) -> bool:
    """Whether a line's words may be given, its amount left aside."""
    scenario = language.scenario
    if item.kind in {"move", "motion"} and not order_known(scenario, role, item.element, record):
        return False
    if item.kind == "event":
        audience = next(e for e in scenario.events if e.id == item.element).known_to
        if audience != EVERYONE and role not in audience:
            return False
    if item.kind == "breach" and not knows_of(
        role, next(o for o in scenario.offers if o.id == item.element)
    ):
        return False
    return all(
        effect.when is None or read_is_disclosed(language, role, effect.when, record, truth=True)
        for effect in effects_behind(scenario, item, variable)
    )


def amount_may_be_told(
    language: Language, role: str | None, item: Contribution, variable: str, record: TurnRecord
) -> bool:
    amounts = [
        amount
        for effect in effects_behind(language.scenario, item, variable)
        for amount in (
            effect.add.get(variable),
            effect.set.get(variable),
            effect.flow.amount if effect.flow is not None else None,
        )
    ]
    return all(
        read_is_disclosed(language, role, amount, record, truth=False)
        for amount in amounts
        if isinstance(amount, str)
    )


@pytest.mark.parametrize("scenario", SHIPPED, ids=[scenario.id for scenario in SHIPPED])
@pytest.mark.parametrize("seat", ["random", "in_character"])
def test_that_a_line_is_told_only_to_those_who_know_all_that_its_condition_reads(
    scenario: Scenario, seat: str
) -> None:
    language = Language(scenario)
    withheld = 0
    for seed in range(2):
        game = game_of(scenario, seed=seed, seat="random" if seat == "random" else "in_character")
        while not game.over:
            game.commit({})
            record = game.line()[-1]
            for role in (*game.seats, None):
                for why in role_view(game, role).changes:
                    if why.turn == record.turn:
                        withheld += look(language, role, why, record)
    assert withheld


def look(language: Language, role: str | None, why: WhyView, record: TurnRecord) -> int:
    """Hold an answer against the ledger; gives how many lines were withheld."""
    entry = next(entry for entry in record.ledger if entry.variable == why.variable)
    allowed: Counter[tuple[str, float]] = Counter()
    secret = 0
    for item in entry.contributions:
        here = (language, role, item, why.variable, record)
        if item.kind == "formula" or (may_be_told(*here) and amount_may_be_told(*here)):
            allowed[item.why.en, item.amount] += 1
        else:
            secret += 1
    for change in why.changes:
        if change.group != "hidden" and not change.label.startswith("Computed from"):
            words = change.label.removesuffix(" (came out)")
            assert allowed[words, change.amount] > 0, (role, why.variable, change)
            allowed[words, change.amount] -= 1
    total = why.start + sum(change.amount for change in why.changes) + why.remainder
    assert total == pytest.approx(why.end, abs=1e-8)
    assert not (secret and why.remainder)
    return secret


@pytest.mark.parametrize("scenario", SHIPPED, ids=[scenario.id for scenario in SHIPPED])
def test_that_words_of_a_secret_condition_stand_in_no_traced_answer(scenario: Scenario) -> None:
    language = Language(scenario)
    computed = [Number("variable", v.id) for v in scenario.variables if v.formula is not None]
    numbers = [*computed, *(Number("score", role.id) for role in scenario.roles)]
    answered = 0
    for seed in range(2):
        game = game_of(scenario, seed=seed, seat="random")
        while not game.over:
            game.commit({})
        for record in game.line():
            for role in game.seats:
                allowed, told_nowhere = parted(language, role, record)
                for number in numbers:
                    why = traced_why(game, role, number, record.turn)
                    if why is not None:
                        answered += 1
                        said = {c.label for c in why.changes if c.group != "hidden"}
                        assert not said & (told_nowhere - allowed), (role, number)
    assert answered


def parted(language: Language, role: str | None, record: TurnRecord) -> tuple[set[str], set[str]]:
    """The words of a turn's ledger that a role may read somewhere, and the others."""
    labels = {part.label.en for part in language.scenario.moves}
    labels |= {part.label.en for part in language.scenario.drift}
    labels |= {part.label.en for part in language.scenario.events}
    told, untold = labels, set[str]()
    for entry in record.ledger:
        for item in entry.contributions:
            open_to = may_be_told(language, role, item, entry.variable, record)
            (told if open_to else untold).add(item.why.en)
    return told, untold


# Single cases


def told(game: Game, role: str | None, variable: str = "x") -> list[tuple[str, float]]:
    why = next((c for c in role_view(game, role).changes if c.variable == variable), None)
    return [] if why is None else [(change.label, change.amount) for change in why.changes]


def shouting(
    *effects: dict[str, object],
    secret: float = 5,
    moves: dict[str, dict[str, object]] | None = None,
) -> Game:
    """A public move of a's with these effects; `secret` is a number that only b knows."""
    numbers: dict[str, Start] = {
        "x": 50,
        "secret": {"start": secret, "known_to": ["b"]},
    }
    shout = {"role": "a", "label": "Shout", "effects": list(effects)}
    return game_of(world(numbers=numbers, moves={"shout": shout, **(moves or {})}))


def test_that_an_effect_under_a_secret_condition_is_unknown_to_those_who_cannot_judge_it() -> None:
    game = shouting(
        {"add": {"x": 1}, "why": "It is loud"},
        {"add": {"x": 4}, "when": "secret > 3", "why": "A weak spot"},
    )
    play(game, "shout")
    assert told(game, "a") == [("It is loud", 1), ("Not known to you", 4)]
    assert told(game, "b") == [("It is loud", 1), ("A weak spot", 4)]


def test_that_a_secret_behind_the_same_result_makes_no_difference_to_an_answer() -> None:
    effects: tuple[dict[str, object], ...] = (
        {"add": {"x": 4}, "when": "secret > 3", "why": "A weak spot"},
        {"add": {"x": 4}, "when": "secret <= 3", "why": "A strong one"},
        {"add": {"x": "3 * secret"}, "when": "secret == 0", "why": "Nothing"},
    )
    games = [shouting(*effects, secret=secret) for secret in (0, 2, 5)]
    for game in games:
        play(game, "shout")
    assert told(games[0], "a") == told(games[1], "a") == told(games[2], "a")
    assert told(games[1], "b") != told(games[2], "b")


def test_that_a_rule_whose_amount_is_secret_is_named_in_the_line_of_what_is_not_known() -> None:
    game = shouting(
        {"add": {"x": "2 * secret"}, "why": "An echo"},
        {"add": {"x": -3}, "when": "secret > 3", "why": "A weak spot"},
    )
    play(game, "shout")
    assert told(game, "a") == [("An echo, and what you do not know of", 7)]
    assert told(game, "b") == [("An echo", 10), ("A weak spot", -3)]


def test_that_the_end_of_a_range_does_not_tell_how_large_a_secret_amount_was() -> None:
    game = shouting(
        {"add": {"x": 70}, "when": "secret > 3"}, {"add": {"x": 2}, "why": "It is loud"}
    )
    play(game, "shout")
    why = next(c for c in role_view(game, "a").changes if c.variable == "x")
    assert [(c.label, c.amount) for c in why.changes] == [
        ("It is loud", 2),
        ("Not known to you", 48),
    ]
    assert why.remainder == 0


def test_that_a_secret_which_changed_nothing_leaves_no_trace() -> None:
    game = shouting(
        {"add": {"x": 4}, "when": "secret > 3"}, {"add": {"x": -4}, "when": "secret > 2"}
    )
    play(game, "shout")
    assert told(game, "a") == []
    assert len(told(game, "b")) == 2


WHISPERS: dict[str, dict[str, object]] = {
    "whisper": {"role": "b", "channel": "private", "leak": {"chance": 1, "headline": "Out"}},
    "mutter": {"role": "b", "channel": "private"},
}


@pytest.mark.parametrize(
    ("ordered", "condition", "words"),
    [
        (("shout", "mutter"), "played(mutter)", "Not known to you"),
        (("shout",), "not played(mutter)", "Not known to you"),
        (("shout", "whisper"), "played(whisper)", "Both at once"),
        (("shout",), "not played(whisper)", "Not known to you"),
        (("shout",), "times(mutter) == 0", "Not known to you"),
        (("shout",), "times(shout) == 0", "Both at once"),
    ],
)
def test_that_a_condition_on_an_order_is_told_where_the_order_is(
    ordered: tuple[str, ...], condition: str, words: str
) -> None:
    effect: dict[str, object] = {"add": {"x": 4}, "when": condition, "why": "Both at once"}
    game = shouting(effect, moves=WHISPERS)
    play(game, *ordered)
    assert told(game, "a") == [(words, 4)]
    assert told(game, "b") == [("Both at once", 4)]


def dealing(rule: str, **more: Start) -> Scenario:
    """The roles a and b can agree on a pact with a price; a drift changes x under a condition."""
    terms = {
        "variable": "price",
        "label": "Price",
        "options": [{"value": 5, "label": "Five"}, {"value": 9, "label": "Nine"}],
    }
    return world(
        numbers={"x": 50, "price": {"start": 0, "known_to": ["a", "b"]}, **more},
        moves={
            "offer": {"role": "a", "channel": "private", "known_to": ["b"]},
            "accept": {"role": "b", "channel": "private", "known_to": ["a"]},
        },
        offers={"pact": {"made_by": "offer", "accepted_by": "accept", "terms": [terms]}},
        drift={"air": {"effects": [{"add": {"x": 3}, "when": rule, "why": "It is in the air"}]}},
    )


@pytest.mark.parametrize("rule", ["standing(pact)", "proposed(price) > 0", "price > 0"])
def test_that_a_condition_on_an_offer_is_told_to_its_parties_alone(rule: str) -> None:
    game = game_of(dealing(rule))
    play(game, "offer")
    if told(game, "a") == []:
        play(game)
    assert told(game, "a") == told(game, "b") == [("It is in the air", 3)]
    assert told(game, None) == [("Not known to you", 3)]


def test_that_a_number_that_counts_a_bargain_is_followed_for_its_parties() -> None:
    bound: Start = {"formula": "choose(agreed(pact), 10, 0) + x", "known_to": ["a", "b"]}
    game = game_of(dealing("turn > 0", bound=bound))
    play(game, "offer")
    play(game, "accept")
    number = Number("variable", "bound")
    assert traced_why(game, None, number, 2) is None
    found = traced_why(game, "b", number, 2)
    assert found is not None
    assert [(change.label, change.amount) for change in found.changes] == [
        ("It is in the air", 3),
        ("Several orders", 10),
    ]


def test_that_what_dice_gave_is_told_whatever_their_odds_read() -> None:
    game = shouting({"add": {"x": 4}, "chance": "0 * secret + 1", "why": "Luck"})
    play(game, "shout")
    assert told(game, "a") == [("Luck", 4)]


def test_that_a_traced_answer_hides_the_same_lines() -> None:
    numbers: dict[str, Start] = {
        "x": 50,
        "secret": {"start": 5, "known_to": ["b"]},
        "twice": {"formula": "2 * x", "max": 1000},
    }
    effects = [
        {"add": {"x": 1}, "why": "It is loud"},
        {"add": {"x": 4}, "when": "secret > 3", "why": "A weak spot"},
        {"add": {"x": "secret"}, "why": "An echo"},
    ]
    shout = {"role": "a", "label": "Shout", "effects": effects}
    game = game_of(world(numbers=numbers, moves={"shout": shout}))
    play(game, "shout")
    found = traced_why(game, "a", Number("variable", "twice"), 1)
    assert found is not None
    assert [(change.label, change.amount, change.group) for change in found.changes] == [
        ("It is loud", 2, "order"),
        ("An echo, and what you do not know of", 18, "hidden"),
    ]
