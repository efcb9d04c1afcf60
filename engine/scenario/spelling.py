"""Why a text is no expression, and at which of its characters: in the language's own words.

Python's parser decides whether a text is one; its messages speak of Python and change with its
versions, so what is told is found here.
"""

import keyword
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_WORD: Final = r"[A-Za-z_][A-Za-z0-9_]*"
_NUMERAL: Final = r"(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?(?![A-Za-z0-9_.])"
_SIGN: Final = r"[<>=!]=|[-+*/<>(),]"
_TEXT: Final = re.compile(rf"(?:\s*+(?:{_WORD}|{_NUMERAL}|{_SIGN}))++\s*+")
"""What an expression is spelled with; Python's parser never sees any other text."""
_TOKEN: Final = re.compile(rf"\s*+({_WORD}|{_NUMERAL}|{_SIGN})")
_OUTSIDE: Final = (
    "is outside the language (only numbers, names, brackets, commas, "
    "+ - * / < <= > >= == !=, and, or, not)"
)
_HINTS: Final = {
    "=": "; compare with ==",
    "&": "; write and",
    "|": "; write or",
    "!": "; write not",
}
_BEFORE_A_VALUE: Final = frozenset({"+", "-", "not", "("})
_COMPARES: Final = frozenset({"<", "<=", ">", ">=", "==", "!="})
_ARITHMETIC: Final = frozenset("+-*/")
_BETWEEN: Final = _COMPARES | _ARITHMETIC | {"and", "or", ","}


class Token(NamedTuple):
    """A word, numeral or sign, and the column at which it begins, from 1."""

    text: str
    column: int

    @property
    def foreign(self) -> bool:
        """Whether it is a word that Python knows and the language does not."""
        words = {"and", "or", "not", "True", "False", "None"}
        return keyword.iskeyword(self.text) and self.text not in words

    @property
    def is_value(self) -> bool:
        """Whether it can stand for a value: a name or a numeral."""
        return self.text not in {"and", "or", "not"} and re.match(r"[\w.]", self.text) is not None


def misspelt(text: str) -> str | None:
    """What a text holds that no expression is spelled with; None if nothing."""
    if _TEXT.fullmatch(text) is not None:
        return None
    if not text.strip():
        return "is empty"
    end = 0
    while found := _TOKEN.match(text, end):
        end = found.end()
    end += len(text[end:]) - len(text[end:].lstrip())
    piece = re.match(r"[\w.]+|\W", text[end:])
    odd = piece[0] if piece is not None else text[end]
    return f'has "{odd}" (column {end + 1}), which {_OUTSIDE}{_HINTS.get(odd, "")}'


def unreadable(text: str) -> str:
    """What keeps a text of nothing but words, numerals and signs from being an expression."""
    tokens = list(_tokens(text))
    opened: list[Token] = []
    before: Token | None = None
    for token in tokens:
        fault = _fault(token, before, opened)
        if fault is not None:
            return f"{fault} (column {token.column})"
        if token.text == "(":
            opened.append(token)
        elif token.text == ")":
            opened.pop()
        before = token
    if before is not None and _wants_a_value(before):
        return f'a value is missing after "{before.text}" (column {before.column})'
    if opened:
        return f"a bracket is not closed (column {opened[-1].column})"
    return "cannot be read: it is nested too deeply, or a bracket around a part of it is missing"


def _tokens(text: str) -> Iterator[Token]:
    for found in _TOKEN.finditer(text):
        yield Token(found[1], found.start(1) + 1)


def _wants_a_value(token: Token) -> bool:
    return token.text in _BETWEEN - {","} or token.text in {"not", "("}


def _fault(token: Token, before: Token | None, opened: list[Token]) -> str | None:
    if token.foreign:
        hint = "; use choose(condition, a, b)" if token.text in {"if", "else"} else ""
        return f'"{token.text}" is no word of the language{hint}'
    if re.fullmatch(r"0[0-9]*[1-9][0-9]*", token.text):
        return f"a number begins with 0; write {token.text.lstrip('0')}"
    if token.text == ")" and not opened:
        return "a bracket is closed that was never opened"
    if before is None or before.text == "," or _wants_a_value(before):
        return _fault_of_value(token, before)
    if token.is_value or token.text == "not":
        return f'an operator or a comma is missing before "{token.text}"'
    return None


def _fault_of_value(token: Token, before: Token | None) -> str | None:
    """Where a value has to follow."""
    if token.text == "not" and before is not None and before.text in _COMPARES | _ARITHMETIC:
        return f'"not" cannot follow "{before.text}"; put it and what it denies in brackets'
    if token.is_value or token.text in _BEFORE_A_VALUE:
        return None
    closes = token.text == ")" and before is not None and before.text in "(,"
    return None if closes else f'a value is missing before "{token.text}"'
