"""Measures the analysis on labelled answers: precision, recall and F1 of each finding and of the metric spans."""
