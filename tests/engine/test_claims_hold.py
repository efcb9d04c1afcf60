"""The causal claims of the article hold in the game: each shown on thousands of games.

The marks name the claims of docs/claims.yaml; `make claims` puts these tests into the table.
"""

from functools import cache
from types import MappingProxyType

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.lab.futures import Finished
from engine.lab.record import play_record
from engine.lab.simulate import decide, play_through
from engine.report.claims import the_scenario
from engine.rules import kernel
from engine.rules.bargains import Table
from engine.rules.dice import Dice, FloatArray, IntArray
from engine.rules.frame import Frame
from engine.rules.kernel import resolve
from engine.rules.ledger import Journal
from engine.rules.rulebook import Rulebook
from engine.scenario.language import Language
from engine.scenario.models import Scenario

GAMES, SEED = 5_000, 61
RETURNS = ("two_houses", "return_with_check", "compromise_return", "return_on_terms", "clean_sweep")
REFORMED = ("return_with_check", "compromise_return", "return_on_terms")
BACKYARD = "rival_yard"
COMPUTE_OFFERS = ("back_startup", "offer_startup_deal", "shop_compute")
GOOGLE_HIRES = ("advertise_openings", "match_pay", "safety_fellowships", "offer_lab", "poach_trio")
"""Google's moves that bring people over by themselves."""


@cache
def scenario() -> Scenario:
    return the_scenario()


@cache
def book() -> Rulebook:
    return Rulebook(scenario())


@cache
def opening() -> MappingProxyType[str, FloatArray]:
    state = book().start(Dice(SEED, np.arange(GAMES)))
    return MappingProxyType({v.id: state[book().layout.rows[v.id]] for v in scenario().variables})


@cache
def played(without: tuple[str, ...] = (), always: tuple[str, ...] = ()) -> Finished:
    """5,000 games in character, the same dice each time; without or always with some moves.

    A move that is always played is ordered whenever it is allowed.
    """
    rules = book()

    def choose(state: FloatArray, turn: int, dice: Dice) -> IntArray:
        choices = decide(rules, state, turn, dice, {})
        for move in without:
            slot, place = rules.layout.orders[move]
            choices[slot] = np.where(choices[slot] == place, -1, choices[slot])
        frame = Frame(state, turn, choices)
        for move in always:
            slot, place = rules.layout.orders[move]
            rule = rules.slots[slot].moves[place]
            free = np.ones(state.shape[1], dtype=np.bool_)
            for condition, _ in rule.requires:
                free &= np.asarray(condition(frame), dtype=np.bool_)
            choices[slot] = np.where(free, place, choices[slot])
        return choices

    return play_through(rules, Dice(SEED, np.arange(GAMES)), choose)


def came(games: Finished, *endings: str) -> NDArray[np.bool_]:
    """In which games one of these endings came."""
    places = [i for i, rule in enumerate(book().endings) if rule.ending.id in endings]
    return np.isin(games.endings, places)


def final(games: Finished, variable: str) -> FloatArray:
    values: FloatArray = games.state[book().layout.rows[variable]]
    return values


def change(games: Finished, variable: str) -> FloatArray:
    """What a number gained from the opening to the end."""
    return final(games, variable) - opening()[variable]


def surely_above(values: FloatArray, bound: float = 0.0) -> bool:
    """Whether the mean lies above the bound by more than four standard errors."""
    return bool(values.mean() - 4.0 * values.std() / np.sqrt(values.size) > bound)


# --- who loses if he stays away ---------------------------------------------


@pytest.mark.claims("S2", "S4", "S20", "S22")
def test_that_microsoft_loses_most_where_altman_does_not_return() -> None:
    games = played()
    back = came(games, *RETURNS)
    loss = {
        role: float(score[back].mean() - score[~back].mean())
        for role, score in games.scores.items()
    }
    assert max(loss, key=loss.__getitem__) == "nadella", loss
    assert loss["nadella"] > loss["altman"] + 2.0


@pytest.mark.claims("S4", "S22", "S46")
def test_that_without_him_microsoft_ends_with_a_smaller_stake_than_it_began() -> None:
    games = played()
    away = ~came(games, *RETURNS)
    assert surely_above(-change(games, "stake_nadella")[away], 4.0)
    assert (change(games, "stake_nadella")[away] < 0).mean() > 0.7
    assert surely_above(-change(games, "customers")[away], 4.0)


