"""Who was, will be or was not at the gatherings of an article, and how many it says they were."""

from analysis.annotation.attendance.rows import attendance
from analysis.annotation.attendance.scene import Scene
from analysis.annotation.attendance.totals import stated_totals

__all__ = ["Scene", "attendance", "stated_totals"]
