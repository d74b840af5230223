"""Open folders: every file without a leading underscore holds one entry, a typed constant at its foot.

Entries are looked for when first asked for, never on import, so that a command pays only for what it uses. So are the
libraries that an entry needs beyond those of the core, which come as extras.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from typing import Any, TypeVar

from draftdiff.errors import DraftdiffError

Entry = TypeVar("Entry")


@cache
def names(folder: str) -> tuple[str, ...]:
    """Module names of the entries in an open folder ("draftdiff.render"), sorted; nothing is imported."""
    spec = find_spec(folder)
    places = spec.submodule_search_locations if spec is not None else None
    return tuple(sorted(m.name for m in iter_modules(places or ()) if not m.name.startswith("_")))


def entry(folder: str, name: str, constant: str, kind: type[Entry]) -> Entry:
    """The entry in one file. A file without its constant is a mistake of ours and says which file it is."""
    found = getattr(import_module(f"{folder}.{name}"), constant, None)
    if not isinstance(found, kind):
        raise TypeError(f"{folder.replace('.', '/')}/{name}.py must end in {constant} = {kind.__name__}(...)")
    return found


def entries(folder: str, constant: str, kind: type[Entry]) -> tuple[Entry, ...]:
    """All entries of an open folder, by file name."""
    return tuple(entry(folder, name, constant, kind) for name in names(folder))


def library(name: str, extra: str, does: str, where: str) -> Any:
    """A library of an extra by its import name; raises DraftdiffError naming the extra where it is not installed."""
    try:
        return import_module(name)
    except ModuleNotFoundError as fault:
        if fault.name is None or fault.name.partition(".")[0] != name.partition(".")[0]:
            raise
        raise DraftdiffError(
            f"the libraries that {does} this format are not installed (extra {extra!r})",
            where=where,
            hint=f"in a checkout of draftdiff: pip install '.[{extra}]', or '.[all]' for every format",
        ) from fault
