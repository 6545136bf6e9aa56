"""Sound in and out: microphones, the recorder, the player, wave files.  Knows nothing of interviews or words."""
