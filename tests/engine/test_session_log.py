"""A session's log: it only grows, it is kept in the game's file, and it refers to what exists."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter
from pydantic_core import to_json

from engine.errors import InputError
from engine.game.game import Game
from engine.game.saves import load_game, save_game
from engine.game.stored import laid_out
from engine.session.log import (
    MOST_ENTRIES,
    Asked,
    DraftOrders,
    LogEntry,
    Note,
    NoteDraft,
    Sealed,
    SessionLog,
    Undone,
)
from engine.session.session import Session
from tests.engine import rooms, worlds
from tests.engine.rooms import moment


def logged(game: Game) -> tuple[LogEntry, ...]:
    assert game.session is not None
    return game.session.log.entries


def whole_workshop() -> Game:
    game = rooms.workshop(turns=1)
    for entry in rooms.one_of_each(game):
        game.enter(entry)
    game.enter(NoteDraft(at=moment(110), text="Half a"))
    game.enter(
        DraftOrders(
            at=moment(111), turn=2, record=1, role="council", public="speech", rationale="!"
        )
    )
    return game


def test_that_a_session_comes_back_from_its_file_exactly(tmp_path: Path) -> None:
    game, path = whole_workshop(), tmp_path / "game.quorum"
    save_game(game, path)
    again = load_game(path)
    assert again.session == game.session
    save_game(again, tmp_path / "again.quorum")
    assert (tmp_path / "again.quorum").read_bytes() == path.read_bytes()


def test_that_every_kind_of_entry_is_among_those_that_come_back() -> None:
    kinds = {entry.kind for entry in rooms.one_of_each(rooms.workshop(turns=1))}
    schema = TypeAdapter(LogEntry).json_schema()
    assert kinds == set(schema["discriminator"]["mapping"])


TEXTS = st.text(min_size=1, max_size=200).filter(str.strip)


@given(st.lists(st.tuples(TEXTS, st.datetimes(timezones=st.timezones())), max_size=8))
def test_that_whatever_is_noted_comes_back_as_it_is_kept(notes: list[Any]) -> None:
    log = SessionLog()
    for text, at in notes:
        try:
            note = Note(at=at, text=text)
        except ValueError:  # nothing is left of it, or its time is beyond the calendar in UTC
            continue
        log = log.plus(note)
    data = Session(plan=rooms.plan(), log=log).model_dump_json()
    data.encode("utf-8")
    assert Session.model_validate_json(data).log == log


def test_that_a_game_without_a_session_is_saved_without_one(tmp_path: Path) -> None:
    save_game(worlds.game_of(worlds.tiny()), tmp_path / "plain.quorum")
    assert load_game(tmp_path / "plain.quorum").session is None


def test_that_the_log_stays_whole_through_undo_branches_and_new_turns() -> None:
    game = rooms.workshop(turns=2)
    game.enter(Note(at=moment(), text="Before"))
    length = len(logged(game))
    game.go_to(1)
    game.enter(Undone(at=moment(5), from_record=2, to_record=1, reason="Wrong card"))
    assert len(logged(game)) == length + 1
    game.commit({})
    assert len(logged(game)) == length + 1
    assert logged(game)[0] == Note(at=moment(), text="Before")
    assert game.as_of(0).session == game.session


@given(st.lists(st.sampled_from(["note", "draft", "orders", "undone"]), max_size=20))
def test_that_nothing_that_is_said_makes_the_log_shorter(said: list[str]) -> None:
    log = SessionLog()
    for what in said:
        before = log.entries
        if what == "note":
            log = log.plus(Note(at=moment(), text="x"))
        elif what == "draft":
            log = log.plus(NoteDraft(at=moment(), text="y"))
        elif what == "orders":
            log = log.plus(DraftOrders(at=moment(), turn=1, record=0, role="council"))
        else:
            log = log.plus(Undone(at=moment(), from_record=1, to_record=0, reason="z"))
        assert log.entries[: len(before)] == before
        assert len(log.entries) - len(before) == (what in {"note", "undone"})


def test_that_a_draft_stands_until_its_next_state_or_its_end() -> None:
    log = SessionLog().plus(NoteDraft(at=moment(), text="Ha"))
    log = log.plus(NoteDraft(at=moment(1), text="Half a note"))
    assert log.note_draft == NoteDraft(at=moment(1), text="Half a note")
    log = log.plus(DraftOrders(at=moment(2), turn=1, record=0, role="council", public="speech"))
    log = log.plus(Note(at=moment(3), text="A whole note"))
    assert (log.note_draft, list(log.draft_orders)) == (None, ["council"])
    log = log.plus(Undone(at=moment(4), from_record=1, to_record=0, reason="A slip"))
    assert log.draft_orders == {}


def test_that_a_full_log_takes_drafts_only() -> None:
    note = Note(at=moment(), text="x")
    full = SessionLog(entries=(note,) * MOST_ENTRIES)
    with pytest.raises(ValueError, match="at most 20,000 entries"):
        full.plus(note)
    assert full.plus(NoteDraft(at=moment(), text="y")).note_draft is not None


def test_that_a_full_log_can_be_saved_and_opened(tmp_path: Path) -> None:
    game = rooms.workshop()
    assert game.session is not None
    asked = [
        Asked(at=moment(place), turn=1, record=0, id=f"q{place}", role="council", text="Why?" * 9)
        for place in range(MOST_ENTRIES)
    ]
    game.session = game.session.with_log(SessionLog(entries=tuple(asked)))
    save_game(game, tmp_path / "full.quorum")
    assert logged(load_game(tmp_path / "full.quorum")) == tuple(asked)


def test_that_a_note_has_at_most_four_thousand_characters() -> None:
    assert len(Note(at=moment(), text="é" * 4_000).text) == 4_000
    with pytest.raises(ValueError, match="4000"):
        Note(at=moment(), text="é" * 4_001)


def test_that_characters_that_cannot_be_seen_are_not_kept() -> None:
    assert Note(at=moment(), text="a\x00b\u202ec\ud800d\r\ne\u00a0f").text == "abcd\ne\u00a0f"


HERE: dict[str, Any] = {"turn": 2, "record": 1}
WRONG: dict[str, dict[str, Any]] = {
    "is of a role that is not there": {"kind": "looked", "role": "king", **HERE},
    "forecasts an ending that its scenario": {
        "kind": "sealed",
        "role": "council",
        "ending": "war",
        "chance": 0.5,
        **HERE,
    },
    "answers what nobody asked": {"kind": "answered", "asked": "q9", "text": "No"},
    "counters what nobody proposed": {
        "kind": "countered",
        "proposal": "f9",
        "role": "council",
        "text": "No",
    },
    "names a move that its role does not have": {
        "kind": "balloted",
        "role": "council",
        "voter": "ann",
        "channel": "private",
        "move": "speech",
        **HERE,
    },
    "undoes a turn record that is not there": {
        "kind": "undone",
        "from_record": 7,
        "to_record": 0,
        "reason": "x",
    },
    "tells of a turn that is not there": {"kind": "turn_played", "turn": 2, "record": 1},
    "was said in a turn that is not there": {
        "kind": "looked",
        "role": "council",
        "turn": 4,
        "record": 1,
    },
    "is of a turn that its scenario does not have": {
        "kind": "looked",
        "role": "council",
        "turn": 5,
        "record": 1,
    },
}


def wrong(data: dict[str, Any]) -> LogEntry:
    entry: LogEntry = TypeAdapter(LogEntry).validate_python({"at": moment(), **data})
    return entry


@pytest.mark.parametrize("sentence", WRONG)
def test_that_an_entry_about_what_is_not_there_is_neither_taken_nor_opened(
    sentence: str, tmp_path: Path
) -> None:
    game, entry = rooms.workshop(turns=1), wrong(WRONG[sentence])
    before = game.session
    with pytest.raises(ValueError, match=sentence):
        game.enter(entry)
    assert game.session is before
    assert before is not None
    game.session = before.plus(entry)
    save_game(game, tmp_path / "bad.quorum")
    with pytest.raises(InputError, match="entry 1 of its session " + sentence):
        load_game(tmp_path / "bad.quorum")


def test_that_two_requests_or_two_proposals_cannot_have_one_name() -> None:
    game = rooms.workshop(turns=1)
    for entry in rooms.one_of_each(game):
        game.enter(entry)
    for entry in rooms.one_of_each(rooms.workshop(turns=1)):
        if entry.kind in {"asked", "free_form"}:
            with pytest.raises(ValueError, match="another"):
                game.enter(entry)


def test_that_a_draft_for_what_is_not_there_is_not_opened(tmp_path: Path) -> None:
    game = rooms.workshop()
    assert game.session is not None
    draft = DraftOrders(at=moment(), turn=1, record=0, role="council", public="poster")
    game.session = game.session.plus(draft)
    save_game(game, tmp_path / "bad.quorum")
    with pytest.raises(InputError, match="draft for council names a move"):
        load_game(tmp_path / "bad.quorum")


def test_that_a_plan_that_does_not_fit_begins_no_session() -> None:
    game = worlds.game_of(worlds.tiny())
    with pytest.raises(ValueError, match='names a role "king"'):
        game.begin_session(rooms.plan(teams=[{"role": "king"}]))
    assert game.session is None
    with pytest.raises(ValueError, match="no workshop"):
        game.enter(Note(at=moment(), text="x"))
    game.begin_session(rooms.plan())
    with pytest.raises(ValueError, match="a workshop already"):
        game.begin_session(rooms.plan())


def test_that_forecasts_and_requests_can_be_entered_after_the_last_turn_too() -> None:
    """At the hot wash the turn is still the last one that was played."""
    game = rooms.workshop()
    while not game.over:
        game.commit({})
    assert game.current is not None
    here: dict[str, Any] = {"turn": game.turn, "record": game.at}
    game.enter(Asked(at=moment(), id="q1", role="council", text="Why?", **here))
    game.enter(Sealed(at=moment(), role="council", ending="peace", chance=1, **here))
    assert len(logged(game)) == 2


def routes(part: object, route: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The way to every value of some JSON, the whole of it last."""
    if isinstance(part, dict):
        for key, value in part.items():
            yield from routes(value, (*route, key))
    elif isinstance(part, list):
        for place, value in enumerate(part):
            yield from routes(value, (*route, place))
    yield route


