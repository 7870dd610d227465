"""Several questions at once: a process for each core, where the system can fork and there are questions enough."""

import os
import signal
from collections.abc import Iterator, Sequence
from multiprocessing import get_all_start_methods, get_context

from merestone.contract.contract import Contract
from merestone.prove.proof import Findings, Settings, answer
from merestone.prove.question import Question

FEW = 24
"""So many questions are answered before a second process is ready."""
_asked: list[tuple[Contract, Sequence[Question], Settings]] = []


def answers(contract: Contract, questions: Sequence[Question], settings: Settings) -> Iterator[Findings]:
    """The findings of each question, in order."""
    cores = min(os.cpu_count() or 1, len(questions) // FEW + 1)
    if cores == 1 or "fork" not in get_all_start_methods():
        yield from (answer(contract, question, settings) for question in questions)
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        begun = get_context("fork").Pool(cores, _begin, (contract, questions, settings))
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    with begun as pool:
        yield from pool.imap(_answer, range(len(questions)), chunksize=4)


def _begin(contract: Contract, questions: Sequence[Question], settings: Settings) -> None:
    """What a process is asked about. It is never interrupted itself: the first process is, and ends the others."""
    _asked[:] = [(contract, questions, settings)]


def _answer(number: int) -> Findings:
    [(contract, questions, settings)] = _asked
    return answer(contract, questions[number], settings)
