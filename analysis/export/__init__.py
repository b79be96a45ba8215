"""Tables as files: CSV, JSON, Parquet, XLSX; one table, or all of a corpus."""

from analysis.export.folder import export_tables
from analysis.export.formats import FORMATS, Format, table_bytes
from analysis.export.joined import joined_table

__all__ = ["FORMATS", "Format", "export_tables", "joined_table", "table_bytes"]
