"""Text in the languages that Quorum speaks."""

import re
from typing import Annotated, Final, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)
from pydantic_core import PydanticCustomError

Language = Literal["en", "fr"]
LANGUAGES: tuple[Language, ...] = ("en", "fr")

_TAG: Final = re.compile(r"<[A-Za-z/!?]")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def plain(words: str) -> str:
    """Labels take markup for markup and terminals take orders; a stranger's file brings none."""
    if "<" in words and _TAG.search(words):
        raise PydanticCustomError(
            "markup", "texts are plain: markup such as <b> is not part of the format"
        )
    if not words.isprintable() and _CONTROL.search(words):
        raise PydanticCustomError(
            "control_characters", "texts are plain: control characters are not part of the format"
        )
    return words


def is_plain(words: str) -> bool:
    """Whether a text is free of markup and of control characters."""
    try:
        plain(words)
    except ValueError:
        return False
    return True


Words = Annotated[
    str,
    StringConstraints(min_length=1, max_length=4000, strip_whitespace=True),
    AfterValidator(plain),
]


class LocalText(BaseModel):
    """One text in English and, once translated, in French."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    en: Words = Field(description="the text in English")
    fr: Words | None = Field(default=None, description="the text in French")

    def in_language(self, language: Language) -> str:
        """The text in `language`, or in English where it is not translated."""
        if language == "fr" and self.fr is not None:
            return self.fr
        return self.en


def in_words(part: object, language: Language) -> str:
    """A text in `language`; anything else, such as a path, as it is in all of them."""
    return part.in_language(language) if isinstance(part, LocalText) else str(part)


def told(sentence: LocalText, **parts: object) -> LocalText:
    """A sentence with its blanks filled in, for a screen: a stranger's file may have any name."""
    en, fr = (
        sentence.in_language(language).format(
            **{name: in_words(part, language) for name, part in parts.items()}
        )
        for language in LANGUAGES
    )
    return LocalText.model_construct(en=en, fr=fr)


def counted(number: int) -> LocalText:
    """A large number as each language writes it."""
    return LocalText(en=f"{number:,}", fr=f"{number:,}".replace(",", "\u00a0"))


class SameText(BaseModel):
    """One text that is meant to be the same in all languages, such as a name."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    both: Words = Field(description="the text in English and in French")


def _as_written(value: object) -> object:
    if isinstance(value, str):
        return {"en": value}
    if isinstance(value, dict) and value.keys() == {"both"}:
        return {"en": value["both"], "fr": value["both"]}
    return value


Text = Annotated[
    LocalText, BeforeValidator(_as_written, json_schema_input_type=Words | LocalText | SameText)
]
"""A `LocalText`; a plain string in a file is its English, `{both: …}` its English and French."""
