"""What stands in a draft is words in every output of every command: it is shown, and it does nothing (law 7).

Each draft has a harmless twin, the same but for the attacks. An output of the one is made of the same kinds of things as
an output of the other: the same elements and attributes, the same commands, no link, no script and no formula more.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from draftdiff import cli, render
from draftdiff.text import one_line, visible
from tests.media import SGR, look

# Each must be found, whole, among the words that are shown.
ATTACKS = (
    "<script>probea()</script>",
    "</style></script><img src=x onerror=probeb()>",
    "<a href='javascript:probec()'>here</a>",
    "\x1b[31mprobed\x1b[0m \x1b]0;title\x07 \x9b2J",
    "\x1b]8;;http://example.org\x1b\\probee\x1b]8;;\x1b\\",
    "[bold red]probef[/bold red] [link=http://example.org]x[/link]",
    '=HYPERLINK("http://example.org","probeg")',
    "+probeh+cmd|' /C calc'!A0",
    "-2+probei",
    "@SUM(probej)",
    "&xxe; &#60;probek&#62; &lt;b&gt;",
    '<!ENTITY xxe SYSTEM "file:///probel"> ]]> <?xml-stylesheet probel?>',
    "\u202eprobem\u202c \u2066x\u2069 \u200fx\u200e",
    "*probeo* _x_ `code` ~~gone~~ | cell | $x$",
    "::error file=x::probep %0A::set-output name=x::y",
    "--> probeq <!-- <details open ontoggle=x()>",
    "\" onmouseover=\"prober() ' onfocus='x()",
    "= = = probes \x08\x08 \x0b \u2028 \x85 \ufeff",
    "javascript:probet() ${HOME} {{7*7}} $(id)",
    "<https://example.org/probeu> <mailto:probeu@example.org> &nbsp;",
)
# What is no attack, and yet is told of otherwise than plain words: doubts of a check, cells, a sign that may mention.
TELLING = {
    "probeb": "the the probeb [",
    "probeh": "x | probeh",
    "probej": "x@probej",
    "probem": "pro\u200bbem probem",
    "probeo": "| probeo | x",
}
WORDS = [re.findall(r"probe[a-z]", attack)[0] for attack in ATTACKS]

# Commands that show nothing of a draft, or give a draft as it is; `verify` and `--pairs` have tests of their own.
SHOW_NOTHING = {"rule", "schema", "completion", "git", "ci", "import", "verify"}
COMMANDS: dict[str, tuple[str, ...]] = {
    "compare": ("compare", "old", "new"),
    "compare --full": ("compare", "old", "new", "--full"),
    "render": ("render", "saved.json"),
    "show": ("show", "old"),
    "show --stage lines": ("show", "old", "--stage", "lines"),
    "statements": ("statements", "old"),
    "check": ("check", "old", "--fail-on", "error"),
    "trace": ("trace", "old", "new", "--all"),
    "mandate": ("mandate", "lines.yaml", "old", "new"),
    "list": ("list", "drafts"),
}
# Where every word of a draft, or every word that changed, is shown.
WHOLE = {"compare", "compare --full", "render", "show", "show --stage lines"}


def draft(name: str, boats: int, attacks: tuple[str, ...]) -> str:
    """A draft that has an attack in every place: front matter, headings, words, brackets, tables, evidence."""
    front = [f'  S{n}: "{_yaml(attack)}"' for n, attack in enumerate(attacks)]
    head = (
        f'---\nid: {name}\ntitle: "{_yaml(attacks[0])} {_yaml(attacks[6])}"\nbasis: reconstruction\n'
        f'parties: {{RU: "{_yaml(attacks[1])}", UA: "{_yaml(attacks[6])}"}}\nsources:\n' + "\n".join(front) + "\n---\n"
    )
    body = []
    for n, attack in enumerate(attacks, 1):
        body.append(
            f"# Article {n}. {attack}\n\n1. {attack} shall keep {boats} {attack} boats, [RU: {attack}]. "
            f'{{evidence=reported sources="S{n - 1}"}}\n\n2. Each Party shall {boats} {attack} within 30 days\n'
        )
    return head + "\n".join(body) + f"\n| {attacks[6]} | {attacks[7]} |\n| --- | --- |\n| {attacks[0]} | {boats} |\n"


def _yaml(text: str) -> str:
    return "".join(f"\\u{ord(c):04x}" if not c.isprintable() else f"\\{c}" if c in '"\\' else c for c in text)


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two folders: the drafts, a mandate and a saved report, hostile in one and harmless in the other."""
    found = []
    for name, attacks in (
        ("hostile", ATTACKS),
        ("harmless", tuple(TELLING.get(word, f"the {word}") for word in WORDS)),
    ):
        folder = tmp_path_factory.mktemp(name)
        for side, boats in (("old", 5), ("new", 7)):
            (folder / f"{side}.md").write_text(draft(side, boats, attacks), encoding="utf-8")
        (folder / "lines.yaml").write_text(
            f'title: "{_yaml(attacks[6])}"\nrules:\n'
            + "".join(
                f'  - {{name: "{_yaml(a)}", reason: "{_yaml(a)}", forbid-text: {{text: "{_yaml(a)}"}}}}\n'
                for a in (*attacks, "said nowhere")
            ),
            encoding="utf-8",
        )
        saved = ["compare", "old", "new", "--full", "--format", "json", "-o", str(folder / "saved.json")]
        assert cli.run([*saved, "--shelf", str(folder)]) == 0
        found.append(folder)
    return found[0], found[1]


