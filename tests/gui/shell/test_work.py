"""Work off the GUI thread."""

import threading

from pytestqt.qtbot import QtBot

from gui.work import Job, Runner


def test_that_work_runs_on_another_thread_and_its_result_arrives_on_this_one(qtbot: QtBot) -> None:
    runner = Runner()
    seen: list[int] = []

    def work(_job: Job[int]) -> int:
        seen.append(threading.get_ident())
        return 42

    def done(result: int) -> None:
        seen.extend([result, threading.get_ident()])

    runner.start(work, done, lambda _error: None)
    qtbot.waitUntil(lambda: runner.idle)
    there, result, here = seen
    assert result == 42
    assert here == threading.get_ident() != there


def test_that_an_error_is_delivered_and_not_raised(qtbot: QtBot) -> None:
    runner = Runner()
    errors: list[Exception] = []

    def work(_job: Job[int]) -> int:
        raise KeyError("x")

    runner.start(work, lambda _result: None, errors.append)
    runner.finish()
    assert [type(error) for error in errors] == [KeyError]


def test_that_a_cancelled_job_delivers_nothing(qtbot: QtBot) -> None:
    runner, gate = Runner(), threading.Event()
    results: list[bool] = []

    def work(job: Job[bool]) -> bool:
        gate.wait(5)
        return job.cancelled

    job = runner.start(work, results.append, lambda _error: None)
    job.cancel()
    gate.set()
    runner.finish()
    assert results == []
    assert runner.idle


def test_that_finishing_waits_for_jobs_that_jobs_start(qtbot: QtBot) -> None:
    runner = Runner()
    order: list[int] = []

    def again(number: int) -> None:
        order.append(number)
        if number < 3:
            runner.start(lambda _job: number + 1, again, lambda _error: None)

    runner.start(lambda _job: 1, again, lambda _error: None)
    runner.finish()
    assert order == [1, 2, 3]
