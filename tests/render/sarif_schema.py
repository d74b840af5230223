"""The part of SARIF 2.1.0 that we write, as a JSON Schema in our own words, and stricter: no key but these.

What each object may hold, and the least values of a region, are those of the OASIS standard (sections 3.13, 3.14, 3.19, 3.27,
3.28, 3.29, 3.30, 3.49). The whole published schema was asked once by hand for every kind of finding, and had no objection.
"""

from __future__ import annotations

from typing import Any


def _object(needed: str, optional: str = "", **properties: Any) -> dict[str, Any]:
    names = [*needed.split(), *optional.split()]
    assert set(names) == set(properties)
    return {"type": "object", "properties": properties, "required": needed.split(), "additionalProperties": False}


def _list(of: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": of}


_TEXT = {"type": "string", "minLength": 1}
_COUNT = {"type": "integer", "minimum": 1}
_LEVEL = {"enum": ["none", "note", "warning", "error"]}
_MESSAGE = _object("text", text=_TEXT)
_REGION = _object(
    "startLine startColumn endLine endColumn", startLine=_COUNT, startColumn=_COUNT, endLine=_COUNT, endColumn=_COUNT
)
# A relative reference or an absolute address: of the characters of RFC 3986, so no blank and no backslash.
_ADDRESS = {"type": "string", "pattern": r"^[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+$"}
_PLACE = _object(
    "physicalLocation",
    physicalLocation=_object("artifactLocation region", artifactLocation=_object("uri", uri=_ADDRESS), region=_REGION),
)
_RULE = _object(
    "id shortDescription defaultConfiguration",
    "help",
    id=_TEXT,
    shortDescription=_MESSAGE,
    help=_MESSAGE,
    defaultConfiguration=_object("level", level=_LEVEL),
)
_RESULT = _object(
    "ruleId level message locations partialFingerprints",
    "ruleIndex",
    ruleId=_TEXT,
    ruleIndex={"type": "integer", "minimum": 0},
    level=_LEVEL,
    message=_MESSAGE,
    locations=_list(_PLACE),
    partialFingerprints={"type": "object", "additionalProperties": _TEXT, "minProperties": 1},
)
_RUN = _object(
    "tool columnKind results",
    tool=_object("driver", driver=_object("name version rules", name=_TEXT, version=_TEXT, rules=_list(_RULE))),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    results=_list(_RESULT),
)
SARIF = _object("version runs", version={"const": "2.1.0"}, runs=_list(_RUN))
SARIF["properties"]["$schema"] = _ADDRESS
