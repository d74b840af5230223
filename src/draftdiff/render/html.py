"""A web page of one file, which asks nothing of the network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.render._contract import Output

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.model.synopsis import SynopsisReport
    from draftdiff.render._contract import View


def _synopsis(report: SynopsisReport, _: View) -> Iterator[str]:
    from draftdiff.render._html_synopsis import synopsis

    return synopsis(report)


OUTPUT = Output(name="html", summary="a web page of one file: drafts side by side", synopsis_parts=_synopsis)
