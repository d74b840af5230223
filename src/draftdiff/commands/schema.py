"""`draftdiff schema`: the JSON Schema of the reports."""

from __future__ import annotations

import json

import click


@click.command("schema")
def command() -> int:
    """Print the JSON Schema of what --format json writes.

    \b
    Examples:
      draftdiff schema
      draftdiff schema > report.schema.json
    """  # noqa: D301 - click knows \b, and a raw string would print it
    from draftdiff.render.json import schema

    click.echo(json.dumps(schema(), indent=2, ensure_ascii=False))
    return 0