@cache
def kept() -> bytes:
    return to_json(laid_out(whole_workshop(), "Quorum"))


ANY = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30)


@given(st.data())
def test_that_no_damage_to_a_session_is_more_than_refused(data: st.DataObject) -> None:
    """Whatever stands in any place: it is opened and can be saved again, or refused in a line."""
    save = json.loads(kept())
    route = data.draw(st.sampled_from(list(routes(save["session"]))[:-1]))
    part = save["session"]
    for step in route[:-1]:
        part = part[step]
    part[route[-1]] = data.draw(ANY | st.lists(ANY, max_size=3) | st.just({"kind": "note"}))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "damaged.quorum"
        path.write_text(json.dumps(save), encoding="utf-8")
        told = ""
        try:
            game = load_game(path)
        except InputError as error:
            told = str(error)
        if told:
            assert "\n" not in told
        else:
            save_game(game, path)
            assert load_game(path).session == game.session


def test_that_a_log_beyond_its_bounds_is_refused(tmp_path: Path) -> None:
    save = json.loads(kept())
    note = {"kind": "note", "at": "2026-03-05T14:00:00Z", "text": "x"}
    path = tmp_path / "long.quorum"
    for entries, sentence in (
        ([note] * (MOST_ENTRIES + 1), "too many parts"),
        ([note] * 200_000, "its session is larger than any"),
        ([note | {"text": "x" * 4_001}], "not a text of the right length"),
    ):
        save["session"]["log"]["entries"] = entries
        path.write_text(json.dumps(save), encoding="utf-8")
        with pytest.raises(InputError, match=sentence):
            load_game(path)
