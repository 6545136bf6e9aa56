"""What the pages of the review are made of: the timeline, the transcript, the findings, the player."""
