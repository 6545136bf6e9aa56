"""The parts of the room: what stands around the question while a round runs."""