@pytest.mark.claims("S20")
def test_that_altman_has_a_good_way_out_in_every_game() -> None:
    games = played()
    away = ~came(games, *RETURNS)
    assert np.percentile(games.scores["altman"][away], 10) > np.percentile(
        games.scores["nadella"][away], 10
    )
    assert surely_above(change(games, "stake_altman")[away], 4.0)


@pytest.mark.claims("S21")
def test_that_those_who_leave_for_good_find_other_employers() -> None:
    games = played()
    away = ~came(games, *RETURNS)
    left = final(games, "tal_nadella") + final(games, "tal_google") + final(games, "tal_elsewhere")
    assert left[away].mean() > 50


@pytest.mark.claims("S45")
def test_that_the_worst_ending_for_microsoft_is_the_one_in_the_rivals_backyard() -> None:
    games = played()
    mean = {
        rule.ending.id: float(games.scores["nadella"][came(games, rule.ending.id)].mean())
        for rule in book().endings
        if came(games, rule.ending.id).sum() >= 20
    }
    assert min(mean, key=mean.__getitem__) == BACKYARD, mean


@pytest.mark.claims("S4", "S45")
def test_that_the_market_punishes_the_rivals_backyard_and_rewards_the_return() -> None:
    games = played()
    assert surely_above(-change(games, "msft_price")[came(games, BACKYARD)], 10.0)
    assert surely_above(change(games, "msft_price")[came(games, *RETURNS)])


# --- who gains if he returns --------------------------------------------------


@pytest.mark.claims("S3", "S56", "S58", "S61")
def test_that_his_return_to_a_reformed_board_leaves_microsoft_better_placed_than_before() -> None:
    games = played()
    back = came(games, *REFORMED)
    assert back.sum() > 500
    for number in ("stake_nadella", "msft_influence"):
        assert surely_above(change(games, number)[back], 3.0)
        assert (change(games, number)[back] > 0).mean() > 0.85


@pytest.mark.claims("S56", "S58")
def test_that_a_place_at_the_table_is_worth_influence_and_costs_the_regulators_eye() -> None:
    games = played()
    back = came(games, *REFORMED)
    place = final(games, "deal_place")
    without, voting = back & (place == 0), back & (place == 2)
    for number in ("msft_influence", "regulators"):
        assert final(games, number)[voting].mean() > final(games, number)[without].mean() + 5


@pytest.mark.claims("S59", "S60")
def test_that_his_return_is_the_likeliest_outcome_and_the_four_lose_their_unity() -> None:
    games = played()
    shares = {rule.ending.id: came(games, rule.ending.id).mean() for rule in book().endings}
    back = sum(shares[ending] for ending in RETURNS)
    assert 0.35 <= back <= 0.75
    assert back > 2 * max(share for ending, share in shares.items() if ending not in RETURNS)
    assert (final(games, "cohesion") < opening()["cohesion"]).mean() > 0.9


# --- people, know-how and chips ----------------------------------------------


@pytest.mark.claims("S38", "S39")
def test_that_know_how_and_exclusivity_go_with_the_people() -> None:
    games, fewer = played(), played(without=GOOGLE_HIRES)
    assert final(fewer, "tal_google").mean() < 0.5 * final(games, "tal_google").mean()
    assert surely_above(final(fewer, "exclusivity") - final(games, "exclusivity"), 1.0)
    assert surely_above(final(games, "rival_clock") - final(fewer, "rival_clock"), 1.0)


@pytest.mark.claims("S38", "S39", "S45")
def test_that_exclusivity_is_lost_where_the_staff_go_to_a_rival() -> None:
    games = played()
    many, few = final(games, "tal_google") > 120, final(games, "tal_google") < 40
    assert final(games, "exclusivity")[many].mean() < 30
    assert final(games, "exclusivity")[few].mean() > 55


