"""What only the whole corpus can tell: who is who, and which rows speak of the same thing."""
