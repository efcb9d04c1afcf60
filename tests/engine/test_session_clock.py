"""The room's clock: what is left at any moment follows from the log alone."""

from datetime import UTC, datetime, timedelta, timezone
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from engine.session.clock import NEVER_STARTED, clock_at
from engine.session.log import (
    ClockExtended,
    ClockPaused,
    ClockStarted,
    LogEntry,
    Note,
    Reopened,
    TurnPlayed,
    Undone,
)
from tests.engine.rooms import moment

SPANS = st.floats(0, 5_000).map(lambda span: round(span, 3))
Step: TypeAlias = tuple[float, str, float]
STEPS = st.lists(
    st.tuples(
        st.floats(-50, 500).map(lambda span: round(span, 3)),
        st.sampled_from(["start", "go on", "pause", "extend", "note", "reopen", "played"]),
        st.floats(1, 900).map(round),
    ),
    max_size=12,
)
"""What happens, how long after what came before (a clock may be put back), and how much."""


def entries_of(steps: list[Step]) -> list[LogEntry]:
    now, entries = 0.0, list[LogEntry]()
    for after, what, amount in steps:
        now += after
        at = moment(now)
        made: dict[str, LogEntry] = {
            "start": ClockStarted(at=at, turn=1, seconds=amount),
            "go on": ClockStarted(at=at, turn=1),
            "pause": ClockPaused(at=at),
            "extend": ClockExtended(at=at, seconds=amount),
            "note": Note(at=at, text="x"),
            "reopen": Reopened(at=at, since=moment(now - amount)),
            "played": TurnPlayed(at=at, turn=1, record=1),
        }
        entries.append(made[what])
    return entries


def last_moment(entries: list[LogEntry]) -> datetime:
    return max((entry.at for entry in entries), default=moment())


def test_that_a_clock_that_was_never_started_has_nothing_left_and_is_not_over() -> None:
    clock = clock_at([], moment())
    assert clock == NEVER_STARTED
    assert (clock.left, clock.over, clock.running) == (0.0, False, False)


def test_that_a_started_clock_counts_down_and_then_says_by_how_much_it_is_over() -> None:
    log = [ClockStarted(at=moment(), turn=3, seconds=60)]
    assert clock_at(log, moment(45)).left == 15
    over = clock_at(log, moment(75))
    assert (over.turn, over.left, over.over, over.over_by) == (3, 0.0, True, 15.0)


def test_that_a_turn_that_was_played_or_undone_stops_the_clock() -> None:
    stops: list[LogEntry] = [
        TurnPlayed(at=moment(20), turn=1, record=1),
        Undone(at=moment(20), from_record=1, to_record=0, reason="A slip"),
    ]
    for stop in stops:
        log: list[LogEntry] = [ClockStarted(at=moment(), turn=1, seconds=60), stop]
        clock = clock_at(log, moment(500))
        assert (clock.running, clock.left) == (False, 40.0)


def test_that_starting_with_seconds_starts_anew_and_without_goes_on() -> None:
    log: list[LogEntry] = [
        ClockStarted(at=moment(), turn=1, seconds=60),
        ClockPaused(at=moment(50)),
        ClockStarted(at=moment(100), turn=1),
    ]
    assert clock_at(log, moment(105)).left == 5
    log.append(ClockStarted(at=moment(106), turn=2, seconds=60))
    assert clock_at(log, moment(106)).left == 60


def test_that_the_time_in_which_the_program_was_down_does_not_count() -> None:
    log: list[LogEntry] = [
        ClockStarted(at=moment(), turn=1, seconds=60),
        Reopened(at=moment(900), since=moment(25)),
    ]
    clock = clock_at(log, moment(950))
    assert (clock.running, clock.left) == (False, 35.0)


@given(STEPS, SPANS, SPANS)
def test_that_the_clock_never_goes_back(steps: list[Step], one: float, more: float) -> None:
    log = entries_of(steps)
    earlier = last_moment(log) + timedelta(seconds=one)
    first, second = clock_at(log, earlier), clock_at(log, earlier + timedelta(seconds=more))
    assert second.used >= first.used >= 0
    assert second.left <= first.left


@given(STEPS, SPANS, SPANS)
def test_that_no_moment_counts_twice_where_a_computers_clock_is_put_back(
    steps: list[Step], one: float, back: float
) -> None:
    log = entries_of(steps)
    now = last_moment(log) + timedelta(seconds=one)
    ran = clock_at(log, now)
    log.append(Note(at=now, text="x"))
    log.append(Note(at=now - timedelta(seconds=back), text="x"))
    assert clock_at(log, now).used == pytest.approx(ran.used)


@given(STEPS, SPANS, SPANS)
def test_that_pausing_stops_it(steps: list[Step], one: float, more: float) -> None:
    log = entries_of(steps)
    now = last_moment(log) + timedelta(seconds=one)
    ran = clock_at(log, now)
    log.append(ClockPaused(at=now))
    paused = clock_at(log, now + timedelta(seconds=more))
    assert not paused.running
    assert paused.used == pytest.approx(ran.used)


@given(STEPS, st.integers(1, 3_600), SPANS)
def test_that_extending_adds_just_so_much(steps: list[Step], seconds: int, later: float) -> None:
    log = entries_of([(0.0, "start", 60.0), *steps])
    now = last_moment(log)
    extended = [*log, ClockExtended(at=now, seconds=seconds)]
    then = now + timedelta(seconds=later)
    before, after = clock_at(log, then), clock_at(extended, then)
    assert after.given == before.given + seconds
    assert after.used == pytest.approx(before.used)


@given(STEPS, st.integers(0, 12), SPANS)
def test_that_a_note_changes_nothing_on_the_clock(
    steps: list[Step], place: int, later: float
) -> None:
    plain = entries_of([step for step in steps if step[1] != "note" and step[0] >= 0])
    then = last_moment(plain) + timedelta(seconds=later)
    place = min(place, len(plain))
    at = plain[place - 1].at if place else moment()
    noted = [*plain[:place], Note(at=at, text="x"), *plain[place:]]
    assert clock_at(noted, then).used == pytest.approx(clock_at(plain, then).used)


def test_that_times_are_kept_in_utc_and_must_know_their_zone() -> None:
    in_paris = datetime(2026, 3, 5, 15, 0, tzinfo=timezone(timedelta(hours=1)))
    paused = ClockPaused(at=in_paris)
    assert paused.at == moment()
    assert paused.at.tzinfo is UTC
    with pytest.raises(ValidationError):
        ClockPaused(at=datetime(2026, 3, 5, 15, 0))