@pytest.mark.claims("S40", "S41", "S43")
def test_that_no_rival_is_founded_where_no_cloud_makes_an_offer() -> None:
    games, none = played(), played(without=COMPUTE_OFFERS)
    founded = ("rival_yard", "azure_startup")
    assert came(games, *founded).mean() > 0.05
    assert not came(none, *founded).any()
    assert (final(none, "cmp_rival_altman") == 0).all()


@pytest.mark.claims("S40", "S43")
def test_that_a_new_company_has_a_small_part_of_the_compute_that_openai_had() -> None:
    games = played()
    founded = came(games, "rival_yard", "azure_startup")
    share = final(games, "compute_altman")[founded] / opening()["compute_board"][0]
    assert (share < 1.0).all()
    assert np.percentile(share, 90) < 0.8


@pytest.mark.claims("S42")
def test_that_openai_needs_less_compute_the_fewer_customers_it_serves() -> None:
    rules, dice = book(), Dice(SEED, np.arange(GAMES))
    rows = rules.layout.rows
    needed = []
    for confidence in (80.0, 60.0, 40.0):
        state = rules.start(dice)
        state[rows["customers"]] = confidence
        after = resolve(rules, state, 1, rules.no_orders(GAMES), dice).state
        needed.append(after[rows["cmp_openai"]])
    assert (needed[0] > needed[1]).all()
    assert (needed[1] > needed[2]).all()


@pytest.mark.claims("S10", "S12", "S18", "S19")
def test_that_a_company_of_his_draws_people_from_openai() -> None:
    games = played()
    founded = came(games, "rival_yard", "azure_startup")
    followed = final(games, "tal_altman") + final(games, "tal_google")
    assert np.median(followed[founded]) > 100
    assert (followed[founded] > 4).all()


@pytest.mark.claims("S11")
def test_that_a_rival_of_his_has_fewer_safeguards_to_keep() -> None:
    games = played()
    founded = came(games, "rival_yard", "azure_startup")
    stayed = came(games, "board_holds", "insider_settles")
    assert (
        final(games, "safeguards")[founded].mean() < final(games, "safeguards")[stayed].mean() - 5
    )


@pytest.mark.claims("S15", "S12")
def test_that_a_safe_landing_makes_the_threat_larger() -> None:
    offer = frozenset({"offer_unit", "accept_unit", "prepare_landing", "jobs_for_all"})
    with_it = play_record(scenario(), games=GAMES, seed=SEED)
    without = play_record(scenario(), games=GAMES, seed=SEED, without=offer)
    gap = with_it.levels["tal_altman"][5] - without.levels["tal_altman"][5]
    assert surely_above(gap, 100.0)


# --- the board ------------------------------------------------------------------


def voted(
    rules: Rulebook,
    state: FloatArray,
    turn: int,
    choices: IntArray,
    dice: Dice,
    journal: Journal,
) -> None:
    """One game's turn as far as its votes: the later phases would take most of the time."""
    rows = list(state)
    table = Table(Frame(rows, turn, list(choices)), rules.offers)
    turning = kernel._Turn(rules, turn, list(choices), dice, journal, table)
    turning.motions(turning.orders(rows))


@pytest.mark.claims("S29", "S30")
def test_that_a_simple_majority_of_the_seated_directors_decides() -> None:
    rules = book()
    motions = {
        (slot, place)
        for slot, place in rules.layout.orders.values()
        if rules.slots[slot].moves[place].move.motion is not None
    }
    journals: dict[int, Journal] = {}

    def choose(state: FloatArray, turn: int, dice: Dice) -> IntArray:
        """Each game's first turn with a motion is voted on by itself, with a journal."""
        choices = decide(rules, state, turn, dice, {})
        for column, game in enumerate(dice.games.tolist()):
            orders = choices[: len(rules.slots), column]
            if game not in journals and motions & set(enumerate(orders.tolist())):
                one = slice(column, column + 1)
                journals[game] = Journal()
                alone = Dice(SEED, dice.games[one])
                voted(rules, state[:, one], turn, choices[:, one], alone, journals[game])
        return choices

    play_through(rules, Dice(SEED, np.arange(GAMES + 200)), choose)
    votes = [
        (journal.passed[motion], list(cast.values()))
        for journal in journals.values()
        for motion, cast in journal.votes.items()
    ]
    assert len(journals) >= GAMES
    assert all(passed == (2 * sum(cast) > len(cast)) for passed, cast in votes)
    assert {passed for passed, _ in votes} == {True, False}
    assert any(passed and not all(cast) for passed, cast in votes)


