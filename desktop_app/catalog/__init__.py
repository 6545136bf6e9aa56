"""What the documents say: rounds, phases, loops, questions, principles and rules, read from content and checked."""
