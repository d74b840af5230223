"""A web page that needs nothing else: no script, nothing loaded, as safe to open as to send."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.render._contract import Output

if TYPE_CHECKING:
    from draftdiff.model.positions import PositionsReport
    from draftdiff.render._contract import View


def _positions(report: PositionsReport, view: View) -> str:
    from draftdiff.render._html_positions import positions  # here, so that nothing else pays for it

    return positions(report, view)


OUTPUT = Output(name="html", summary="a web page that needs nothing else, with plots", positions=_positions)
