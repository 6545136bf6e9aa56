"""Days, moments and shares as the pages of the review tell them.  No Qt here."""

from datetime import datetime, timedelta

from desktop_app.ui.times import clock_time


def told_day(moment: datetime, now: datetime) -> str:
    """The day as people say it: Today, Yesterday, a weekday of the last week, else a date."""
    day = moment.astimezone(now.tzinfo).date()
    days = (now.date() - day).days
    if days == 0:
        return "Today"
    if days == 1:
        return "Yesterday"
    if 1 < days < 7:
        return f"{day:%A}"
    year = "" if day.year == now.year else f" {day.year}"
    return f"{day.day} {day:%b}{year}"


def told_moment(moment: datetime, now: datetime) -> str:
    """A day and the time of it: "Today 18:40"."""
    return f"{told_day(moment, now)} {moment.astimezone(now.tzinfo):%H:%M}"


def over_time(seconds: float) -> str:
    """How much past the time: "+1:12"."""
    return f"+{clock_time(seconds)}"


def share(part: float | None) -> str:
    """A share of 0..1 in per cent; a dash where there is none."""
    return "\N{EN DASH}" if part is None else f"{part * 100:.0f} %"


def counted(count: int, thing: str) -> str:
    """So many things: "1 finding", "2 findings"."""
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def told_range(least: int, most: int | None) -> str:
    """A count that is not quite known: "5", "5–7", or "≥ 5" where nobody knows how many more there were."""
    if most is None:
        return f"\N{GREATER-THAN OR EQUAL TO} {least}"
    return str(least) if most == least else f"{least}\N{EN DASH}{most}"


def since(now: datetime, days: int) -> datetime:
    """The beginning of the day so many days ago."""
    return (now - timedelta(days=days)).replace(hour=0, minute=0, second=0, microsecond=0)


def told_bytes(count: int) -> str:
    """Bytes as people read them."""
    if count < 1_000_000:
        return f"{max(1, round(count / 1000))} kB"
    return f"{count / 1_000_000:.0f} MB" if count < 1_000_000_000 else f"{count / 1_000_000_000:.1f} GB"
