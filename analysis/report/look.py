"""How a report looks as a page."""

STYLE = """
:root { color-scheme: light; font: 16px/1.5 "Source Sans", "Segoe UI", Helvetica, Arial, sans-serif; color: #1c2733; }
body { max-width: 1080px; margin: 0 auto; padding: 1.5rem clamp(0.9rem, 4vw, 2.5rem); background: #fff; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0; }
h2 { font-size: 1.45rem; border-top: 2px solid #0072B2; padding-top: 0.8rem; margin: 2.5rem 0 1rem; }
h3 { font-size: 1.05rem; margin: 1.4rem 0 0.2rem; }
h1, h2, h3, p, dd, li, q { overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: fit-content(40%) minmax(0, 1fr); gap: 0.15rem 1rem; margin: 1rem 0; }
dt { color: #55606c; overflow-wrap: anywhere; }
dd { margin: 0; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.3rem 1.2rem; list-style: none; padding: 0; }
a { color: #005a8e; }
.scroll { overflow: auto hidden; margin: 1rem 0; }
.chart { min-width: 560px; min-height: 60px; overflow: hidden; }
.note, cite { color: #55606c; font-style: normal; }
.note { margin: 0 0 0.3rem; }
article ul { margin: 0; padding-left: 1.1rem; }
article li { margin: 0.35rem 0; }
mark { background: #fdeab5; color: inherit; }
summary { font-weight: 600; cursor: pointer; margin: 1rem 0 0.4rem; }
.table { overflow: auto; max-height: 34rem; border: 1px solid #d9dee3; border-radius: 4px; }
table { border-collapse: collapse; font-size: 0.88rem; width: max-content; min-width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.6rem; max-width: min(26rem, 70vw); }
td { border-top: 1px solid #e6eaee; overflow-wrap: anywhere; }
th { position: sticky; top: 0; background: #f1f5f8; white-space: nowrap; }
.n { text-align: right; font-variant-numeric: tabular-nums; }
@media (max-width: 600px) { dl { grid-template-columns: 1fr; } dt { margin-top: 0.4rem; } }
@media print { .table { max-height: none; overflow: visible; } nav { display: none; } }
"""
"""One sheet of styles; nothing in it names another file."""
