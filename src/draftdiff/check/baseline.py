"""A baseline: findings that are known, so that a check tells what is new. Kept by fingerprint and not by line."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from draftdiff.errors import DraftdiffError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from draftdiff.model.finding import Finding

_Key = TypeVar("_Key")
_VERSION = 1
_KEYS = ("path", "rule", "fingerprint", "message")
_HINT = "write it anew with `draftdiff check --write-baseline FILE`"


class Known(NamedTuple):
    """A finding of a baseline. Path and message are for people: a draft may be moved or renamed."""

    path: str
    rule: str
    fingerprint: str
    message: str


class Sifted(NamedTuple):
    """What is new, how many findings were known, and what of the baseline is found no more."""

    fresh: tuple[Finding, ...]
    passed: int
    stale: tuple[Known, ...]


def written(findings: Iterable[Finding]) -> str:
    """The text of a baseline, a finding a line, so that a review sees which ones came and went."""
    rows = [json.dumps({key: getattr(f, key) for key in _KEYS}, ensure_ascii=True) for f in findings]
    listed = "[" + ",".join(f"\n    {row}" for row in rows) + ("\n  ]" if rows else "]")
    return f'{{\n  "baseline_version": {_VERSION},\n  "findings": {listed}\n}}\n'


def read(data: bytes, where: str) -> tuple[Known, ...]:
    """The findings of a baseline; raises DraftdiffError where the file is none."""
    try:
        table = json.loads(data)
        rows = [Known(*(row[key] for key in _KEYS)) for row in table["findings"]]
        version = table["baseline_version"]
    except (ValueError, KeyError, TypeError, RecursionError) as fault:
        raise DraftdiffError("this is no baseline", where=where, hint=_HINT) from fault
    if version != _VERSION:
        raise DraftdiffError(f"a baseline of version {version!r} is not known here", where=where, hint=_HINT)
    if not all(isinstance(value, str) for row in rows for value in row):
        raise DraftdiffError("this is no baseline: its values must be texts", where=where, hint=_HINT)
    return tuple(rows)


def sifted(findings: Sequence[Finding], known: Sequence[Known], paths: Iterable[str], rules: Iterable[str]) -> Sifted:
    """Set known findings apart; each of the baseline covers one. First in the same draft, then in any.

    Stale is what was looked for, in one of the drafts (`paths`) by one of the `rules`, and is not there.
    """
    left = Counter((_draft(k.path), k.rule, k.fingerprint) for k in known)
    fresh = [f for f in findings if not _taken(left, (_draft(f.path), f.rule, f.fingerprint))]
    # What is left may be the finding of a draft that was renamed since.
    elsewhere: defaultdict[tuple[str, str], int] = defaultdict(int)
    drafts = {_draft(path) for path in paths}
    for (draft, rule, fingerprint), times in left.items():
        if draft not in drafts:
            elsewhere[rule, fingerprint] += times
    new = [f for f in fresh if not _taken(elsewhere, (f.rule, f.fingerprint))]
    asked = set(rules)
    stale = []
    for k in reversed(known):
        key = _draft(k.path), k.rule, k.fingerprint
        if k.rule in asked and key[0] in drafts and _taken(left, key):
            stale.append(k)
    return Sifted(tuple(new), len(findings) - len(new), tuple(reversed(stale)))


def _taken(left: dict[_Key, int], key: _Key) -> bool:
    if left.get(key, 0) <= 0:
        return False
    left[key] -= 1
    return True


def _draft(path: str) -> str:
    """A draft by whatever name it is given: "april15" and "drafts/april15.md" are one."""
    return PurePosixPath(path).stem if path != "-" else path
