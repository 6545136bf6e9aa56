"""Short pieces of spoken answers in many trades and manners, to see what each family of cues hears and what it does not."""
