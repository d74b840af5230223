"""What may stand under a kind of rule in a mandate: the fields that several kinds share.

No postponed annotations here: pydantic reads them.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints

from draftdiff.model.statement import Force

# "duty" is what binds to do or not to do: an obligation or a prohibition.
Sort = Literal["duty", "obligation", "prohibition", "permission", "exemption", "declaration"]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000)]


def _listed(value: Any) -> Any:
    return (value,) if isinstance(value, str) else tuple(value) if isinstance(value, list) else value


# One text, or a list of them.
Lines = Annotated[tuple[Line, ...], BeforeValidator(_listed)]


class Fields(BaseModel):
    """The fields of one rule. An unknown one is an error; `at_most` is written at-most."""

    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=lambda name: name.replace("_", "-"))


class Anywhere(Fields):
    """A rule about a provision with all that is under it, or, without one, about the whole draft.

    With `standing: agreed` only words that stand in no bracket count; else whatever is on the table does.
    """

    provision: Line | None = None
    standing: Literal["any", "agreed"] = "any"


class Which(Anywhere):
    """Which statements are meant: those that answer to every field given. A force is the least that counts."""

    type: Sort | None = None
    force: Force | None = None
    bearer: Line | None = None
    says: Lines = ()
