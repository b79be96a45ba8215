"""What tries to hurt a store or its readers, and must not."""
