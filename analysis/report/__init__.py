"""A report on a corpus: chosen parts of it as one HTML file, DOCX, PDF or workbook that need nothing else.

`built` turns a corpus into a report, `report_bytes` a report into a file. Charts are tables here: who asks for a file
hands in the maker of figures (`pages.parts.figures.reporting` has one), so that this package needs no Plotly.
"""

from analysis.report.build import built
from analysis.report.files import FORMATS, Format, report_bytes, write_report
from analysis.report.model import Makers, Report
from analysis.report.parts import PARTS

__all__ = ["FORMATS", "PARTS", "Format", "Makers", "Report", "built", "report_bytes", "write_report"]
