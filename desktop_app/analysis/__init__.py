"""Words in, findings out: numbers, metrics, ownership, structure, delivery and time.  Pure: no I/O, no clock."""
