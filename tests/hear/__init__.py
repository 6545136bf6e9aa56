"""How well each installed recogniser hears: words, numbers, hesitations, time and memory, in one run."""
