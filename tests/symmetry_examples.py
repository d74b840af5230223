"""For every aspect and effect two small drafts of which exactly that is said, once."""

from __future__ import annotations

from tests.classify.comparing import REST, one_paragraph

MEET = "The Council shall meet every year in the city of Riga."
PAY = "Each Party shall pay its share of the costs of the meetings."
CITES = "Each State shall apply Article {} to the meetings of its own council."


def articles(*texts: str) -> str:
    """A draft of unheaded articles, numbered from 1."""
    return "\n".join(f"# Article {n}\n\n{text}\n" for n, text in enumerate(texts, 1))


def _differing(old: str, new: str, template: str = "Each Party shall report {} " + REST + ".") -> tuple[str, str]:
    return one_paragraph(template.format(old)), one_paragraph(template.format(new))


def _cue(old: str, new: str) -> tuple[str, str]:
    return _differing(old, new, "Each Party {} report " + REST + ".")


def _end(old: str, new: str) -> tuple[str, str]:
    return _differing(old, new, "Each Party shall report " + REST + "{}.")


def _bearer(old: str, new: str) -> tuple[str, str]:
    return _differing(old, new, "{} shall report " + REST + ".")


def _tanks(old: str, new: str) -> tuple[str, str]:
    return _differing(old, new, "Each Party shall keep {} and report " + REST + ".")


def _list(old: str, new: str) -> tuple[str, str]:
    return _differing(old, new, "For the purposes of this Treaty and its annexes the Guarantor States are {}.")


EXAMPLES: dict[tuple[str, str], tuple[str, str]] = {
    ("existence", "added"): (articles(MEET), articles(MEET, PAY)),
    ("existence", "removed"): (articles(MEET, PAY), articles(MEET)),
    ("type", "weakened"): _cue("shall", "may"),
    ("type", "strengthened"): _cue("may", "shall"),
    ("type", "altered"): _cue("shall", "shall not"),
    ("force", "weakened"): _cue("shall", "should"),
    ("force", "strengthened"): _cue("should", "shall"),
    ("bearer", "widened"): _bearer("Ukraine", "Ukraine and Poland"),
    ("bearer", "narrowed"): _bearer("Ukraine and Poland", "Ukraine"),
    ("bearer", "changed"): _bearer("Ukraine", "Poland"),
    ("beneficiary", "changed"): _differing("Ukraine", "Poland", "Each Party shall provide assistance to {}."),
    ("condition", "added"): _end("", " if the Court so asks"),
    ("condition", "removed"): _end(" if the Court so asks", ""),
    ("condition", "changed"): _end(" if the Court so asks", " if the Bank so asks"),
    ("exception", "added"): _end("", " unless the Court objects"),
    ("exception", "removed"): _end(" unless the Court objects", ""),
    ("exception", "changed"): _end(" unless the Court objects", " unless the Bank objects"),
    ("deadline", "added"): _end("", " within 30 days"),
    ("deadline", "removed"): _end(" within 30 days", ""),
    ("deadline", "raised"): _end(" within 30 days", " within 60 days"),
    ("deadline", "lowered"): _end(" within 60 days", " within 30 days"),
    ("deadline", "changed"): _end(" within 30 days", " within one month"),
    ("figure", "added"): _tanks("tanks", "50 tanks"),
    ("figure", "removed"): _tanks("50 tanks", "tanks"),
    ("figure", "raised"): _tanks("50 tanks", "90 tanks"),
    ("figure", "lowered"): _tanks("90 tanks", "50 tanks"),
    ("figure", "changed"): _tanks("50 tanks", "50 ships"),
    ("names", "added"): _list("France, Italy and Poland", "France, Italy, Spain and Poland"),
    ("names", "removed"): _list("France, Italy, Spain and Poland", "France, Italy and Poland"),
    ("reference", "followed"): (articles(MEET, CITES.format(1)), articles(PAY, MEET, CITES.format(2))),
    ("reference", "stale"): (articles(MEET, CITES.format(1)), articles(PAY, MEET, CITES.format(1))),
    ("reference", "re-pointed"): (articles(MEET, PAY, CITES.format(1)), articles(MEET, PAY, CITES.format(2))),
    ("reference", "dangling"): (articles(MEET, CITES.format(1)), articles(MEET, CITES.format(9))),
    ("standing", "bracketed"): _differing("promptly", "[RU: promptly]"),
    ("standing", "agreed"): _differing("[RU: promptly]", "promptly"),
    ("standing", "attributed"): _differing("[promptly]", "[RU: promptly]"),
    ("standing", "withdrawn"): _differing("[RU: promptly]", "[promptly]"),
    ("wording", "changed"): _differing("aircraft", "ships"),
    ("editorial", "changed"): _differing('"aircraft"', "“aircraft”"),
    ("numbering", "renumbered"): (articles(PAY), articles(PAY).replace("Article 1", "Article 4")),
    ("place", "moved"): (
        f"# Article 1\n\n1. {MEET}\n2. {PAY}\n\n# Article 2\n\n1. The Bank may lend money to any State.\n",
        f"# Article 1\n\n1. {MEET}\n\n# Article 2\n\n1. The Bank may lend money to any State.\n2. {PAY}\n",
    ),
}
