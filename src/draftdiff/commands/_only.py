"""`--only WHAT[,WHAT]`: the kinds of changes that a report may be narrowed to."""

from __future__ import annotations

import click

from draftdiff.commands._completing import after_commas

# Kept in step with render/_contract.py by a test; named here so that --help needs no output to be imported.
ONLY = (
    "obligations", "strength", "bearers", "conditions", "figures", "names",
    "references", "standing", "existence", "wording", "places",
)  # fmt: skip


def _only(ctx: click.Context, param: click.Parameter, value: str | None) -> tuple[str, ...]:
    wanted = tuple(w.strip() for w in (value or "").split(",") if w.strip())
    wrong = [w for w in wanted if w not in ONLY]
    if wrong:
        raise click.BadParameter(f"{', '.join(wrong)}: use any of {', '.join(ONLY)}", ctx=ctx, param=param)
    return wanted


only_option = click.option(
    "--only",
    callback=_only,
    shell_complete=lambda ctx, param, incomplete: after_commas(ONLY, incomplete),  # noqa: ARG005
    metavar="WHAT[,WHAT]",
    help=f"Only changes of these kinds: {', '.join(ONLY)}.",
)
