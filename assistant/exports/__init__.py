"""Results as other programs and people read them."""
