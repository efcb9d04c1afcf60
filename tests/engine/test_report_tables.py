"""A report as tables and as JSON: tidy, whole, and harmless in a spreadsheet."""

import csv
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest

from engine.report.cells import FORMULA, written
from engine.report.pack.gather import gather
from engine.report.pack.tables import LONG_HEADS, one_table, tables, zipped
from engine.report.pack.values import Pack
from tests.engine import reviewed


@pytest.fixture(scope="module")
def pack() -> Pack:
    return gather(reviewed.played())


def read(content: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline="")))


def test_that_every_row_of_a_table_has_its_columns(pack: Pack) -> None:
    found = tables(pack)
    assert len(found) > 18
    for name, rows in found.items():
        assert len(rows) > 1, name
        assert {len(row) for row in rows} == {len(rows[0])}, name


def test_that_the_zip_holds_the_tables_and_is_the_same_each_time(pack: Pack) -> None:
    content = zipped(pack)
    assert content == zipped(pack)
    with ZipFile(BytesIO(content)) as archive:
        assert archive.namelist() == [f"{name}.csv" for name in tables(pack)]
        orders = read(archive.read("orders.csv"))
    assert len(orders) == len(pack.orders) + 1


def test_that_the_long_table_holds_every_number_order_reason_act_and_forecast(pack: Pack) -> None:
    heads, *rows = read(one_table(pack))
    assert tuple(heads) == LONG_HEADS
    kinds = [row[0] for row in rows]
    assert kinds.count("number") == len(pack.numbers) * (pack.played + 1)
    assert kinds.count("order") == len(pack.orders)
    assert kinds.count("reason") == len(pack.reasons)
    assert pack.session is not None
    assert kinds.count("forecast") == kinds.count("brier") == len(pack.session.forecasts)
    assert {"inject", "adjudication", "override", "note", "undo", "cause"} <= set(kinds)
    turns = [int(row[1]) for row in rows]
    assert turns == sorted(turns)


def test_that_numbers_are_written_with_points_whatever_the_language() -> None:
    found = gather(reviewed.played(), "fr")
    values = {row[4] for row in read(written(tables(found)["numbers"]))[1:]}
    assert values
    for value in values:
        float(value)


@pytest.mark.parametrize("sign", FORMULA)
def test_that_no_cell_begins_as_a_formula(sign: str) -> None:
    [[cell]] = read(written([[f"{sign}1+2"]]))
    assert cell == f"'{sign}1+2"


def test_that_json_is_read_back_as_the_same_report(pack: Pack) -> None:
    assert Pack.model_validate_json(pack.model_dump_json()) == pack
