"""The frame of the page: what it may do, its style and its script."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from draftdiff.render._html_text import safe
from draftdiff.render._plain_words import name_of

if TYPE_CHECKING:
    from draftdiff.model.report import Report


@cache
def asset(name: str) -> str:
    """A file of the package, as it is put into a page."""
    return files("draftdiff.render").joinpath(name).read_text(encoding="utf-8").strip()


def digest(text: str) -> str:
    """What allows this very text, and no other, in a policy."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def policy() -> str:
    """What a browser may do with the page: use this very style and this very script, and nothing else."""
    style, script = digest(asset("_html_page.css")), digest(asset("_html_page.js"))
    return f"default-src 'none'; style-src {style}; script-src {script}; base-uri 'none'; form-action 'none'"


def opening(report: Report) -> str:
    """All before the first words that are seen."""
    title = safe(f"{name_of(report.old)} → {name_of(report.new)}")
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy()}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n'
        f'<meta name="generator" content="{safe(report.tool.name)} {safe(report.tool.version)}">\n'
        f"<title>{title}</title>\n<style>{asset('_html_page.css')}</style>\n</head>\n<body>\n"
        '<a class="skip" href="#provisions">Skip to the provisions</a>\n'
    )


def closing(report: Report) -> str:
    """The end, with the script: it runs when all is there."""
    tool = f"{safe(report.tool.name)} {safe(report.tool.version)}"
    return (
        f"<footer>Made by {tool}. This page loads nothing and tells nobody that it is read.</footer>\n"
        f"<script>{asset('_html_page.js')}</script>\n</body>\n</html>\n"
    )
