"""Answers with known numbers and known hesitations, written as they are spoken."""

ANSWERS = {
    "latency": (
        "Our search page took eight hundred and fifty milliseconds for one customer in ten. I split the service, moved "
        "the ranking behind a cache, and brought it down to two hundred and eighty five milliseconds in six weeks. The "
        "error rate went from two point five percent to zero point four percent, and conversion rose by three percent."
    ),
    "money": (
        "The old contract cost us one point two million dollars a year. I negotiated it down to seven hundred and "
        "eighty thousand dollars, moved forty percent of the load to our own machines, and saved four hundred and "
        "twenty thousand dollars in the first twelve months. It paid for the two engineers who built it within "
        "ninety days."
    ),
    "people": (
        "I took over a team of fourteen engineers with thirty five percent attrition. Within nine months I had spoken "
        "with every one of them, let two people go, and hired eleven. Attrition fell to eight percent, and our "
        "engagement score rose from three point one to four point four out of five."
    ),
    "scale": (
        "We served fifty thousand requests a second at the start and a hundred and thirty thousand at the end. I chose "
        "sixty four partitions rather than two hundred and fifty six, because the larger number would have doubled the "
        "cost. Availability went from ninety nine point five percent to ninety nine point nine five percent."
    ),
    "delivery": (
        "The launch was planned for fifteen weeks and I shipped it in eleven. I cut the scope from twenty three "
        "features to nine, wrote the plan in two days, and told my director that we would miss three of the seven "
        "requests. Seventeen teams use it now, and it handles six hundred million events a day."
    ),
    "quality": (
        "Deploys took two hours and failed eighteen percent of the time. I put one person on it for a month, and after "
        "that a deploy took nine minutes and failed in less than two percent. Incidents went down from twenty seven a "
        "quarter to four, and the pager woke us three times instead of thirty."
    ),
    "customer": (
        "Five hundred customers wrote to us in one week about a refund that never came. I read two hundred of those "
        "letters myself, found that seventy percent had the same cause, and fixed it in four days. We paid back ninety "
        "six thousand dollars, and complaints dropped by eighty five percent the month after."
    ),
    "hypothesis": (
        "We tested it with five percent of the traffic for three weeks. Time on page rose from forty two seconds to "
        "sixty one seconds, and returns fell by one point eight percent. At thirty thousand orders a day that is worth "
        "two point three million dollars a year, so I asked for four more engineers and got three."
    ),
}

HESITANT = {
    "hesitant-1": (
        "Um, I had just joined the team, and, uh, nobody knew who owned the alarms. So, um, I made a list. Uh, I asked "
        "each of them, um, what woke them up last month, and, uh, we removed the ones that, um, nobody could explain."
    ),
    "hesitant-2": (
        "So the, um, the plan was too late already. I told my manager, uh, that we would need two more weeks. Um, he "
        "did not like it. Uh, but I showed him the numbers, and, um, in the end he agreed, uh, to move the date."
    ),
}

HESITANT["hesitant-late"] = " ".join(
    (ANSWERS["latency"], HESITANT["hesitant-1"], ANSWERS["people"], HESITANT["hesitant-2"])
)
"""A whole answer: what is found in its first half minute says little about the rest."""

FILLERS = frozenset({"um", "umm", "uh", "uhm", "er", "erm", "hmm", "hm", "mm", "mhm", "ah", "eh"})
