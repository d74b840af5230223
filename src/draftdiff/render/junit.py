"""JUnit's XML: findings for build servers. An error or a warning is a failure, a note a test that passed and spoke."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from draftdiff.render._contract import Output
from draftdiff.render._findings import summary
from draftdiff.text import one_line, visible

if TYPE_CHECKING:
    from draftdiff.model.finding import Finding
    from draftdiff.model.mandate import RuleOutcome
    from draftdiff.model.report import FindingsReport, MandateReport
    from draftdiff.render._contract import View


def _findings(report: FindingsReport, _: View) -> str:
    cases = [_case(found) for found in report.findings]
    if not cases:  # some servers take a suite without tests for a run that broke
        cases = [f'    <testcase classname="draftdiff" name={_quoted(summary(report))}/>']
    failed = sum(found.severity != "note" for found in report.findings)
    return _suite(cases, f'name="draftdiff check" tests="{len(cases)}" failures="{failed}" errors="0"')


def _mandate(report: MandateReport, _: View) -> str:
    """A test for every red line: one that cannot be judged was skipped, which is no pass."""
    counts = report.counts
    said = f'failures="{counts.crossed}" errors="0" skipped="{counts.unjudged}"'
    return _suite(
        [_rule(o) for o in report.outcomes], f'name="draftdiff mandate" tests="{len(report.outcomes)}" {said}'
    )


def _rule(outcome: RuleOutcome) -> str:
    places = "; ".join(f"{w.draft}:{w.line}" for w in outcome.witnesses)
    grounds = f"{places}: {outcome.said}" if places else outcome.said
    told = f"{outcome.asked}; {grounds}; because: {outcome.reason}"
    if outcome.verdict == "crossed":
        inner = f'<failure type="error" message={_quoted(outcome.said)}>{escape(_plain(told))}</failure>'
    elif outcome.verdict == "unjudged":
        inner = f"<skipped message={_quoted(told)}/>"
    else:
        inner = f"<system-out>{escape(_plain(told))}</system-out>"
    return f'    <testcase classname="draftdiff.mandate" name={_quoted(outcome.name)}>{inner}</testcase>'


def _suite(cases: list[str], counts: str) -> str:
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f"<testsuites {counts}>",
        f"  <testsuite {counts}>",
        *cases,
        "  </testsuite>",
        "</testsuites>",
    ]
    return "\n".join(lines) + "\n"


def _case(found: Finding) -> str:
    place = f"{found.path}:{found.line}:{found.column}"
    said = f"{place}: {found.message}" + (f"; to do: {found.hint}" if found.hint else "")
    if found.severity == "note":
        inner = f"<system-out>{escape(_plain(said))}</system-out>"
    else:
        inner = f'<failure type="{found.severity}" message={_quoted(found.message)}>{escape(_plain(said))}</failure>'
    head = f"<testcase classname={_quoted(found.path)} name={_quoted(f'{found.rule} at {found.line}:{found.column}')}"
    return f"    {head}>{inner}</testcase>"


def _plain(text: str) -> str:
    """Without the characters that XML has no way to write."""
    return "".join(
        c if c < "\ud800" or "\ue000" <= c <= "\ufffd" or c > "\uffff" else "\ufffd" for c in visible(one_line(text))
    )


def _quoted(text: str) -> str:
    return quoteattr(_plain(text))


OUTPUT = Output(
    name="junit",
    summary="findings as JUnit's XML, for build servers",
    findings=_findings,
    mandate=_mandate,
)
