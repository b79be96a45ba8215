"""The gatherings that an article speaks of: what it calls them, where and when they are."""
