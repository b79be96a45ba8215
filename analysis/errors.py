"""What can go wrong, in words an analyst understands: each error's text is the sentence a page shows."""


class ParallaxError(Exception):
    """A problem that has one clear sentence; every error raised on purpose is one of these."""


class UnreadableError(ParallaxError):
    """A file cannot become an article; `file` names it and `reason` says why."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(f"{file}: {reason}")
        self.file = file
        self.reason = reason

    def __reduce__(self) -> tuple[type["UnreadableError"], tuple[str, str]]:
        """Survive the way back from a worker process."""
        return type(self), (self.file, self.reason)


class StoreError(ParallaxError):
    """A store cannot be opened, read or written; the text names the folder or the file."""


class SelectionError(ParallaxError):
    """A selection asks for something the corpus does not hold, or a date that is none."""


class CorrectionError(ParallaxError):
    """A correction says what none can say, or there is nothing that it could be applied to."""
