"""Adding articles in the background: what was offered, what was understood, and how far annotation has come."""
