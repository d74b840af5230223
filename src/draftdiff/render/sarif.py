"""SARIF 2.1.0: findings for code scanning and editors."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from draftdiff.render._contract import Output
from draftdiff.render.json import escaped

if TYPE_CHECKING:
    from draftdiff.model.finding import Finding
    from draftdiff.model.report import AskedRule, FindingsReport
    from draftdiff.render._contract import View

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
# "C:/drafts" would be read as an address of the scheme "C".
_DRIVE = re.compile(r"[A-Za-z]:/")


def _findings(report: FindingsReport, _: View) -> str:
    index = {rule.name: at for at, rule in enumerate(report.rules)}
    driver = {
        "name": report.tool.name,
        "version": report.tool.version,
        "rules": [_rule(rule) for rule in report.rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(found, index) for found in report.findings],
    }
    document = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return escaped(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


def _rule(rule: AskedRule) -> dict[str, Any]:
    about = {"id": rule.name, "shortDescription": {"text": rule.summary}}
    help_ = {"help": {"text": rule.hint}} if rule.hint else {}
    return about | help_ | {"defaultConfiguration": {"level": rule.severity}}


def _result(found: Finding, index: dict[str, int]) -> dict[str, Any]:
    region = {
        "startLine": found.line,
        "startColumn": found.column,
        "endLine": found.end_line,
        "endColumn": found.end_column,
    }
    uri = quote(found.path, errors="replace")
    place = {"artifactLocation": {"uri": f"file:///{uri}" if _DRIVE.match(found.path) else uri}, "region": region}
    at = {"ruleIndex": index[found.rule]} if found.rule in index else {}
    return {
        "ruleId": found.rule,
        **at,
        "level": found.severity,
        "message": {"text": found.message + (f" (to do: {found.hint})" if found.hint else "")},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"draftdiff/v1": found.fingerprint},
    }


OUTPUT = Output(
    name="sarif",
    summary="findings as SARIF 2.1.0, for code scanning and editors",
    findings=_findings,
)
