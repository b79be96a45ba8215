"""Tables into Plotly figures: one module a family of charts. Nothing here knows Streamlit."""
