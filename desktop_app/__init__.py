"""Mock Loop: rehearse an engineering-manager interview loop out loud, alone and offline."""

__version__ = "0.1.0"
