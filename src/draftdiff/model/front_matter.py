"""The front matter of a draft file: what the transcriber declares about the text below it."""

from dataclasses import dataclass, field
from typing import Literal

Basis = Literal["transcription", "translation", "reconstruction"]
Coverage = Literal["complete", "partial"]
Numbering = Literal["as-printed", "as-reported", "reconstructed"]


@dataclass(frozen=True, slots=True)
class Absent:
    """Something a source says is NOT in the document: the only way silence becomes absence."""

    what: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Declared properties of a draft; every one has a default, since plain text declares nothing.

    `coverage` answers: is silence in this text evidence of absence? `numbering` tells whether the numbers
    are the document's own ("as-printed"), those that a source reports and no others ("as-reported"), or
    ours ("reconstructed"): renumbering is claimed of the document's own numbers alone. `parties` and
    `sources` map a code or key to its full name; `notes` are sentences about the text. `origin` names the file
    that an imported draft was made from, its format and its SHA-256.
    """

    id: str = ""
    title: str = ""
    date: str = ""
    language: str = ""
    basis: Basis = "transcription"
    coverage: Coverage = "complete"
    numbering: Numbering = "as-printed"
    absent: tuple[Absent, ...] = ()
    parties: dict[str, str] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    origin: dict[str, str] = field(default_factory=dict)
