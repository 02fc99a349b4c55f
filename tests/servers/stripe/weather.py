"""How well the server works today: down, slow, or with answers that get lost."""

from dataclasses import dataclass


@dataclass
class Weather:
    """What happens to the next `times` requests whose path starts with `only`."""

    down: int = 0  # status to answer without doing anything; 0: works
    slow: float = 0  # seconds before anything is done
    lost: bool = False  # does what was asked, then closes the line without an answer
    only: str = "/v1/"
    times: int = 0

    def strikes(self, path: str) -> bool:
        """Count a request; True when it is one of those."""
        if self.times <= 0 or not path.startswith(self.only):
            return False
        self.times -= 1
        return True
