"""What is particular to English: how words are inflected, how numbers are spoken, where clauses begin."""
