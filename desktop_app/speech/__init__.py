"""Voices that speak, recognisers that hear, and the models that they need."""
