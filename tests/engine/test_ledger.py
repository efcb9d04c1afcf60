"""The ledger: every change of every number, split exactly into what made it."""

from hypothesis import given
from hypothesis import strategies as st

from engine.game.game import Game
from engine.game.records import EventHappened, MoveLeaked, MovePlayed, VoteTaken
from engine.players import PlayerKind
from engine.rules.dice import LARGEST_SEED
from tests.engine import worlds
from tests.engine.worlds import game_of, play, world

SEATS: st.SearchStrategy[PlayerKind] = st.sampled_from(["random", "in_character"])


def whole_game(seed: int, seat: PlayerKind) -> Game:
    game = game_of(worlds.tiny(), seed=seed, seat=seat)
    while not game.over:
        game.commit({})
    return game


@given(st.integers(0, LARGEST_SEED), SEATS)
def test_that_start_and_contributions_and_remainder_give_the_end(
    seed: int, seat: PlayerKind
) -> None:
    for record in whole_game(seed, seat).records:
        for entry in record.ledger:
            assert abs(entry.gap()) < 1e-9


@given(st.integers(0, LARGEST_SEED), SEATS)
def test_that_the_ledger_leads_from_each_state_to_the_next(seed: int, seat: PlayerKind) -> None:
    game = whole_game(seed, seat)
    before = game.opening
    for record in game.records:
        entries = {entry.variable: entry for entry in record.ledger}
        for variable in game.scenario.variables:
            start, end = before[variable.id], record.state[variable.id]
            if variable.id in entries:
                assert (entries[variable.id].start, entries[variable.id].end) == (start, end)
            else:
                assert start == end
        before = record.state


@given(st.integers(0, LARGEST_SEED), SEATS)
def test_that_every_contribution_names_something_that_happened(seed: int, seat: PlayerKind) -> None:
    for record in whole_game(seed, seat).records:
        told = {
            *(("move", h.move) for h in record.happenings if isinstance(h, MovePlayed)),
            *(("leak", h.move) for h in record.happenings if isinstance(h, MoveLeaked)),
            *(("motion", h.move) for h in record.happenings if isinstance(h, VoteTaken)),
            *(("event", h.event) for h in record.happenings if isinstance(h, EventHappened)),
            *(("drift", drift.id) for drift in worlds.tiny().drift),
            *(("formula", variable.id) for variable in worlds.tiny().variables),
            ("ending", record.ending),
        }
        for entry in record.ledger:
            for item in entry.contributions:
                assert (item.kind, item.element) in told
                assert item.amount != 0


def test_that_a_contribution_names_its_move_its_role_and_its_words() -> None:
    scenario = world(
        numbers={"x": 50},
        moves={
            "push": {"role": "b", "effects": [{"add": {"x": 2}}], "label": "Push"},
            "pull": {
                "role": "a",
                "effects": [{"add": {"x": -1}, "why": {"en": "Muscles", "fr": "Muscles"}}],
            },
        },
        events={"rain": {"label": "Rain", "effects": [{"add": {"x": 4}}]}},
    )
    (entry,) = play(game_of(scenario), "push", "pull").ledger
    told = [(c.phase, c.kind, c.element, c.role, c.why.en, c.amount) for c in entry.contributions]
    assert told == [
        ("orders", "move", "pull", "a", "Muscles", -1),
        ("orders", "move", "push", "b", "Push", 2),
        ("events", "event", "rain", None, "Rain", 4),
    ]


def test_that_a_failed_motion_is_the_cause_of_its_failed_effects() -> None:
    scenario = world(
        numbers={"x": 0, "seat": 1},
        directors={"dan": {"seat": "seat", "convictions": {"it": -60}}},
        moves={
            "propose": {
                "motion": {
                    "conviction": "it",
                    "passed": "Yes",
                    "failed": "No",
                    "failed_effects": [{"add": {"x": 1}}],
                }
            }
        },
    )
    (entry,) = play(game_of(scenario), "propose").ledger
    assert [(c.phase, c.kind, c.element) for c in entry.contributions] == [
        ("motions", "motion", "propose")
    ]


def test_that_a_number_that_nothing_touched_has_no_entry() -> None:
    assert play(game_of(world(numbers={"x": 5}))).ledger == []


def test_that_a_push_against_the_wall_is_told_with_its_remainder() -> None:
    scenario = world(numbers={"x": 100}, drift={"up": {"effects": [{"add": {"x": 7}}]}})
    (entry,) = play(game_of(scenario)).ledger
    assert (entry.start, entry.end, entry.remainder) == (100, 100, -7)


@given(st.integers(0, LARGEST_SEED), SEATS)
def test_that_a_recorded_roll_came_up_exactly_if_it_lies_below_its_chance(
    seed: int, seat: PlayerKind
) -> None:
    for record in whole_game(seed, seat).records:
        for roll in record.rolls:
            assert 0 <= roll.chance <= 1
            assert 0 <= roll.value < 1
            assert roll.came_up is (roll.value < roll.chance)
