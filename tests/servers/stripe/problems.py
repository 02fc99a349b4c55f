"""What goes wrong, in the shape in which Stripe says so."""

from dataclasses import dataclass


@dataclass
class Problem(Exception):
    """An answer that is not 200: `{"error": {"type": …, "code": …, "message": …, "param": …}}`."""

    message: str
    status: int = 400
    type: str = "invalid_request_error"
    code: str = ""
    param: str = ""

    def body(self) -> dict[str, object]:
        """The answer's JSON; what is empty is left out, as Stripe does."""
        named = {"type": self.type, "code": self.code, "message": self.message, "param": self.param}
        return {"error": {name: value for name, value in named.items() if value}}


def missing(param: str) -> Problem:
    """A required parameter that was not sent."""
    return Problem(f"Missing required param: {param}.", code="parameter_missing", param=param)


def unknown(kind: str, id: str) -> Problem:
    """An object that does not exist."""
    message = f"No such {kind}: '{id}'"
    return Problem(message, status=404, code="resource_missing", param="id")
