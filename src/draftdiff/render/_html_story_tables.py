"""The answers on top of each section of a story: lists of names, demands, figures, what came back, names of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.render._html_story_plot import day, opened
from draftdiff.render._html_text import apart, safe, sentence
from draftdiff.render._plain_words import evidence_words, standing_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from draftdiff.model.standing import Standing
    from draftdiff.model.story import Demand, Gap, ListedName, NameList, Offer, Scene, StoryReport, Tale
    from draftdiff.render._html_story_tale import Tales

# So many are named in a line of the contents.
_NAMED = 5
# And so many words of a provision quoted in a table.
_WORDS = 30


class Tables:
    """The tables of one story."""

    def __init__(self, story: StoryReport, tales: Tales) -> None:
        self.story = story
        self.tales = tales
        self.parties = {code: name for draft in story.drafts for code, name in draft.parties.items()}

    def sides(self, codes: Sequence[str]) -> str:
        """The names of some sides."""
        return " and ".join(self.parties.get(c, c) for c in codes)

    def lists(self) -> Iterator[str]:
        """Who is on each list in which draft; those who came or went first."""
        for found in self.story.lists:
            known = [at for at in range(len(self.story.drafts)) if any(n.places[at] != "unknown" for n in found.names)]
            unknown = [name for at, name in enumerate(self.tales.names) if at not in known]
            silent = f" (not documented in {', '.join(unknown)})" if unknown else ""
            yield from opened(f"{self.tales.link(found.tale)}: who is on the list{apart(silent)}", "marks")
            yield f'<th scope="col">Name</th>{self._drafts(known)}</tr></thead>\n<tbody>\n'
            for name in sorted(found.names, key=lambda n: len({*n.places} - {"unknown"}) < 2):
                cells = "".join(f"<td>{self._mark(name, at)}</td>" for at in known)
                yield f'<tr><th scope="row">{apart(name.name)}</th>{cells}</tr>\n'
            yield "</tbody>\n</table></div>\n"

    def _drafts(self, places: Iterable[int]) -> str:
        return "".join(
            f'<th scope="col">{apart(self.tales.names[at])}<small>{apart(day(self.story.drafts[at].date))}</small></th>'
            for at in places
        )

    def _mark(self, name: ListedName, at: int) -> str:
        place = name.places[at]
        if place == "disputed":
            return f"<b>[ ]</b> {sentence(standing_words(name.standings[at], self.parties))}"
        marks = {"listed": "● on it", "unknown": '<span class="c">?</span>'}
        left = at and next((p for p in reversed(name.places[:at]) if p != "unknown"), "") in ("listed", "disputed")
        return marks.get(place, '<b class="left">− left the list</b>' if left else '<span class="c">− not on it</span>')

    def list_lead(self, found: NameList) -> str:
        """Who came and who left since the draft before that has the list, for the newest one."""
        told = [at for at in range(len(self.story.drafts)) if any(n.places[at] != "unknown" for n in found.names)]
        last, before = told[-1], told[-2]
        on = ("listed", "disputed")
        left = [n.name for n in found.names if n.places[last] not in on and n.places[before] in on]
        came = [n.name for n in found.names if n.places[last] == "listed" and n.places[before] not in on]
        doubt = [
            f"{n.name} ({standing_words(n.standings[last], self.parties)})"
            for n in found.names
            if n.places[last] == "disputed"
        ]
        said = [
            f"{said} {', '.join(names)}"
            for said, names in (("left:", left), ("came:", came), ("in dispute:", doubt))
            if names
        ]
        both = f"{self.tales.names[before]} to {self.tales.names[last]}"
        return f"{self.tales.link(found.tale)}, {apart(both)}: {apart('; '.join(said) or 'the same names again')}"

    def demands(self) -> Iterator[str]:
        """What each side asked for after the first draft, the newest draft last."""
        yield from opened("Disputed words that come in after the first draft", "demands")
        yield '<th scope="col">Where</th><th scope="col">Words</th><th scope="col">Before</th></tr></thead>\n'
        for (draft, standing), group in self._sided():
            said = standing_words(standing, self.parties)
            yield '<tbody>\n<tr class="group"><th colspan="3" scope="rowgroup">'
            yield f"{apart(self.tales.name(draft))}: {sentence(said)} ({len(group)})</th></tr>\n"
            for demand in group:
                yield f'<tr><th scope="row">{self.tales.link(demand.tale)}</th><td dir="auto">{safe(demand.text)}</td>'
                yield f'<td class="c">{sentence(self._before(demand))}</td></tr>\n'
            yield "</tbody>\n"
        yield "</table></div>\n"

    def _sided(self) -> list[tuple[tuple[int, Standing], list[Demand]]]:
        """The demands by draft and by whose they are, of one draft the side with most first."""
        found: dict[tuple[int, Standing], list[Demand]] = {}
        for demand in self.story.demands:
            found.setdefault((demand.draft, demand.standing), []).append(demand)
        return sorted(found.items(), key=lambda f: (f[0][0], -len(f[1])))

    def _before(self, demand: Demand) -> str:
        parts = [f"other words in {self.tales.name(demand.since)}"] if demand.since else []
        if demand.absent:
            reported = demand.reported
            sources = f" ({', '.join(reported.sources)})" if reported and reported.sources else ""
            parts.append(
                f"{'reported absent from' if reported else 'not in'} {self.tales.name(demand.absent)}{sources}"
            )
        return "; ".join(parts) or "nothing documented"

    def late_lead(self) -> str:
        """The demands of each side by the draft with which they came in, the most at once first."""
        count: dict[tuple[int, tuple[str, ...]], list[int]] = {}
        for demand in self.story.demands:
            count.setdefault((demand.draft, demand.standing.by), []).append(demand.tale)
        ordered = sorted(count.items(), key=lambda c: (-len(c[1]), c[0]))
        return "; ".join(
            f"{apart(self.sides(by))} in {apart(self.tales.name(draft))} ({len(mine)}): {self.named(mine)}"
            for (draft, by), mine in ordered
        )

    def named(self, found: Sequence[int]) -> str:
        """Links to some tales, the first of many."""
        once = list(dict.fromkeys(found))
        more = f" and {len(once) - _NAMED} more" if len(once) > _NAMED else ""
        return ", ".join(map(self.tales.link, once[:_NAMED])) + more

    def groups(self) -> list[list[Gap]]:
        """The figures by what they stand under, the largest table first."""
        found: dict[tuple[int, str], list[Gap]] = {}
        for gap in self.story.gaps:
            found.setdefault((gap.draft, gap.chapeau), []).append(gap)
        return sorted(found.values(), key=lambda g: -len(g))

    def gaps(self) -> Iterator[str]:
        """Each figure with what every side would write, and how far apart they are."""
        gaps = [gap for group in self.groups() for gap in group]
        order = list(dict.fromkeys(offer.by for gap in gaps for offer in gap.offers))
        yield from opened("What each side would write", "figures")
        yield '<th scope="col">Figure</th><th scope="col">In</th>'
        yield "".join(f'<th scope="col">{apart(self.sides(by))}</th>' for by in order)
        yield '<th scope="col">Apart</th></tr></thead>\n<tbody>\n'
        for gap in gaps:
            yield f'<tr><th scope="row"><a href="#tale-{gap.tale}">{apart(gap.item)}</a></th>'
            yield f'<td class="c">{apart(self.tales.name(gap.draft))}</td>'
            yield "".join(f"<td>{self._offer(gap, by)}</td>" for by in order)
            yield f"<td>{_ratio(gap) or '?'}</td></tr>\n"
        yield "</tbody>\n</table></div>\n"

    def _offer(self, gap: Gap, by: tuple[str, ...]) -> str:
        mine: list[Offer] = [offer for offer in gap.offers if offer.by == by]
        return "; ".join(f"{apart(offer.text)}{_bar(offer, gap)}" for offer in mine) or '<span class="c">none</span>'

    def gap_lead(self) -> str:
        """The first figure of the largest table, and how many more there are."""
        group = self.groups()[0]
        gap, more = group[0], len(self.story.gaps) - 1
        said = ", ".join(f"{self.sides(offer.by)} {offer.text}" for offer in gap.offers)
        ratio = f" ({_ratio(gap)})" if gap.ratio else ""
        tail = f"; and {more} more" if more else ""
        return f'<a href="#tale-{gap.tale}">{apart(gap.item)}</a>: {apart(said)}{ratio}{tail}'

    def thread_lead(self) -> str:
        """Each name, and in how many provisions it is."""
        return "; ".join(
            f'<a href="#{thread_id(at)}">{apart(thread.name)}</a> in {len(thread.tales)} provisions'
            for at, thread in enumerate(self.story.threads)
        )

    def back_lead(self, found: Sequence[Tale]) -> str:
        """What came back, from where and when."""
        return "; ".join(f"{self.tales.link(t.id)}: {sentence(self._way(t))}" for t in found)

    def _way(self, tale: Tale) -> str:
        there = [self.tales.name(s.draft) for s in tale.scenes if s.presence == "there"]
        gone = [self.tales.name(s.draft) for s in tale.scenes if s.presence in ("absent", "away")]
        return f"in {there[0]}, not in {', '.join(gone)}, back in {there[-1]}" if there and gone else ""

    def threads(self) -> Iterator[str]:
        """Each name with all that speaks of it, a draft a column: where it is said, where it is gone."""
        for at, thread in enumerate(self.story.threads):
            yield from opened(apart(thread.name), "by-name", thread_id(at))
            yield f'<th scope="col">Provision</th>{self._drafts(range(len(self.story.drafts)))}</tr></thead>\n<tbody>\n'
            for number in thread.tales:
                tale = self.story.tales[number - 1]
                cells = "".join(
                    f'<td data-draft="{safe(self.tales.name(scene.draft))}: ">{self._cell(scene)}</td>'
                    for scene in tale.scenes
                )
                yield f'<tr><th scope="row">{self.tales.link(number)}{self._newest(tale)}</th>{cells}</tr>\n'
            yield "</tbody>\n</table></div>\n"

    def _newest(self, tale: Tale) -> str:
        """The words of a tale as they stand in the newest draft that has them."""
        told = [s for s in tale.scenes if s.presence == "there"]
        words = " ".join(p.text for p in told[-1].provisions).split() if told else []
        more = " …" if len(words) > _WORDS else ""
        return f'<small dir="auto">{safe(" ".join(words[:_WORDS]))}{more}</small>' if words else ""

    def _cell(self, scene: Scene) -> str:
        if scene.presence == "absent":
            return '<b class="left">− reported absent</b>'
        if scene.presence == "away":
            return '<b class="left">− not in it</b>'
        if scene.presence == "with-parent":
            return '<span class="c">with the one above</span>'
        if scene.presence == "silent":
            return '<span class="c">? silent</span>'
        if scene.presence == "unreported":
            return "● words not reported"
        return ", ".join(part for part in (self._step(scene), sentence(self._standing(scene))) if part)

    def _step(self, scene: Scene) -> str:
        if evidence_words(scene.provisions).startswith("inferred"):
            return "○ by inference"
        changes = [c for leg in scene.legs for c in leg.changes]
        if not changes:
            return "● there"
        same = all(e.op == "kept" for c in changes for e in c.edits)
        return "● same words" if same else "● <b>other words</b>"

    def _standing(self, scene: Scene) -> str:
        found = {b.standing: None for p in scene.provisions for b in p.brackets if b.standing.by}
        return "; ".join(standing_words(s, self.parties) for s in found)


def thread_id(at: int) -> str:
    """The anchor of the table of a name, by its place from 0."""
    return f"by-name-{at + 1}"


def _ratio(gap: Gap) -> str:
    if gap.ratio is None:
        return ""
    return f"{gap.ratio:.1f} times" if gap.ratio < 100 else f"{gap.ratio:.0f} times"


def _bar(offer: Offer, gap: Gap) -> str:
    """A bar beside a figure, as long as the greatest offer for it allows."""
    most = max((o.value or 0 for o in gap.offers), default=0)
    if not offer.value or not most or gap.ratio is None:
        return ""
    long = max(round(100 * offer.value / most, 1), 0.5)
    return (
        '<svg class="offer" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect width="{long}" height="6"/></svg>'
    )
