"""Short pieces of spoken answers in many trades, to see what each family of cues hears and what it does not."""
