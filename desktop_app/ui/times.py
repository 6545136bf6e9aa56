"""Times as they stand on the screen.  No Qt here."""

from desktop_app.catalog.model import Band


def clock_time(seconds: float) -> str:
    """Whole seconds as a clock shows them: 503 -> "8:23", 3725 -> "1:02:05"; what is begun counts as not yet over."""
    whole = max(0, int(seconds))
    hours, rest = divmod(whole, 3600)
    if hours:
        return f"{hours}:{rest // 60:02d}:{rest % 60:02d}"
    return f"{rest // 60}:{rest % 60:02d}"


def time_left(seconds: float) -> str:
    """A countdown: the second that runs is still there, so that 0:00 is shown when the time is up, not before."""
    return clock_time(-int(-seconds // 1) if seconds > 0 else 0)


def band_minutes(band: Band) -> str:
    """A band in minutes as documented: "12-14", "5", "1½-2"; under a minute and a half in seconds: "30 s"."""
    if band.max_s < 90:
        return f"{_seconds(band.min_s, band.max_s)} s"
    low, high = _minutes(band.min_s), _minutes(band.max_s)
    return low if low == high else f"{low}\N{EN DASH}{high}"


def band_clock(band: Band) -> str:
    """A band as clock times: "2:00-3:00"."""
    if band.min_s == band.max_s:
        return clock_time(band.max_s)
    return f"{clock_time(band.min_s)}\N{EN DASH}{clock_time(band.max_s)}"


def _seconds(low: float, high: float) -> str:
    return f"{low:.0f}" if round(low) == round(high) else f"{low:.0f}\N{EN DASH}{high:.0f}"


def _minutes(seconds: float) -> str:
    minutes = seconds / 60
    whole = int(minutes)
    part = minutes - whole
    if part < 0.125:
        return str(whole)
    if part > 0.875:
        return str(whole + 1)
    half = {0: "¼", 1: "½", 2: "¾"}[min(2, max(0, round(part * 4) - 1))]
    return f"{whole or ''}{half}"