def written(folder: Path, args: tuple[str, ...], form: str, *more: str) -> bytes | None:
    """What a command writes in one format; None where it has no such form."""
    placed = [str(folder / arg) if (folder / arg).is_file() else arg for arg in args]
    target = folder / "written"
    target.unlink(missing_ok=True)
    status = cli.run([*placed, *more, "--format", form, "--shelf", str(folder), "-o", str(target)])
    assert status in (0, cli.FOUND, cli.USAGE)
    return target.read_bytes() if status != cli.USAGE else None


def as_shown(text: str) -> str:
    """Text as an eye meets it: what could act written out, and blanks of any kind as one, written out or not."""
    return one_line(re.sub(r"<U\+(?:000B|0085|2028)>", " ", visible(text)))


def test_no_command_is_left_out() -> None:
    assert {args[0] for args in COMMANDS.values()} | SHOW_NOTHING == set(cli.COMMANDS)


@pytest.mark.parametrize("form", render.formats())
@pytest.mark.parametrize("command", COMMANDS)
def test_it_is_shown_and_does_nothing(
    folders: tuple[Path, Path], command: str, form: str, capfd: pytest.CaptureFixture[str]
) -> None:
    people = ("--all",) if form in ("terminal", "markdown") and command in ("compare", "render") else ()
    hostile, harmless = (written(folder, COMMANDS[command], form, *people) for folder in folders)
    assert (hostile is None) == (harmless is None)
    if hostile is None or harmless is None:
        assert re.search(r"^error: .*\b(form|format)\b", capfd.readouterr().err)
        return
    seen = look(hostile)
    assert seen.made_of - look(harmless).made_of == set()
    if command in WHOLE:
        words = as_shown(seen.words)
        assert [attack for attack in ATTACKS if as_shown(attack) not in words] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_colour_is_of_our_own_making(folders: tuple[Path, Path], command: str) -> None:
    args = (*COMMANDS[command], "--color")
    plain, coloured = (written(folders[0], (*args, when), "terminal") for when in ("never", "always"))
    assert plain is not None
    assert coloured is not None
    assert SGR.sub("", coloured.decode()) == plain.decode()


def test_what_is_said_of_an_altered_report_does_nothing(folders: tuple[Path, Path]) -> None:
    """Keys and values of a report are as hostile as the draft: who alters it may write anything."""
    folder = folders[0]
    data = (folder / "saved.json").read_text(encoding="utf-8")
    for old, new in (
        ('"id": "old"', '"id": "\x9b2J\u202e"'),
        ('"RU": ', '"\x9b2J\u202e": '),
        ('"settings": {', '"settings": {"\x9b": 1,'),
    ):
        assert old in data
        (folder / "altered.json").write_text(data.replace(old, new, 1), encoding="utf-8")
        status = cli.run(["verify", str(folder / "altered.json"), "--shelf", str(folder), "-o", str(folder / "said")])
        assert status == cli.FOUND
        said = look((folder / "said").read_bytes()).words
        assert re.search(r"does not hold: .*<U\+009B>", said), said


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_what_a_pair_is_called_does_nothing(
    folders: tuple[Path, Path], form: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    folder = folders[0]
    with (folder / "pairs.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerows([["name", "old", "new"], *([a, "old", "new"] for a in ATTACKS), ["\x1b[2J", "\x9b", "new"]])
    status = cli.run(["compare", "--pairs", str(folder / "pairs.csv"), "--format", form, "--shelf", str(folder)])
    out, err = capfdbinary.readouterr()
    assert status == cli.USAGE  # for the last one, which is no draft
    words = as_shown(look(out).words)
    assert [attack for attack in ATTACKS if as_shown(attack) not in words] == []
    assert "<U+009B>, of the pair" in look(err).words
