"""Small widgets that paint themselves from the look; every one takes it as its first argument."""
