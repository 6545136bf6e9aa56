"""Days, moments, shares and counts as the pages tell them: in the window's language, by the person's locale."""

from datetime import datetime, timedelta
from typing import Literal

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject, QTime

from desktop_app.ui.figures import decimal
from desktop_app.ui.times import clock_time

translate = QCoreApplication.translate

Thing = Literal["session", "answer", "finding", "overrun", "figure", "filler"]


def told_day(moment: datetime, now: datetime) -> str:
    """The day as people say it: Today, Yesterday, a weekday of the last week, else a date."""
    day = moment.astimezone(now.tzinfo).date()
    days = (now.date() - day).days
    if days == 0:
        return translate("Times", "Today")
    if days == 1:
        return translate("Times", "Yesterday")
    if 1 < days < 7:
        return QLocale().standaloneDayName(day.isoweekday())
    return told_date(moment.astimezone(now.tzinfo), with_year=day.year != now.year)


def told_date(moment: datetime, *, with_year: bool = True) -> str:
    """A date with its month's name: "3 Jan", "3 Jan 2025"."""
    form = translate("Times", "d MMM yyyy") if with_year else translate("Times", "d MMM")
    return QLocale().toString(QDate(moment.year, moment.month, moment.day), form)


def told_time(moment: datetime) -> str:
    """The time of day as the locale writes it, 18:40 or 6:40 PM."""
    locale = QLocale()
    time = QTime(moment.hour, moment.minute)
    if locale.language() == QLocale.Language.C:
        return time.toString("HH:mm")
    return locale.toString(time, QLocale.FormatType.ShortFormat)


def told_moment(moment: datetime, now: datetime) -> str:
    """A day and the time of it: "Today 18:40"."""
    return f"{told_day(moment, now)} {told_time(moment.astimezone(now.tzinfo))}"


def over_time(seconds: float) -> str:
    """How much past the time: "+1:12"."""
    return f"+{clock_time(seconds)}"


def share(part: float | None) -> str:
    """A share of 0..1 in per cent; a dash where there is none."""
    return "\N{EN DASH}" if part is None else f"{part * 100:.0f} %"


def of_all(some: int, whole: int) -> str:
    """Some of a number of things: "4 of 9"."""
    return translate("Times", "{0} of {1}").format(some, whole)


class Counting(QObject):
    """Counts in words; an object, because only an object's texts have a form for one and one for many."""

    def told(self, count: int, thing: Thing) -> str:
        """So many things."""
        match thing:
            case "session":
                return self.tr("%n session(s)", "", count)
            case "answer":
                return self.tr("%n answer(s)", "", count)
            case "overrun":
                return self.tr("%n overrun(s)", "", count)
            case "figure":
                return self.tr("%n figure(s)", "", count)
            case "filler":
                return self.tr("%n filler(s)", "", count)
        return self.tr("%n finding(s)", "", count)


def counted(count: int, thing: Thing) -> str:
    """So many things: "1 finding", "2 findings"."""
    return Counting().told(count, thing)


def long_time(seconds: float) -> str:
    """Hours and minutes: 2 h 05."""
    minutes = round(seconds / 60)
    if minutes < 60:
        return f"{minutes} min"
    return f"{minutes // 60} h {minutes % 60:02d}"


def told_range(least: int, most: int | None) -> str:
    """A count that is not quite known: "5", "5–7", or "5+" where there may have been more; "–" where none was heard."""
    if most is None:
        return f"{least}+" if least else "\N{EN DASH}"
    return str(least) if most == least else f"{least}\N{EN DASH}{most}"


def since(now: datetime, days: int) -> datetime:
    """The beginning of the day so many days ago."""
    return (now - timedelta(days=days)).replace(hour=0, minute=0, second=0, microsecond=0)


def told_bytes(count: int) -> str:
    """Bytes as people read them."""
    if count < 1_000_000:
        return f"{max(1, round(count / 1000))} kB"
    return f"{count / 1_000_000:.0f} MB" if count < 1_000_000_000 else f"{decimal(count / 1e9)} GB"
