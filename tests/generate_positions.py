"""The examples in docs/positions.md: what the program prints of a draft, put between the page's marks."""

from __future__ import annotations

import tempfile
from pathlib import Path

from draftdiff.cli import run

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "positions.md"
# Each example: the name of its marks, the command, the first line shown, how many lines.
EXAMPLES = (
    ("one draft", ("positions", "april15", "--width", "80"), "39 brackets", 38),
    ("one side", ("positions", "april15", "--as", "UA", "--width", "80"), "The text of", 9),
)


def positions_page() -> str:
    """The page with its examples as they are now."""
    page = PAGE.read_text(encoding="utf-8")
    for name, command, first, count in EXAMPLES:
        opening, closing = f"<!-- {name}: made by `make docs` -->", f"<!-- end of {name} -->"
        before, found, rest = page.partition(opening)
        _, closed, after = rest.partition(closing)
        if not (found and closed):
            raise ValueError(f"docs/positions.md has lost the marks of {name!r}")
        shown = "\n".join(_printed(command, first, count))
        page = f"{before}{opening}\n\n```text\n{shown}\n```\n\n{closing}{after}"
    return page


def _printed(command: tuple[str, ...], first: str, count: int) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "report.txt"
        status = run([*command, "--color", "never", "--shelf", str(ROOT / "drafts"), "--output", str(target)])
        if status != 0:
            raise RuntimeError(f"draftdiff ended with status {status}")
        lines = target.read_text(encoding="utf-8").splitlines()
    begin = next(at for at, line in enumerate(lines) if line.startswith(first))
    return lines[begin : begin + count]
