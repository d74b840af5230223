"""Aspects, standings and grounds in plain words: the sentences of a report, made here from ids and arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from draftdiff.model.change import Aspect, Change
    from draftdiff.model.draft import Provision
    from draftdiff.model.history import Return
    from draftdiff.model.report import DraftEntry
    from draftdiff.model.standing import Standing

# Words of a quotation inside a phrase.
_LONGEST = 10
# The types of statements as verbs of a bearer.
VERBS = {
    "obligation": "must",
    "prohibition": "must not",
    "permission": "may",
    "exemption": "need not",
    "declaration": "declares",
}


def standing_words(standing: Standing, parties: Mapping[str, str]) -> str:
    """ "proposed by the Russian Federation, opposed by Ukraine"; "" for agreed words."""
    if standing.state == "agreed":
        return ""

    def sides(codes: Sequence[str]) -> str:
        return " and ".join(parties.get(c, c) for c in codes)

    parts = []
    if standing.by:
        parts.append(f"proposed by {sides(standing.by)}")
    if standing.opposed_by:
        parts.append(f"opposed by {sides(standing.opposed_by)}")
    if standing.refused_by:
        parts.append(f"{sides(standing.refused_by)} refuses to discuss it")
    return ", ".join(parts) or "in brackets, no side named"


def aspect_words(aspect: Aspect, parties: Mapping[str, str]) -> str:
    """One aspect as a phrase: what changed, which way, from what to what, and whose wording it is."""
    name, effect = aspect.aspect, aspect.effect
    said = _standing_phrase(aspect, parties) if name == "standing" else _phrase(name, effect, aspect)
    if aspect.note and name not in ("wording", "editorial"):
        said += f" ({aspect.note})"
    whose = standing_words(aspect.standing, parties)
    return f"{said}; {whose}" if whose and name != "standing" else said


def _phrase(name: str, effect: str, aspect: Aspect) -> str:
    old, new = _quoted(aspect.old), _quoted(aspect.new)
    both = f"{old} -> {new}" if old and new else old or new
    if name in ("type", "force"):
        return f"{effect}: {both}"
    if name == "names":
        return f"struck from the list: {aspect.old}" if effect == "removed" else f"put on the list: {aspect.new}"
    if name == "reference":
        return {
            "stale": f"reference {old} was not renumbered with its target",
            "dangling": f"reference {new or old} points to nothing",
            "re-pointed": f"reference re-pointed: {both}",
        }.get(effect, f"reference {both} follows its target")
    if name == "wording":
        return f"heading reworded: {both}" if aspect.note == "heading" else "reworded"
    if name == "place":
        return f"moved: {aspect.old} -> {aspect.new}"
    if name == "numbering":
        return f"renumbered: {aspect.old} -> {aspect.new}"
    if name == "existence":
        return f"statement {effect}: {_quoted(clipped(aspect.old or aspect.new or ''))}"
    if name in ("bearer", "beneficiary"):
        return f"{name} {effect}: {old or 'nobody named'} -> {new or 'nobody named'}"
    return f"{name} {effect}: {both}" if both else f"{name} {effect}"


def _standing_phrase(aspect: Aspect, parties: Mapping[str, str]) -> str:
    whose = standing_words(aspect.standing, parties)
    old, new = (_quoted(clipped((words or "").strip(" ,;."))) for words in (aspect.old, aspect.new))
    if aspect.effect == "bracketed":
        return f"{new} was undisputed, is disputed now: {whose}"
    if aspect.effect == "agreed":
        return f"{new} is no longer disputed"
    if aspect.effect == "withdrawn" and not new:
        return f"disputed words gone: {old} ({whose})"
    return f"disputed words {new}: {whose}"


def clipped(words: str) -> str:
    """The beginning and the end of a long quotation; the whole of it stands below, with the edit inside."""
    parts = words.split(" ")
    return words if len(parts) <= _LONGEST else " ".join([*parts[: _LONGEST - 3], "...", *parts[-2:]])


def _quoted(words: str | None) -> str:
    return f'"{words}"' if words else ""


def name_of(draft: DraftEntry) -> str:
    """What a draft is called in a report: its id, else what the user typed."""
    return draft.id or draft.source


def short_names(drafts: Sequence[DraftEntry]) -> list[str]:
    """What several drafts are called; paths without their folders where that still tells them apart."""
    full = [name_of(draft) for draft in drafts]
    short = [name.rpartition("/")[2] for name in full]
    return short if len({*short}) == len({*full}) else full


def labels_of(change: Change) -> str:
    """ "Art. 5(1) -> Art. 6(1)", one label where both are the same."""
    old, new = (" + ".join(e.label for e in side) for side in (change.old, change.new))
    return old if old == new else " -> ".join(part for part in (old, new) if part)


# So many places are named of what the check doubts in one change.
_MOST_PLACES = 3


def doubt_words(change: Change, old: DraftEntry, new: DraftEntry) -> str:
    """What the check doubts where a change lies, and where: it is perhaps no change of the document."""
    places = [f"{d.rule}, line {d.line} of {name_of(old if d.side == 'old' else new)}" for d in change.doubted]
    more = f"; and {len(places) - _MOST_PLACES} more" if len(places) > _MOST_PLACES else ""
    # A report that another tool wrote may have the rules alone.
    return f"perhaps the transcription: {'; '.join(places[:_MOST_PLACES]) or ', '.join(change.doubts)}{more}"


def ground_words(
    change: Change,
    old: DraftEntry,
    new: DraftEntry,
    found: Mapping[str, Provision],
    gone: Mapping[str, Provision],
) -> str:
    """On what a change rests; "" between two transcriptions, where nothing need be said."""
    left = [gone[e.id] for e in change.old if e.id in gone]
    right = [found[e.id] for e in change.new if e.id in found]
    if all(p.evidence == "printed" for p in left + right) and change.absent is None:
        return ""
    sides = " -> ".join(evidence_words(side) for side in (left, right) if side)
    if change.absent is not None:
        other = name_of(old if not left else new)
        sources = f" ({', '.join(change.absent.sources)})" if change.absent.sources else ""
        sides = f'"{change.absent.what}" reported absent from {other}{sources}; {sides}'
    head = {
        "documented": "documented",
        "reported-absent": "documented",
        "inferred": "NOT DOCUMENTED, rests on inference or recollection",
    }
    return f"{head.get(change.certainty, change.certainty)}: {sides}"


def evidence_words(provisions: Iterable[Provision]) -> str:
    """ "reported (NYT, WELT; high confidence)": on what the words of some provisions rest."""
    parts = []
    for provision in provisions:
        more = [", ".join(provision.sources)] if provision.sources else []
        if provision.confidence:
            more.append(f"{provision.confidence} confidence")
        said = provision.evidence if not more else f"{provision.evidence} ({'; '.join(more)})"
        parts.append(said)
    return " + ".join(dict.fromkeys(parts))


def return_words(back: Return) -> str:
    """By what a provision that came back is known."""
    if back.how == "heading":
        return "under the same heading"
    return f"with {back.similarity:.0%} of its words"