@pytest.mark.claims("S28")
def test_that_the_boards_score_has_no_dollars_in_it() -> None:
    language = Language(scenario())
    read: set[str] = set()
    todo = [aim.measure for aim in scenario().role("board").aims]
    formulas = {v.id: v.formula for v in scenario().variables if v.formula is not None}
    while todo:
        names = language.expression(todo.pop()).names
        todo += [formulas[name] for name in names - read if name in formulas]
        read |= names
    units = {v.id: v.unit.en for v in scenario().variables if v.unit is not None}
    assert read
    assert [name for name in read if "$" in units.get(name, "")] == []


@pytest.mark.claims("S54", "S55")
def test_that_he_never_comes_back_to_the_same_four_under_the_same_rules() -> None:
    games = played()
    back = came(games, *RETURNS)
    assert (final(games, "seats_held")[back] < 4).all()
    assert (final(games, "concessions")[back] > 0).all()


@pytest.mark.claims("S54", "S55")
def test_that_which_conditions_he_drops_is_play_and_has_its_price() -> None:
    games = played()
    back = came(games, "return_with_check", "compromise_return", "return_on_terms", "two_houses")
    left = final(games, "deal_leave")[back]
    shares = {seats: float((left == seats).mean()) for seats in (1, 2, 3, 4)}
    assert sum(share > 0.03 for share in shares.values()) >= 3, shares
    for term in ("deal_seat", "deal_inquiry"):
        assert 0.02 < final(games, term)[back].mean() < 0.98
    score, leave = games.scores["altman"][back], final(games, "deal_leave")[back]
    assert score[leave >= 3].mean() > score[leave <= 2].mean() + 1.0


@pytest.mark.claims("S57")
def test_that_silence_costs_the_board_belief() -> None:
    silent = played(
        without=("publish_reasons", "open_investigation", "face_staff", "call_mediator")
    )
    assert surely_above(opening()["legitimacy"] - final(silent, "legitimacy"), 8.0)
    assert surely_above(final(played(), "legitimacy") - final(silent, "legitimacy"), 1.0)


# --- Microsoft's choices ------------------------------------------------------


@pytest.mark.claims("S1", "S44")
def test_that_pressing_for_his_return_makes_it_likelier_and_is_safer_than_not() -> None:
    pressing = ("press_board", "mediate_lists", "demand_reform")
    games, idle = played(), played(without=pressing)
    assert came(games, *RETURNS).mean() > came(idle, *RETURNS).mean() + 0.03
    assert np.percentile(games.scores["nadella"], 10) >= np.percentile(idle.scores["nadella"], 10)


@pytest.mark.claims("S53", "S50", "S51")
def test_that_a_second_plan_takes_turns_and_is_not_ready_when_the_house_falls_apart() -> None:
    games, builder = played(), played(always=("build_own_models",))
    assert surely_above(final(games, "dependence") - final(builder, "dependence"), 5.0)
    assert final(builder, "dependence").min() >= 40
    fallen = came(games, "talent_scatters", "research_rump", "rival_yard")
    assert np.percentile(final(games, "dependence")[fallen], 10) > 50
    assert games.scores["nadella"][fallen].mean() < games.scores["nadella"][~fallen].mean() - 15


@pytest.mark.claims("S25", "S34")
def test_that_the_licence_is_a_floor_under_the_stake_whatever_the_board_does() -> None:
    games = played()
    assert final(games, "stake_nadella").min() > 5
    assert (final(games, "ip_floor") >= 6).all()


@pytest.mark.claims("S48")
def test_that_each_day_of_turmoil_is_a_day_of_catching_up() -> None:
    games = played(without=("ship_gemini", "secure_chips", "poach_trio"))
    assert surely_above(change(games, "rival_clock"), 3.0)
    rate = change(games, "rival_clock") / games.turns
    turmoil = final(games, "tal_altman") + final(games, "tal_google") + final(games, "tal_nadella")
    assert np.corrcoef(rate, turmoil)[0, 1] > 0.1
