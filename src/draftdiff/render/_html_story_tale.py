"""One tale on the page of a negotiation: each draft, what changed there, in which words, on what evidence."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from draftdiff.render._comparison import Comparison
from draftdiff.render._contract import FILTERS, View
from draftdiff.render._html_story_plot import day
from draftdiff.render._html_text import Paragraphs, apart, marked, safe, sentence, styled
from draftdiff.render._items import items
from draftdiff.render._legs import as_report
from draftdiff.render._plain_words import evidence_words, short_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from draftdiff.model.change import Change, Edit, ReportedAbsent
    from draftdiff.model.draft import Provision
    from draftdiff.model.history import Leg
    from draftdiff.model.story import Presence, Scene, StoryReport, Tale

_NOT_THERE: dict[Presence, str] = {
    "silent": "nothing documented; silence is not absence",
    "away": "not in it",
    "with-parent": "its words are with those of the provision above it",
}


class Tales:
    """The tales of one story; its sentences are made by the code that makes the terminal's."""

    def __init__(self, story: StoryReport) -> None:
        self.story = story
        self.names = short_names(story.drafts)
        self.page = Paragraphs()

    def link(self, number: int) -> str:
        """A link to a tale by its name."""
        return f'<a href="#tale-{number}">{apart(self.story.tales[number - 1].name)}</a>'

    def name(self, draft: int) -> str:
        """What a draft, from 1, is called."""
        return self.names[draft - 1]

    def told(self, tale: Tale) -> Iterator[str]:
        """A tale that stands open on the page."""
        yield f'<article class="tale" id="tale-{tale.id}" aria-labelledby="name-{tale.id}">\n'
        yield f'<h3 id="name-{tale.id}">{apart(tale.name)}</h3>\n'
        yield from self.scenes(tale)
        yield "</article>\n"

    def folded(self, tale: Tale) -> Iterator[str]:
        """A tale that is opened by who wants to read it, and by a link to it."""
        where = f" <small>{sentence(self.span(tale))}</small>"
        yield f'<details class="tale"><summary><h3>{apart(tale.name)}{where}</h3></summary>\n'
        yield f'<div id="tale-{tale.id}">\n'
        yield from self.scenes(tale)
        yield "</div>\n</details>\n"

    def span(self, tale: Tale) -> str:
        """The drafts in which a tale is: "march17, communique to april15" would be wrong, so all are named."""
        return ", ".join(self.name(s.draft) for s in tale.scenes if s.provisions)

    def scenes(self, tale: Tale) -> Iterator[str]:
        """Each draft in its order; those that are silent side by side share a line."""
        yield '<ol class="life">\n'
        for presence, group in groupby(tale.scenes, key=lambda s: s.presence):
            found = list(group)
            if presence in _NOT_THERE:
                when = ", ".join(apart(self.name(s.draft)) for s in found)
                yield f'<li class="{presence}"><p><b>{when}</b>: {_NOT_THERE[presence]}</p></li>\n'
                continue
            for scene in found:
                yield f'<li class="{presence}">{self._scene(scene)}</li>\n'
        yield "</ol>\n"
        yield from self._swung(tale)

    def _scene(self, scene: Scene) -> str:
        when = day(self.story.drafts[scene.draft - 1].date)
        head = f"<b>{apart(self.name(scene.draft))}</b>" + (f" <small>{apart(when)}</small>" if when else "")
        if scene.presence == "absent":
            return f"<p>{head}: {sentence(absent_words(scene.absent))}</p>"
        labels = " + ".join(p.label for p in scene.provisions)
        top = f"<p>{head} <span>{apart(labels)}</span></p>\n"
        if scene.presence == "unreported":
            said = "<p>in it, without its words: what it says is not reported</p>\n"
            return top + said + self._evidence(scene.provisions)
        led = {e.id for leg in scene.legs for change in leg.changes for e in change.new}
        fresh = [p for p in scene.provisions if p.id not in led]
        return top + "".join(self._leg(scene, leg) for leg in scene.legs) + self._words(fresh, scene.draft)

    def _words(self, provisions: Sequence[Provision], draft: int) -> str:
        """Where a tale begins, or where nothing older can be set beside it: the words as they stand."""
        quoted = [self._quote(p.text, draft) for p in provisions if p.text and p.content != "unreported"]
        return "".join(quoted) + self._evidence(provisions)

    def _quote(self, text: str, draft: int) -> str:
        return f'<blockquote class="t"{self._tongue(draft)} dir="auto">{safe(text)}</blockquote>\n'

    def _tongue(self, draft: int) -> str:
        spoken = self.story.drafts[draft - 1].language
        return f' lang="{safe(spoken)}"' if spoken and spoken != "en" else ""

    def _evidence(self, provisions: Sequence[Provision]) -> str:
        said = evidence_words(provisions)
        return f'<p class="g">{sentence(said)}</p>\n' if said and said != "printed" else ""

    def _leg(self, scene: Scene, leg: Leg) -> str:
        """What happened since an older draft: sentences, the words with the edit inside, what they rest on."""
        comparison = Comparison(as_report(self.story, scene, leg), View(everything=True), self.page)
        since = f"since {apart(self.name(leg.since))}"
        parts, shown = [], set()
        for item in items(comparison.report, tuple(FILTERS)):
            shown.add(item.change.fingerprint)
            comparison.said(item)
            said = [styled(spans) for spans in self.page.paragraphs()]
            parts.append(f'<p class="s">{since}: {said[0] if said else "reworded"}</p>\n')
            parts += [f'<p class="s">{line}</p>\n' for line in said[1:]]
            parts.append(self._marked(item.change, scene.draft, leg.since))
            comparison.ground(item)
            parts += [f'<p class="g">{styled(spans)}</p>\n' for spans in self.page.paragraphs()]
        for change in leg.changes:
            if change.fingerprint not in shown:
                parts.append(self._quiet(change, scene, leg, since))
        return "".join(parts)

    def _quiet(self, change: Change, scene: Scene, leg: Leg, since: str) -> str:
        mine = [p for p in scene.provisions if p.id in {e.id for e in change.new}]
        if change.certainty == "silent":
            said, words = (
                "what became of its words is not documented",
                "".join(self._quote(p.text, scene.draft) for p in mine if p.text),
            )
        elif all(e.op == "kept" for e in change.edits):
            said, words = "the same words", ""
        else:
            said, words = "nothing of substance", self._marked(change, scene.draft, leg.since)
        return f'<p class="s">{since}: {said}</p>\n{words}{self._evidence(mine)}'

    def _marked(self, change: Change, draft: int, since: int) -> str:
        if not any(e.text.strip() for e in change.edits):
            return ""
        tongues = self._tongue(since), self._tongue(draft)
        inner = (tongues[0] or ' lang="en"', "") if tongues[0] != tongues[1] else ("", "")
        return f'<blockquote class="t"{tongues[1]} dir="auto">{_edited(change.edits, inner)}</blockquote>\n'

    def _swung(self, tale: Tale) -> Iterator[str]:
        for r in tale.reversals:
            first, gone, back = (self.name(draft) for draft in (r.first, r.gone, r.back))
            said = f'swung back: "{r.text}" in {first}, gone in {gone}, back in {back}'
            yield f'<p class="swing">{sentence(said)}</p>\n'


def _edited(edits: Sequence[Edit], tongues: tuple[str, str]) -> str:
    """The words with the edit inside, blanks outside its marks: no line ends in the sign of what begins the next."""
    parts = []
    for edit in edits:
        core = edit.text.strip()
        if edit.op == "kept" or not core:
            parts.append(marked([edit], tongues))
            continue
        at = edit.text.index(core)
        lead, tail = edit.text[:at], edit.text[at + len(core) :]
        parts += [safe(lead), marked([replace(edit, text=core)], tongues), safe(tail)]
    return "".join(parts)


def absent_words(found: ReportedAbsent | None) -> str:
    """What a source reports not to be there."""
    if found is None:
        return "not in it"
    sources = f" ({', '.join(found.sources)})" if found.sources else ""
    return f'not in it; reported absent: "{found.what}"{sources}'
