"""What a check points out: a place in a draft that is perhaps a mistake of the transcription."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "note"]

# From the gravest down.
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Finding:
    """One place that a rule doubts.

    `path` is the draft as typed. Lines and columns count from 1; `end_column` is the one after the last
    character. `fingerprint` hashes the rule, the words of the line and their ordinal among equal ones, so that it
    stays where lines above are added or taken away. `hint` says what to do about it.
    """

    rule: str
    severity: Severity
    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    message: str
    hint: str
    fingerprint: str
