"""A live round: joins interview, sound, words, analysis and library; owns the threads."""
