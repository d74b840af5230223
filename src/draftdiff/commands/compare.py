"""`draftdiff compare OLD NEW`: what changed, for whom, and on what evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from draftdiff.commands._completing import ProvisionPlace
from draftdiff.commands._deliver import deliver, deliver_parts, progress
from draftdiff.commands._only import only_option
from draftdiff.commands._options import DraftName, Wishes, shared
from draftdiff.commands._written import comparison_form, comparison_parts
from draftdiff.errors import DraftdiffError

if TYPE_CHECKING:
    from draftdiff.model.report import Report
    from draftdiff.model.source import Source

_FOUND = 1
_GRADES = ("any", "substantive", "weakened")


@click.command("compare")
@click.argument("old", type=DraftName(), required=False)
@click.argument("new", type=DraftName(), required=False)
@click.option(
    "--git", "revisions_of", nargs=2, metavar="REV1 REV2",
    help="Compare two revisions of one file: OLD is its path, NEW its path at REV2 if renamed otherwise.",
)  # fmt: skip
@click.option(
    "--pairs", metavar="FILE",
    help="Compare many pairs: a csv file with the columns old and new, and perhaps name. "
    "--output is then a folder, with a file a pair; those that are there are passed over.",
)  # fmt: skip
@click.option("--all", "everything", is_flag=True, help="Leave nothing out of the text report.")
@only_option
@click.option("--full", is_flag=True, help="JSON with provisions, unchanged pairs and kept statements.")
@click.option(
    "--explain", metavar="ID", type=ProvisionPlace(),
    help="Why this provision has the partner it has, instead of a report.",
)  # fmt: skip
@click.option("--exit-code", is_flag=True, help="Exit 1 if the drafts differ; the same as --fail-on any.")
@click.option(
    "--fail-on",
    type=click.Choice(_GRADES),
    help="Exit 1 if there is any difference, a substantive one, a weakened duty.",
)
@shared
def command(
    wishes: Wishes,
    old: str | None,
    new: str | None,
    revisions_of: tuple[str, str] | None,
    pairs: str | None,
    everything: bool,
    only: tuple[str, ...],
    full: bool,
    explain: str | None,
    exit_code: bool,
    fail_on: str | None,
) -> int:
    """Say what changed between two drafts, for whom, and on what evidence.

    OLD and NEW are names on the shelf (april12), paths, "-" (one of them), or REV:path of git.

    \b
    Examples:
      draftdiff compare april12 april15
      draftdiff compare april12 april15 --only figures,standing
      draftdiff compare HEAD~1:drafts/april15.md drafts/april15.md --fail-on weakened
      draftdiff compare --git HEAD~1 HEAD -- drafts/april15.md
      draftdiff compare old.txt new.txt --format json --output report.json
      draftdiff compare april12 april15 --explain "Decision on assistance"
      draftdiff compare --pairs pairs.csv --format jsonl
      draftdiff compare --pairs pairs.csv --format json --output reports
    """  # noqa: D301 - click knows \b, and a raw string would print it
    form = comparison_form(wishes, shaped=bool(everything or only or explain))
    if pairs is not None:
        return _many(pairs, wishes, full=full, alone=bool(old or explain or exit_code or fail_on))
    sources = _sources(old, new, revisions_of, wishes)
    if explain is not None:
        from draftdiff.commands._explain import explained

        deliver(explained(*sources, explain, wishes), wishes)
        return 0
    from draftdiff.pipeline import compare

    with progress("comparing", sum(len(s.data) for s in sources), wishes):
        report = compare(*sources, wishes.settings(), whole=full or not form.brief)
        parts = comparison_parts(report, wishes, everything=everything, only=only, full=full)
    deliver_parts(parts, wishes)
    grade = "any" if exit_code else fail_on or wishes.config.fail_on
    return _FOUND if grade and _found(report, grade) else 0


def _many(pairs: str, wishes: Wishes, *, full: bool, alone: bool) -> int:
    """Compare the pairs of a file; what is for a single pair is refused."""
    if alone:
        raise DraftdiffError(
            "--pairs names the drafts, and gives no single answer",
            where="--pairs",
            hint="leave out OLD and NEW, --explain, --exit-code and --fail-on",
        )
    from draftdiff.commands._pairs import compare_pairs

    return compare_pairs(pairs, wishes, full=full)


def _sources(
    old: str | None, new: str | None, revisions_of: tuple[str, str] | None, wishes: Wishes
) -> tuple[Source, Source]:
    """The two drafts: as named, or one path at two revisions."""
    if old is None:
        raise click.MissingParameter(param_type="argument", param_hint="OLD", ctx=click.get_current_context())
    if revisions_of is not None:
        from draftdiff.commands._git_revisions import at_revisions

        return at_revisions(*revisions_of, old, new)
    if new is None:
        raise click.MissingParameter(param_type="argument", param_hint="NEW", ctx=click.get_current_context())
    if old == new == "-":
        raise DraftdiffError(
            "only one draft can come from standard input", where="- -", hint="give the other as a path"
        )
    return wishes.fetch(old), wishes.fetch(new)


def _found(report: Report, grade: str) -> bool:
    """Whether the report has what --fail-on asks for. Silence of a partial text is no difference."""
    if grade == "weakened":
        return report.summary.statements.weakened > 0
    if grade == "substantive":
        return report.summary.substantive > 0
    return any(c.certainty != "silent" and (c.kind != "unchanged" or c.renumbered or c.moved) for c in report.changes)
