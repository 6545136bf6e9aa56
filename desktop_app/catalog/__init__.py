"""What the documents say: rounds, loops, questions, principles and rules, read from content and checked."""
