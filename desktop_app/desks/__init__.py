"""The desks behind the sound check, the settings and the welcome: real sound, real speech models."""
