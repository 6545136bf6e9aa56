"""Makes the pictures of the README: the demonstration's room and review, and the progress of some weeks."""
