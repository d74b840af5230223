"""The front matter of a draft file: what the transcriber declares about the text below it."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict

Basis = Literal["transcription", "translation", "reconstruction"]
Coverage = Literal["complete", "partial"]
Numbering = Literal["as-printed", "as-reported", "reconstructed"]


def _listed(value: Any) -> Any:
    """Accept a single word or "NYT, WSJ" or "NYT WSJ" where a list of keys is meant."""
    return value.replace(",", " ").split() if isinstance(value, str) else value


def _sentences(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Keys = Annotated[tuple[str, ...], BeforeValidator(_listed)]
Sentences = Annotated[tuple[str, ...], BeforeValidator(_sentences)]


class Absent(BaseModel):
    """Something a source says is NOT in the document: the only way silence becomes absence."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    what: str
    sources: Keys = ()


class FrontMatter(BaseModel):
    """Declared properties of a draft; every one has a default, since plain text declares nothing.

    `coverage` answers: is silence in this text evidence of absence? `numbering` tells whether the numbers
    are the document's own ("as-printed"), those that a source reports and no others ("as-reported"), or
    ours ("reconstructed"): renumbering is claimed of the document's own numbers alone.
    """

    model_config = ConfigDict(extra="ignore", frozen=True)

    id: str = ""
    title: str = ""
    date: str = ""
    language: str = ""
    basis: Basis = "transcription"
    coverage: Coverage = "complete"
    numbering: Numbering = "as-printed"
    absent: tuple[Absent, ...] = ()
    parties: dict[str, str] = {}
    sources: dict[str, str] = {}
    notes: Sentences = ()
