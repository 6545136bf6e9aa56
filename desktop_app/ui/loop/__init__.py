"""The page of a whole loop: what it is made of."""
