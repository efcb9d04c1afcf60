"""A report's page: whole in itself, everything escaped, in either language, with sound drawings."""

import re
from datetime import UTC, datetime
from html.parser import HTMLParser
from itertools import pairwise, product
from string import Formatter
from xml.etree import ElementTree as ET

import pytest

from engine.game.game import Game
from engine.report.pack.drawing import Axis, Line, bar, line_plot, ticks
from engine.report.pack.gather import gather
from engine.report.pack.html import page
from engine.report.pack.markup import Html, el
from engine.report.pack.saying import Saying
from engine.report.pack.words import WORDS
from engine.resources import shipped_scenarios
from engine.scenario.loading import load_scenario
from engine.text import Language
from tests.engine import reviewed, worlds
from tests.engine.test_french_spaces import faults

VOID = {"meta", "br"}
OURS = {
    *("html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "p", "b", "br", "span"),
    *("table", "thead", "tbody", "tr", "th", "td"),
    *("svg", "line", "path", "circle", "polygon", "rect", "text", "tspan"),
}


class Reader(HTMLParser):
    """Reads a page: its words, its tags and its addresses."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.words.append(data)


@pytest.fixture(scope="module")
def game() -> Game:
    return reviewed.played()


@pytest.mark.parametrize(("language", "names"), list(product(("en", "fr"), (True, False))))
def test_that_what_people_wrote_is_text_whatever_it_looks_like(
    game: Game, language: Language, names: bool
) -> None:
    read = Reader(page(gather(game, language, names=names), UTC))
    assert read.tags <= OURS
    assert not {name for name in read.attributes if name.startswith("on")}
    said = "".join(read.words)
    assert "<script>alert(1)</script>" in said
    assert "<img src=x onerror=alert(2)>" in said
    assert ("<b>friends</b>" in said) is names


def test_that_a_page_needs_nothing_from_elsewhere(game: Game) -> None:
    text = page(gather(game), UTC)
    assert not {"src", "href"} & Reader(text).attributes
    assert "://" not in text.replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert "url(" not in text
    assert "@import" not in text


def test_that_a_page_tells_ending_orders_acts_forecasts_notes_and_undos(game: Game) -> None:
    pack = gather(game)
    said = " ".join("".join(Reader(page(pack, UTC)).words).split())
    assert pack.ending is not None
    assert pack.session is not None
    wanted = [pack.ending.title, pack.ending.story, *pack.ending.meaning.values()]
    wanted += [o.label for o in pack.orders if o.label] + [n.headline for n in pack.news]
    wanted += [reviewed.REASONS, reviewed.NOTE, reviewed.ACTION, reviewed.WHY, reviewed.TEAM]
    wanted += [*reviewed.MEMBERS, "A slip of Grace’s mouse", "Émile miscounted", "May we?"]
    wanted += ["Odds 55% (somewhat likely)", "Sealed forecasts", "Turning points"]
    assert [words for words in wanted if " ".join(words.split()) not in said] == []


def test_that_a_page_of_an_unfinished_game_says_so_and_that_it_is_the_public_s() -> None:
    game = worlds.game_of(worlds.tiny())
    game.commit({})
    said = "".join(Reader(page(gather(game))).words)
    assert "This game is not over: turn 1 of 4 has been played." in said
    assert "tells what the public knows" in said
    whole = "".join(Reader(page(gather(game, everything=True))).words)
    assert "It tells every secret" in whole


def test_that_a_page_can_be_made_at_the_opening() -> None:
    said = "".join(Reader(page(gather(worlds.game_of(worlds.tiny()), "fr"))).words)
    assert "Cette partie n’a pas commencé" in said


@pytest.mark.parametrize("folder", shipped_scenarios(), ids=lambda folder: folder.name)
def test_that_a_french_page_holds_no_english_of_ours_and_breaks_nowhere_wrong(
    folder: object,
) -> None:
    game = worlds.played_out(load_scenario(folder), seed=3)  # type: ignore[arg-type]  # a path
    said = "".join(Reader(page(gather(game, "fr"), UTC)).words)
    english = {
        text.en
        for text in WORDS.values()
        if "{" not in text.en and len(text.en) > 7 and text.en != text.fr
    }
    assert len(english) > 40
    assert [words for words in english if words in said] == []
    assert faults(said) == []


def test_that_every_word_of_a_report_has_its_french_with_the_same_blanks() -> None:
    def blanks(text: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    for name, text in WORDS.items():
        assert text.fr, name
        assert blanks(text.en) == blanks(text.fr or ""), name


def test_that_times_in_the_room_are_those_of_the_room_s_zone(game: Game) -> None:
    said = "".join(Reader(page(gather(game), UTC)).words)
    assert "14:01" in said


# drawings


def drawn(*values: list[float], language: Language = "en") -> ET.Element:
    longest = max(map(len, values))
    lines = [Line(f"Role {at} & <co>", at, given, 1) for at, given in enumerate(values)]
    axis = Axis([str(at) for at in range(longest)], [""] * longest)
    made = line_plot(lines, axis, Saying(language), title="A <plot>", marks=[0, longest - 1])
    return ET.fromstring(made)  # noqa: S314 - our own


@pytest.mark.parametrize(
    "values",
    [
        [[5.0]],
        [[0.0, 0.0, 0.0]],
        [[-3.5, -2.0, 7.25], [1e6, 1e6, 999_999.0]],
        [[1e-9, 2e-9]],
        [[float(at) for at in range(61)]] * 9,
    ],
    ids=["one point", "flat", "far apart", "tiny", "many"],
)
def test_that_a_drawing_stays_within_its_frame(values: list[list[float]]) -> None:
    picture = drawn(*values)
    width, height = float(picture.attrib["width"]), float(picture.attrib["height"])
    paths = [part.attrib["d"] for part in picture.iter() if part.tag.endswith("path")]
    assert len(paths) == len(values)
    for path, given in zip(paths, values, strict=True):
        points = re.findall(r"[ML]([\d.e+-]+) ([\d.e+-]+)", path)
        assert len(points) == len(given)
        assert all(0 <= float(x) <= width and 0 <= float(y) <= height for x, y in points)


def test_that_the_names_at_the_ends_of_lines_do_not_touch() -> None:
    picture = drawn([1.0, 50.0], [1.0, 50.0], [1.0, 50.1], [0.0, 100.0])
    names = [part for part in picture.iter() if part.tag.endswith("text") and len(part)]
    heights = sorted(float(part.attrib["y"]) for part in names)
    assert len(heights) == 4
    assert all(b - a >= 14.9 for a, b in pairwise(heights))


@pytest.mark.parametrize(("low", "high"), [(0, 1), (0, 97), (-40, 12.5), (3, 3.2), (0, 1e6)])
def test_that_an_axis_has_few_round_ticks_around_all_values(low: float, high: float) -> None:
    found = ticks(low, high)
    assert found[0] <= low
    assert found[-1] >= high
    assert 2 <= len(found) <= 7


def test_that_a_score_beyond_its_range_stays_in_its_bar() -> None:
    picture = ET.fromstring(bar(-20, 180, 0))  # noqa: S314 - our own
    for part in picture:
        assert 0 <= float(part.attrib["x"]) + float(part.attrib["width"]) <= 120


# words and numbers


def test_that_markup_escapes_all_but_its_own() -> None:
    assert el("p", "a < b & c", el("b", '"')) == "<p>a &lt; b &amp; c<b>&quot;</b></p>"
    assert el("p", title='"><script>') == '<p title="&quot;&gt;&lt;script&gt;"></p>'
    assert isinstance(el("br"), Html)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["1,234,567.5", "−3", "+4", "0", "12%", "$90", "−$2", "86\u00a0billion $"]),
        (
            "fr",
            [
                *("1\u202f234\u202f567,5", "−3", "+4", "0", "12\u00a0%", "90\u00a0$"),
                *("−2\u00a0$", "86\u00a0milliards $"),
            ],
        ),
    ],
)
def test_that_numbers_and_money_are_written_as_the_language_does(
    language: Language, said: list[str]
) -> None:
    saying = Saying(language)
    billions = {"en": "billion $", "fr": "milliards $"}[language]
    assert said == [
        saying.number(1_234_567.5, 1),
        saying.number(-3),
        saying.change(4),
        saying.change(-0.2),
        saying.percent(0.12),
        saying.amount(90, "$"),
        saying.with_unit(saying.change(-2), "$"),
        saying.amount(86, billions),
    ]


def test_that_dates_are_written_as_the_language_does() -> None:
    moment = datetime(2023, 11, 1, 9, 5, tzinfo=UTC)
    assert Saying("en").date(moment) == "1\u00a0November 2023"
    assert Saying("fr").date(moment) == "1er\u00a0novembre 2023"
    assert Saying("fr").day(moment) == "mer.\u00a01"
    assert Saying("en").clock(moment) == "09:05"
