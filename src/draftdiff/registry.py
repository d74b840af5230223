"""Open folders: every file without a leading underscore holds one entry, a typed constant at its foot.

Entries are looked for when first asked for, never on import, so that a command pays only for what it uses.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from typing import TypeVar

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
