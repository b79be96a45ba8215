"""What an article says happened, and when."""

from analysis.annotation.events.rows import events

__all__ = ["events"]
