"""The sound check: the cards that the sound page and the welcome share."""
