"""What the parse tells of any sentence: who does what a verb says, and when."""
