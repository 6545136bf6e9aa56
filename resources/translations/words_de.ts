<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
    <context>
        <name>Words</name>
        <message>
            <source>"I" acted {i} times, with verbs such as {verbs}.</source>
            <translation>„I“ handelte {i}-mal, mit Verben wie {verbs}.</translation>
        </message>
        <message>
            <source>"We" acted {we} times and "I" {i} times.</source>
            <translation>„We“ handelte {we}-mal, „I“ {i}-mal.</translation>
        </message>
        <message>
            <source>"We" stays at half or less of the first-person subjects that act; it counts from {min_we} on.</source>
            <translation>„We“ bleibt bei höchstens der Hälfte der Handelnden in der ersten Person; es zählt ab {min_we}.</translation>
        </message>
        <message>
            <source>"we" was heard far more often than "I"</source>
            <translation>„we“ viel öfter zu hören war als „I“</translation>
        </message>
        <message>
            <source>1-2 weeks</source>
            <translation>1–2 Wochen</translation>
        </message>
        <message>
            <source>A change that you led</source>
            <translation>Ein Wandel, den du geführt hast</translation>
        </message>
        <message>
            <source>A culture or an organisation that got better.</source>
            <translation>Eine Kultur oder Organisation, die besser wurde.</translation>
        </message>
        <message>
            <source>A decision or a design weighs alternatives.</source>
            <translation>Eine Entscheidung oder ein Entwurf wägt Alternativen ab.</translation>
        </message>
        <message>
            <source>A decision or a design weighs at least one alternative, cost or trade-off.</source>
            <translation>Eine Entscheidung oder ein Entwurf wägt mindestens eine Alternative, einen Preis oder einen Zielkonflikt ab.</translation>
        </message>
        <message>
            <source>A dilemma</source>
            <translation>Ein Dilemma</translation>
        </message>
        <message>
            <source>A direction of several years for the team's technology.</source>
            <translation>Eine Richtung über mehrere Jahre für die Technik des Teams.</translation>
        </message>
        <message>
            <source>A figure lets the listener measure the effect.</source>
            <translation>An einer Zahl lässt sich die Wirkung messen.</translation>
        </message>
        <message>
            <source>A finding of {where} rests on words {first} to {last} of {words}, which cannot be.</source>
            <translation>Ein Befund von {where} stützt sich auf die Wörter {first} bis {last} von {words}, was nicht sein kann.</translation>
        </message>
        <message>
            <source>A fit with the culture, or better, an addition to it.</source>
            <translation>Passt zur Kultur, oder besser: bereichert sie.</translation>
        </message>
        <message>
            <source>A follow-up comes next</source>
            <translation>Als Nächstes kommt eine Nachfrage</translation>
        </message>
        <message>
            <source>A kept analysis has version {version}; this Mock Loop reads up to {newest}.</source>
            <translation>Eine gespeicherte Bewertung hat Version {version}; dieses Mock Loop liest bis {newest}.</translation>
        </message>
        <message>
            <source>A kept list of words holds a row that is not [text, start, end, confidence].</source>
            <translation>Eine gespeicherte Wörterliste enthält eine Zeile, die nicht [text, start, end, confidence] ist.</translation>
        </message>
        <message>
            <source>A large system, from its requirements to its running costs, in five steps.</source>
            <translation>Ein großes System, von den Anforderungen bis zu den Betriebskosten, in fünf Schritten.</translation>
        </message>
        <message>
            <source>A late first word</source>
            <translation>Spätes erstes Wort</translation>
        </message>
        <message>
            <source>A long silence</source>
            <translation>Eine lange Stille</translation>
        </message>
        <message>
            <source>A measured effect</source>
            <translation>Eine gemessene Wirkung</translation>
        </message>
        <message>
            <source>A measured effect comes with its baseline.</source>
            <translation>Eine gemessene Wirkung kommt mit ihrem Ausgangswert.</translation>
        </message>
        <message>
            <source>A measured effect was heard: {readable}.</source>
            <translation>Eine gemessene Wirkung war zu hören: {readable}.</translation>
        </message>
        <message>
            <source>A method for solving problems, visible in what you say.</source>
            <translation>Eine Methode, Probleme zu lösen, erkennbar in dem, was du sagst.</translation>
        </message>
        <message>
            <source>A mind that grows, and looks at itself.</source>
            <translation>Ein Geist, der wächst und sich selbst betrachtet.</translation>
        </message>
        <message>
            <source>A natural voice can be added with `make voice`.</source>
            <translation>Eine natürliche Stimme kommt mit `make voice` dazu.</translation>
        </message>
        <message>
            <source>A note needs some text.</source>
            <translation>Eine Notiz braucht etwas Text.</translation>
        </message>
        <message>
            <source>A part of the report cannot be read: {error}. Install Mock Loop again.</source>
            <translation>Ein Teil des Berichts ist nicht lesbar: {error}. Installiere Mock Loop noch einmal.</translation>
        </message>
        <message>
            <source>A pause of {longest} seconds was heard inside the answer.</source>
            <translation>Mitten in der Antwort gab es eine Pause von {longest} Sekunden.</translation>
        </message>
        <message>
            <source>A phone screen, a written assignment of one to two weeks, and then the rounds for architecture, strategy, organisation and executives, with the bar raiser and a vice president.</source>
            <translation>Ein Telefongespräch, eine schriftliche Aufgabe von ein bis zwei Wochen und dann die Runden zu Architektur, Strategie, Organisation und Leitung, mit Bar Raiser und Vice President.</translation>
        </message>
        <message>
            <source>A phone screen, and then an on-site day with two coding rounds, a design, two behavioural rounds and the bar raiser.</source>
            <translation>Ein Telefongespräch und dann ein Tag vor Ort mit zwei Coding-Runden, einem Entwurf, zwei Verhaltensrunden und dem Bar Raiser.</translation>
        </message>
        <message>
            <source>A platform or a standard that reached across organisations.</source>
            <translation>Eine Plattform oder ein Standard, der über Organisationen hinweg wirkte.</translation>
        </message>
        <message>
            <source>A platform that serves billions of users.</source>
            <translation>Eine Plattform für Milliarden von Nutzern.</translation>
        </message>
        <message>
            <source>A portfolio of stories</source>
            <translation>Ein Vorrat an Geschichten</translation>
        </message>
        <message>
            <source>A principle as its own proof</source>
            <translation>Nur der Name eines Prinzips</translation>
        </message>
        <message>
            <source>A principle that is named is tied to a specific action in the same or the neighbouring sentence.</source>
            <translation>Ein genanntes Prinzip gehört zu einer bestimmten Tat im selben oder im Nachbarsatz.</translation>
        </message>
        <message>
            <source>A problem of medium difficulty, solved without detours.</source>
            <translation>Eine mittelschwere Aufgabe, ohne Umwege gelöst.</translation>
        </message>
        <message>
            <source>A problem whose solution has consequences for the architecture.</source>
            <translation>Eine Aufgabe, deren Lösung Folgen für die Architektur hat.</translation>
        </message>
        <message>
            <source>A quarter or a year, planned and kept.</source>
            <translation>Ein Quartal oder ein Jahr, geplant und eingehalten.</translation>
        </message>
        <message>
            <source>A quiet room with good light.</source>
            <translation>Ein ruhiger Raum mit gutem Licht.</translation>
        </message>
        <message>
            <source>A real interest in the company and in this role.</source>
            <translation>Echtes Interesse an der Firma und an dieser Rolle.</translation>
        </message>
        <message>
            <source>A reason to want this team.</source>
            <translation>Ein Grund, in dieses Team zu wollen.</translation>
        </message>
        <message>
            <source>A recruiter or the hiring manager finds out who you are, how you tell a story, and why you want this job.</source>
            <translation>Jemand aus dem Recruiting oder die künftige Führungskraft erfährt, wer du bist, wie du erzählst und warum du die Stelle willst.</translation>
        </message>
        <message>
            <source>A round cannot be shortened by the factor {scale}; expected {smallest} to {largest:.0f}.</source>
            <translation>Eine Runde lässt sich nicht mit dem Faktor {scale} kürzen; erwartet wird {smallest} bis {largest:.0f}.</translation>
        </message>
        <message>
            <source>A scenario</source>
            <translation>Ein Szenario</translation>
        </message>
        <message>
            <source>A second story ready for every kind of question.</source>
            <translation>Eine zweite Geschichte für jede Art von Frage.</translation>
        </message>
        <message>
            <source>A second, careful hearing can be installed in the settings.</source>
            <translation>Ein zweites, sorgfältiges Gehör lässt sich in den Optionen installieren.</translation>
        </message>
        <message>
            <source>A session cannot be exported as “{form}”; known: {known}.</source>
            <translation>Eine Sitzung lässt sich nicht als „{form}“ ausgeben; bekannt sind: {known}.</translation>
        </message>
        <message>
            <source>A single question with its follow-ups, as it would be asked in a behavioural round.</source>
            <translation>Eine einzelne Frage mit ihren Nachfragen, wie in einer Verhaltensrunde.</translation>
        </message>
        <message>
            <source>A single question with its follow-ups.</source>
            <translation>Eine einzelne Frage mit ihren Nachfragen.</translation>
        </message>
        <message>
            <source>A stable connection, and a second one in reserve.</source>
            <translation>Eine stabile Verbindung und eine zweite als Reserve.</translation>
        </message>
        <message>
            <source>A story of {min_seconds} seconds or more holds at least one measured effect.</source>
            <translation>Eine Geschichte von {min_seconds} Sekunden oder mehr enthält mindestens eine gemessene Wirkung.</translation>
        </message>
        <message>
            <source>A story says what was learned, would be done differently, or changed afterwards.</source>
            <translation>Eine Geschichte sagt, was gelernt wurde, was du anders machen würdest oder was sich danach änderte.</translation>
        </message>
        <message>
            <source>A story says what was learned.</source>
            <translation>Eine Geschichte sagt, was gelernt wurde.</translation>
        </message>
        <message>
            <source>A story that is yours, with real stakes and a beginning, a middle and an end.</source>
            <translation>Eine eigene Geschichte, bei der etwas auf dem Spiel stand, mit Anfang, Mitte und Ende.</translation>
        </message>
        <message>
            <source>A strategy of yours</source>
            <translation>Eine Strategie von dir</translation>
        </message>
        <message>
            <source>A system that serves millions of users.</source>
            <translation>Ein System für Millionen von Nutzern.</translation>
        </message>
        <message>
            <source>A view of what becomes of it at a thousand times the input, and in production.</source>
            <translation>Ein Blick darauf, was bei tausendfacher Eingabe und im Betrieb daraus wird.</translation>
        </message>
        <message>
            <source>A vision of several years that others could repeat.</source>
            <translation>Eine Vision über mehrere Jahre, die andere wiedergeben könnten.</translation>
        </message>
        <message>
            <source>A vision that is strategic.</source>
            <translation>Eine strategische Vision.</translation>
        </message>
        <message>
            <source>A warm-up, one coding problem, and a small design question at the end.</source>
            <translation>Zum Warmwerden etwas Kleines, eine Coding-Aufgabe und am Ende eine kleine Entwurfsfrage.</translation>
        </message>
        <message>
            <source>A way of leading that adapts and works with others.</source>
            <translation>Eine Art zu führen, die sich anpasst und mit anderen arbeitet.</translation>
        </message>
        <message>
            <source>A whiteboard or large paper to sketch on.</source>
            <translation>Ein Whiteboard oder großes Papier zum Skizzieren.</translation>
        </message>
        <message>
            <source>A working knowledge of distributed systems and of the usual patterns.</source>
            <translation>Gute Kenntnis verteilter Systeme und ihrer üblichen Muster.</translation>
        </message>
        <message>
            <source>Add one figure with its start: what it was, what it became, and over what time.</source>
            <translation>Nenne eine Zahl mit ihrem Anfang: was es war, was es wurde und in welcher Zeit.</translation>
        </message>
        <message>
            <source>Alternatives</source>
            <translation>Alternativen</translation>
        </message>
        <message>
            <source>Alternatives that were weighed, and a reason for the one that won.</source>
            <translation>Abgewogene Alternativen und ein Grund für die, die gewann.</translation>
        </message>
        <message>
            <source>Amazon Connect and Chime are used for calls and whiteboards, Miro or Draw.io for drawings.</source>
            <translation>Amazon Connect und Chime für Gespräche und Whiteboards, Miro oder Draw.io für Zeichnungen.</translation>
        </message>
        <message>
            <source>An alternative or a cost was weighed.</source>
            <translation>Eine Alternative oder ein Preis wurde abgewogen.</translation>
        </message>
        <message>
            <source>An answer of this kind takes {band}.</source>
            <translation>Eine Antwort dieser Art dauert {band}.</translation>
        </message>
        <message>
            <source>An answer tells what came of the work.</source>
            <translation>Eine Antwort sagt, was aus der Arbeit wurde.</translation>
        </message>
        <message>
            <source>An approach that is explained, with what speaks for and against it.</source>
            <translation>Ein erklärtes Vorgehen, mit dem, was dafür und was dagegen spricht.</translation>
        </message>
        <message>
            <source>An informal half-hour that some loops add; you get to know each other.</source>
            <translation>Eine lockere halbe Stunde, die manche Durchgänge haben; ihr lernt euch kennen.</translation>
        </message>
        <message>
            <source>An organisation that worked differently after you.</source>
            <translation>Eine Organisation, die nach dir anders arbeitete.</translation>
        </message>
        <message>
            <source>An understanding of what the team is for.</source>
            <translation>Ein Verständnis davon, wofür das Team da ist.</translation>
        </message>
        <message>
            <source>And with a thousand times the input?</source>
            <translation>Und bei tausendfacher Eingabe?</translation>
        </message>
        <message>
            <source>Another Mock Loop is working through the waiting jobs already.</source>
            <translation>Ein anderes Mock Loop arbeitet die wartenden Aufträge schon ab.</translation>
        </message>
        <message>
            <source>Another installation of a speech model is under way in {path}: let it end first.</source>
            <translation>In {path} wird gerade ein anderes Sprachmodell installiert: Lass das erst fertig werden.</translation>
        </message>
        <message>
            <source>Another principle, another time.</source>
            <translation>Ein anderes Prinzip, eine andere Zeit.</translation>
        </message>
        <message>
            <source>Another program has been writing to {path} for too long. Close it and try again.</source>
            <translation>Ein anderes Programm schreibt schon zu lange in {path}. Schließ es und versuch es noch einmal.</translation>
        </message>
        <message>
            <source>Another question comes next</source>
            <translation>Als Nächstes kommt eine weitere Frage</translation>
        </message>
        <message>
            <source>Another time of your life as a leader.</source>
            <translation>Eine andere Zeit deines Lebens als Führungskraft.</translation>
        </message>
        <message>
            <source>Answer first, explain afterwards.</source>
            <translation>Erst antworten, dann erklären.</translation>
        </message>
        <message>
            <source>Answer in order, and offer to go deeper.</source>
            <translation>Der Reihe nach antworten und anbieten, tiefer zu gehen.</translation>
        </message>
        <message>
            <source>Answer in three to four minutes, then expect to be asked for details.</source>
            <translation>In drei bis vier Minuten antworten und dann mit Fragen nach Einzelheiten rechnen.</translation>
        </message>
        <message>
            <source>Answer in two to three minutes, then let the follow-ups lead.</source>
            <translation>In zwei bis drei Minuten antworten, dann führen die Nachfragen.</translation>
        </message>
        <message>
            <source>Architecture deep dive</source>
            <translation>Architektur im Detail</translation>
        </message>
        <message>
            <source>Are the principles lived, or only named?</source>
            <translation>Werden die Prinzipien gelebt oder nur genannt?</translation>
        </message>
        <message>
            <source>Ask about the team's hardest problem.</source>
            <translation>Nach dem schwersten Problem des Teams fragen.</translation>
        </message>
        <message>
            <source>Ask for limits on the input and for edge cases.</source>
            <translation>Nach Grenzen der Eingabe und nach Randfällen fragen.</translation>
        </message>
        <message>
            <source>Ask how leaders are grown here.</source>
            <translation>Fragen, wie hier Führungskräfte wachsen.</translation>
        </message>
        <message>
            <source>Ask how much, how fast, how available, how consistent.</source>
            <translation>Fragen, wie viel, wie schnell, wie verfügbar, wie konsistent.</translation>
        </message>
        <message>
            <source>Ask how people grow in this organisation.</source>
            <translation>Fragen, wie Menschen in dieser Organisation wachsen.</translation>
        </message>
        <message>
            <source>Ask how teams here settle differences.</source>
            <translation>Fragen, wie Teams hier Meinungsverschiedenheiten klären.</translation>
        </message>
        <message>
            <source>Ask now and then whether you are being followed.</source>
            <translation>Ab und zu fragen, ob man dir folgen kann.</translation>
        </message>
        <message>
            <source>Ask something that you would ask of no other interviewer.</source>
            <translation>Etwas fragen, was du sonst niemanden fragen würdest.</translation>
        </message>
        <message>
            <source>Ask two or three questions, then draw the few parts that matter.</source>
            <translation>Zwei oder drei Fragen stellen, dann die wenigen wichtigen Teile zeichnen.</translation>
        </message>
        <message>
            <source>Ask what in your paper they would have done otherwise.</source>
            <translation>Fragen, was sie in deinem Papier anders gemacht hätten.</translation>
        </message>
        <message>
            <source>Ask what kept them awake last quarter.</source>
            <translation>Fragen, was sie im letzten Quartal wach gehalten hat.</translation>
        </message>
        <message>
            <source>Ask what raising the bar means to them.</source>
            <translation>Fragen, was es für sie heißt, die Latte höher zu legen.</translation>
        </message>
        <message>
            <source>Ask what success would look like, and when you will hear.</source>
            <translation>Fragen, woran Erfolg zu erkennen wäre und wann du Bescheid bekommst.</translation>
        </message>
        <message>
            <source>Ask what the system must do.</source>
            <translation>Fragen, was das System können muss.</translation>
        </message>
        <message>
            <source>Ask what you truly want to know about the team and its customers.</source>
            <translation>Fragen, was du wirklich über das Team und seine Kunden wissen willst.</translation>
        </message>
        <message>
            <source>Ask what you would take over on the first day.</source>
            <translation>Fragen, was du am ersten Tag übernehmen würdest.</translation>
        </message>
        <message>
            <source>Ask when you did not understand.</source>
            <translation>Nachfragen, wenn du etwas nicht verstanden hast.</translation>
        </message>
        <message>
            <source>Ask where the business is going, and what worries them about it.</source>
            <translation>Fragen, wohin das Geschäft geht und was ihnen daran Sorgen macht.</translation>
        </message>
        <message>
            <source>Ask where this organisation wants to be in three years.</source>
            <translation>Fragen, wo diese Organisation in drei Jahren sein will.</translation>
        </message>
        <message>
            <source>Ask, decide, say what it costs, say how you would tell people.</source>
            <translation>Fragen, entscheiden, den Preis nennen, sagen, wie du es den Leuten beibringst.</translation>
        </message>
        <message>
            <source>Asked because {reason}</source>
            <translation>Gefragt, weil {reason}</translation>
        </message>
        <message>
            <source>At Amazon</source>
            <translation>Bei Amazon</translation>
        </message>
        <message>
            <source>At least four of the six rounds are passed, and the bar raiser agrees.</source>
            <translation>Mindestens vier der sechs Runden sind bestanden, und der Bar Raiser stimmt zu.</translation>
        </message>
        <message>
            <source>At least one measured effect comes with what it was before, or with how much of what.</source>
            <translation>Mindestens eine gemessene Wirkung kommt mit dem Wert davor oder mit ihrem Anteil am Ganzen.</translation>
        </message>
        <message>
            <source>Background and warm-up</source>
            <translation>Werdegang und Warmwerden</translation>
        </message>
        <message>
            <source>Bar raiser</source>
            <translation>Bar Raiser</translation>
        </message>
        <message>
            <source>Bar raiser interview</source>
            <translation>Gespräch mit dem Bar Raiser</translation>
        </message>
        <message>
            <source>Bar raiser interview, long form</source>
            <translation>Gespräch mit dem Bar Raiser, lange Form</translation>
        </message>
        <message>
            <source>Be a person before you are a candidate.</source>
            <translation>Sei Mensch, bevor du dich bewirbst.</translation>
        </message>
        <message>
            <source>Begin with one sentence that says which story is coming, then take your time.</source>
            <translation>Beginne mit einem Satz, der sagt, welche Geschichte kommt, und nimm dir dann Zeit.</translation>
        </message>
        <message>
            <source>Begin within two seconds.</source>
            <translation>Innerhalb von zwei Sekunden beginnen.</translation>
        </message>
        <message>
            <source>Behavioural interview</source>
            <translation>Verhaltensinterview</translation>
        </message>
        <message>
            <source>Behavioural interview on leading across functions</source>
            <translation>Verhaltensinterview: über Bereiche hinweg führen</translation>
        </message>
        <message>
            <source>Behavioural interview on leading people</source>
            <translation>Verhaltensinterview: Menschen führen</translation>
        </message>
        <message>
            <source>Behavioural questions</source>
            <translation>Verhaltensfragen</translation>
        </message>
        <message>
            <source>Behavioural round across functions</source>
            <translation>Verhaltensrunde über Bereiche hinweg</translation>
        </message>
        <message>
            <source>Behavioural round on leading people</source>
            <translation>Verhaltensrunde zum Führen von Menschen</translation>
        </message>
        <message>
            <source>Bets that were made with open eyes, and measured.</source>
            <translation>Wetten, die mit offenen Augen eingegangen und gemessen wurden.</translation>
        </message>
        <message>
            <source>Between 110 and 165 words a minute is usual; noted above {limit}.</source>
            <translation>Zwischen 110 und 165 Wörter in der Minute sind üblich; vermerkt wird es über {limit}.</translation>
        </message>
        <message>
            <source>Between 110 and 165 words a minute is usual; noted below {limit}.</source>
            <translation>Zwischen 110 und 165 Wörter in der Minute sind üblich; vermerkt wird es unter {limit}.</translation>
        </message>
        <message>
            <source>Beyond the request</source>
            <translation>Über den Auftrag hinaus</translation>
        </message>
        <message>
            <source>Building a team over distance.</source>
            <translation>Ein Team über die Ferne aufbauen.</translation>
        </message>
        <message>
            <source>Caching in depth</source>
            <translation>Zwischenspeicher im Detail</translation>
        </message>
        <message>
            <source>Calm, and a way back if it turns out wrong.</source>
            <translation>Ruhe und ein Weg zurück, falls es falsch war.</translation>
        </message>
        <message>
            <source>Can they solve problems at the level of the job?</source>
            <translation>Lösen sie Probleme auf der Höhe der Stelle?</translation>
        </message>
        <message>
            <source>Change brought about in an organisation.</source>
            <translation>In einer Organisation bewirkter Wandel.</translation>
        </message>
        <message>
            <source>Changing how an organisation works, beyond the teams that report to you.</source>
            <translation>Ändern, wie eine Organisation arbeitet, über die eigenen Teams hinaus.</translation>
        </message>
        <message>
            <source>Choices that are tied to what customers and the business need.</source>
            <translation>Entscheidungen, die sich danach richten, was Kunden und Geschäft brauchen.</translation>
        </message>
        <message>
            <source>Choose what this team could use, and go deep in it.</source>
            <translation>Wähle, was dieses Team brauchen könnte, und geh dort in die Tiefe.</translation>
        </message>
        <message>
            <source>Clarify</source>
            <translation>Klären</translation>
        </message>
        <message>
            <source>Clarify requirements</source>
            <translation>Anforderungen klären</translation>
        </message>
        <message>
            <source>Clarify what is wanted and what limits there are.</source>
            <translation>Klären, was gewünscht ist und welche Grenzen es gibt.</translation>
        </message>
        <message>
            <source>Clarify, explain your approach, write it, test it. See the coding approach for the times.</source>
            <translation>Klären, Vorgehen erklären, schreiben, testen. Die Zeiten stehen beim Coding-Vorgehen.</translation>
        </message>
        <message>
            <source>Clean code that works, in a language that you are at home in.</source>
            <translation>Sauberer Code, der läuft, in einer Sprache, in der du zu Hause bist.</translation>
        </message>
        <message>
            <source>Clear speech, and stories that can be followed.</source>
            <translation>Klare Rede und Geschichten, denen man folgen kann.</translation>
        </message>
        <message>
            <source>Clients, entrances, services, storage, and systems outside.</source>
            <translation>Clients, Eingänge, Dienste, Speicher und Systeme draußen.</translation>
        </message>
        <message>
            <source>Clients, on the web and on phones.</source>
            <translation>Clients, im Web und auf Telefonen.</translation>
        </message>
        <message>
            <source>Close with what happened: what is true now that was not true before.</source>
            <translation>Schließ mit dem, was geschah: was jetzt stimmt und vorher nicht.</translation>
        </message>
        <message>
            <source>Code is written in LiveCode, HackerRank, CoderPad or the like.</source>
            <translation>Code wird in LiveCode, HackerRank, CoderPad oder Ähnlichem geschrieben.</translation>
        </message>
        <message>
            <source>Code of a quality that could go to production, and engineering habits behind it.</source>
            <translation>Code, der in Betrieb gehen könnte, und gute Ingenieursgewohnheiten dahinter.</translation>
        </message>
        <message>
            <source>Coding approach of the technical phone screen</source>
            <translation>Coding-Vorgehen im technischen Telefongespräch</translation>
        </message>
        <message>
            <source>Coding interview</source>
            <translation>Coding-Interview</translation>
        </message>
        <message>
            <source>Coding problem</source>
            <translation>Coding-Aufgabe</translation>
        </message>
        <message>
            <source>Collect yourself; you will get little information on purpose.</source>
            <translation>Sammle dich; du bekommst mit Absicht wenig Auskunft.</translation>
        </message>
        <message>
            <source>Communicating without being there at the same time.</source>
            <translation>Sich verständigen, ohne zur selben Zeit da zu sein.</translation>
        </message>
        <message>
            <source>Compare it with another one, and get your interviewer's consent before you write code.</source>
            <translation>Mit einem anderen vergleichen und das Einverständnis der Gegenseite holen, bevor du Code schreibst.</translation>
        </message>
        <message>
            <source>Complexity that is under control, and a plan for scale.</source>
            <translation>Beherrschte Komplexität und ein Plan fürs Wachsen.</translation>
        </message>
        <message>
            <source>Confirm what the output looks like, how fast it must be, and whether variations will follow.</source>
            <translation>Bestätigen lassen, wie die Ausgabe aussieht, wie schnell es sein muss und ob Abwandlungen folgen.</translation>
        </message>
        <message>
            <source>Conflicts and hard conversations that you did not avoid.</source>
            <translation>Konflikte und schwere Gespräche, denen du nicht ausgewichen bist.</translation>
        </message>
        <message>
            <source>Connect a microphone, or allow this program to use it.</source>
            <translation>Schließ ein Mikrofon an oder erlaube diesem Programm, es zu benutzen.</translation>
        </message>
        <message>
            <source>Connect headphones or a loudspeaker; without one the questions are in writing.</source>
            <translation>Schließ Kopfhörer oder einen Lautsprecher an; ohne sie stehen die Fragen nur geschrieben da.</translation>
        </message>
        <message>
            <source>Consider another way.</source>
            <translation>Einen anderen Weg erwägen.</translation>
        </message>
        <message>
            <source>Consistency and transactions.</source>
            <translation>Konsistenz und Transaktionen.</translation>
        </message>
        <message>
            <source>Conversation</source>
            <translation>Gespräch</translation>
        </message>
        <message>
            <source>Conversation with a vice president or director</source>
            <translation>Gespräch mit einem Vice President oder Director</translation>
        </message>
        <message>
            <source>Curiosity about the team and its customers.</source>
            <translation>Neugier auf das Team und seine Kunden.</translation>
        </message>
        <message>
            <source>Customer and need, proposal, key decisions, risks, what it takes and what it brings.</source>
            <translation>Kunde und Bedarf, Vorschlag, wichtigste Entscheidungen, Risiken, Aufwand und Ertrag.</translation>
        </message>
        <message>
            <source>Cut the situation to two sentences, and go to what you did.</source>
            <translation>Kürze die Ausgangslage auf zwei Sätze und komm zu dem, was du getan hast.</translation>
        </message>
        <message>
            <source>Data in depth</source>
            <translation>Daten im Detail</translation>
        </message>
        <message>
            <source>Data model, indexes, sharding, replication, transactions.</source>
            <translation>Datenmodell, Indizes, Aufteilung, Kopien, Transaktionen.</translation>
        </message>
        <message>
            <source>Data structures and algorithms, known and well chosen.</source>
            <translation>Datenstrukturen und Algorithmen, gekannt und gut gewählt.</translation>
        </message>
        <message>
            <source>Dealing with executives, and thinking in years.</source>
            <translation>Umgang mit der Leitung und Denken in Jahren.</translation>
        </message>
        <message>
            <source>Decide beforehand what may be left out of this phase, and leave it out when its time is up.</source>
            <translation>Entscheide vorher, was in dieser Phase wegbleiben darf, und lass es weg, wenn ihre Zeit um ist.</translation>
        </message>
        <message>
            <source>Decide what is cached, where, and how it is refreshed.</source>
            <translation>Entscheiden, was zwischengespeichert wird, wo, und wie es frisch bleibt.</translation>
        </message>
        <message>
            <source>Decide with less time.</source>
            <translation>Mit weniger Zeit entscheiden.</translation>
        </message>
        <message>
            <source>Decisions that can be explained in a few sentences to somebody who is not technical.</source>
            <translation>Entscheidungen, die sich Nichttechnikern in wenigen Sätzen erklären lassen.</translation>
        </message>
        <message>
            <source>Decisions with an ethical side.</source>
            <translation>Entscheidungen mit einer ethischen Seite.</translation>
        </message>
        <message>
            <source>Deep dive</source>
            <translation>In die Tiefe</translation>
        </message>
        <message>
            <source>Deep dive into key components</source>
            <translation>Wichtige Bausteine im Detail</translation>
        </message>
        <message>
            <source>Design</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>Design a solution</source>
            <translation>Eine Lösung entwerfen</translation>
        </message>
        <message>
            <source>Design the algorithm on examples.</source>
            <translation>Den Algorithmus an Beispielen entwerfen.</translation>
        </message>
        <message>
            <source>Detailed design</source>
            <translation>Entwurf im Einzelnen</translation>
        </message>
        <message>
            <source>Done because it was asked for</source>
            <translation>Getan, weil es verlangt war</translation>
        </message>
        <message>
            <source>Draw the borders of the services and how they communicate.</source>
            <translation>Die Grenzen der Dienste zeichnen und wie sie miteinander sprechen.</translation>
        </message>
        <message>
            <source>Draw the main components and how they talk to each other.</source>
            <translation>Die Hauptbausteine zeichnen und wie sie miteinander sprechen.</translation>
        </message>
        <message>
            <source>Draw your organisation in words, with its teams, people and purpose.</source>
            <translation>Deine Organisation in Worten zeichnen: Teams, Menschen, Zweck.</translation>
        </message>
        <message>
            <source>Edge cases handled and tests thought of.</source>
            <translation>Randfälle behandelt, an Tests gedacht.</translation>
        </message>
        <message>
            <source>End with one thing that you changed in how you work, and where you did it next.</source>
            <translation>Schließ mit etwas, das du an deiner Arbeitsweise geändert hast, und wo du es als Nächstes getan hast.</translation>
        </message>
        <message>
            <source>Every round has to be strong; a single weak one ends it.</source>
            <translation>Jede Runde muss stark sein; eine einzige schwache beendet es.</translation>
        </message>
        <message>
            <source>Every technical and every behavioural round is at least a lean hire, the bar raiser and the hiring manager say hire, and all agree that the bar is raised.</source>
            <translation>Jede technische und jede Verhaltensrunde ist mindestens „eher einstellen“, Bar Raiser und künftige Führungskraft sagen ja, und alle sind sich einig, dass die Latte höher liegt.</translation>
        </message>
        <message>
            <source>Every tool tried out beforehand.</source>
            <translation>Jedes Werkzeug vorher ausprobiert.</translation>
        </message>
        <message>
            <source>Evidence of leadership and of technical substance.</source>
            <translation>Belege für Führung und für technische Substanz.</translation>
        </message>
        <message>
            <source>Examples from changing an organisation.</source>
            <translation>Beispiele aus dem Wandel einer Organisation.</translation>
        </message>
        <message>
            <source>Examples from leading a team.</source>
            <translation>Beispiele aus dem Führen eines Teams.</translation>
        </message>
        <message>
            <source>Executive scenario</source>
            <translation>Szenario mit der Leitung</translation>
        </message>
        <message>
            <source>Executive scenario interview</source>
            <translation>Szenarien mit der Leitung</translation>
        </message>
        <message>
            <source>Expect to be asked to tell more, again and again.</source>
            <translation>Rechne damit, wieder und wieder nach mehr gefragt zu werden.</translation>
        </message>
        <message>
            <source>Expect your role, the figures, the alternatives, the lesson and its use, in that order.</source>
            <translation>Rechne mit deiner Rolle, den Zahlen, den Alternativen, der Lehre und ihrer Anwendung, in dieser Folge.</translation>
        </message>
        <message>
            <source>Expectations that are realistic, and interest that is real.</source>
            <translation>Erwartungen, die realistisch sind, und Interesse, das echt ist.</translation>
        </message>
        <message>
            <source>Experience that helps with what this team struggles with.</source>
            <translation>Erfahrung, die bei dem hilft, womit dieses Team ringt.</translation>
        </message>
        <message>
            <source>Explain one hard technical problem so that a recruiter could retell it.</source>
            <translation>Ein schweres technisches Problem so erklären, dass man es im Recruiting nacherzählen könnte.</translation>
        </message>
        <message>
            <source>Explain the approach at a high level, with its running time and memory.</source>
            <translation>Das Vorgehen von oben erklären, mit Laufzeit und Speicher.</translation>
        </message>
        <message>
            <source>Explain the approach from above.</source>
            <translation>Das Vorgehen von oben erklären.</translation>
        </message>
        <message>
            <source>Extended L7 loop with the six-pager</source>
            <translation>Erweiterter L7-Durchgang mit dem Six-Pager</translation>
        </message>
        <message>
            <source>Extensions</source>
            <translation>Erweiterungen</translation>
        </message>
        <message>
            <source>Fewer errors than the small one (7.8 % on clean reading, 8.2 % on talks, by its makers), at about three times the memory.</source>
            <translation>Weniger Fehler als das kleine (7,8 % bei klar Gelesenem, 8,2 % bei Vorträgen, laut Hersteller), bei etwa dreifachem Speicher.</translation>
        </message>
        <message>
            <source>Fewer than {limit} hedges on the speaker's own claims.</source>
            <translation>Weniger als {limit} Abschwächungen der eigenen Aussagen.</translation>
        </message>
        <message>
            <source>Figures and effect</source>
            <translation>Zahlen und Wirkung</translation>
        </message>
        <message>
            <source>Fillers</source>
            <translation>Füllwörter</translation>
        </message>
        <message>
            <source>Final decision</source>
            <translation>Endgültige Entscheidung</translation>
        </message>
        <message>
            <source>Find out scale, performance, availability and consistency.</source>
            <translation>Größe, Leistung, Verfügbarkeit und Konsistenz erfragen.</translation>
        </message>
        <message>
            <source>Find out whether you want this job.</source>
            <translation>Finde heraus, ob du diese Stelle willst.</translation>
        </message>
        <message>
            <source>Find the bottlenecks and widen them.</source>
            <translation>Die Engpässe finden und weiten.</translation>
        </message>
        <message>
            <source>Find the core journeys of the users, the key features and what counts as success.</source>
            <translation>Die wichtigsten Wege der Nutzer, die Kernfunktionen und das Maß für Erfolg finden.</translation>
        </message>
        <message>
            <source>First behavioural round</source>
            <translation>Erste Verhaltensrunde</translation>
        </message>
        <message>
            <source>First coding round</source>
            <translation>Erste Coding-Runde</translation>
        </message>
        <message>
            <source>First deep dive</source>
            <translation>Erstes Nachbohren</translation>
        </message>
        <message>
            <source>First question</source>
            <translation>Erste Frage</translation>
        </message>
        <message>
            <source>First scenario</source>
            <translation>Erstes Szenario</translation>
        </message>
        <message>
            <source>Five steps of a coding problem</source>
            <translation>Fünf Schritte einer Coding-Aufgabe</translation>
        </message>
        <message>
            <source>Five whys</source>
            <translation>Fünfmal warum</translation>
        </message>
        <message>
            <source>Five whys on a story</source>
            <translation>Fünfmal warum zu einer Geschichte</translation>
        </message>
        <message>
            <source>Follow-up questions</source>
            <translation>Nachfragen</translation>
        </message>
        <message>
            <source>Follow-up {number} comes next</source>
            <translation>Als Nächstes kommt Nachfrage {number}</translation>
        </message>
        <message>
            <source>Four to six principles in one round, each with depth.</source>
            <translation>Vier bis sechs Prinzipien in einer Runde, jedes mit Tiefe.</translation>
        </message>
        <message>
            <source>From one person to a pipeline of leaders.</source>
            <translation>Von einer Person zu einem Strom von Führungskräften.</translation>
        </message>
        <message>
            <source>From several roles, teams and times.</source>
            <translation>Aus mehreren Rollen, Teams und Zeiten.</translation>
        </message>
        <message>
            <source>Gather requirements</source>
            <translation>Anforderungen sammeln</translation>
        </message>
        <message>
            <source>Getting to know each other</source>
            <translation>Kennenlernen</translation>
        </message>
        <message>
            <source>Give running time and memory.</source>
            <translation>Laufzeit und Speicher nennen.</translation>
        </message>
        <message>
            <source>Give your method, and an example for each step.</source>
            <translation>Deine Methode nennen und ein Beispiel für jeden Schritt.</translation>
        </message>
        <message>
            <source>Go as deep as you are asked to, and no deeper.</source>
            <translation>So tief gehen, wie gefragt wird, und nicht tiefer.</translation>
        </message>
        <message>
            <source>Go down level by level, until nothing is left to explain.</source>
            <translation>Ebene für Ebene hinabgehen, bis nichts mehr zu erklären ist.</translation>
        </message>
        <message>
            <source>Growth</source>
            <translation>Wachstum</translation>
        </message>
        <message>
            <source>Half a minute to clarify and move on.</source>
            <translation>Eine halbe Minute zum Klären und Weitergehen.</translation>
        </message>
        <message>
            <source>Have figures for every story.</source>
            <translation>Zahlen für jede Geschichte haben.</translation>
        </message>
        <message>
            <source>Have one ready for Ownership, one for Customer Obsession, one for Deliver Results.</source>
            <translation>Eine bereit für Ownership, eine für Customer Obsession, eine für Deliver Results.</translation>
        </message>
        <message>
            <source>Have the order of the story ready, so that the next sentence is there when the last one ends.</source>
            <translation>Hab die Reihenfolge der Geschichte bereit, damit der nächste Satz da ist, wenn der letzte endet.</translation>
        </message>
        <message>
            <source>Hedges on your own claims</source>
            <translation>Abgeschwächte eigene Aussagen</translation>
        </message>
        <message>
            <source>High-level architecture</source>
            <translation>Architektur von oben</translation>
        </message>
        <message>
            <source>High-level design</source>
            <translation>Entwurf von oben</translation>
        </message>
        <message>
            <source>Hiring manager</source>
            <translation>Führungskraft</translation>
        </message>
        <message>
            <source>Hiring manager chat</source>
            <translation>Plausch mit der Führungskraft</translation>
        </message>
        <message>
            <source>Hiring manager interview</source>
            <translation>Gespräch mit der Führungskraft</translation>
        </message>
        <message>
            <source>How an entry is invalidated.</source>
            <translation>Wie ein Eintrag ungültig wird.</translation>
        </message>
        <message>
            <source>How available it has to be.</source>
            <translation>Wie verfügbar es sein muss.</translation>
        </message>
        <message>
            <source>How consistent the data has to be.</source>
            <translation>Wie konsistent die Daten sein müssen.</translation>
        </message>
        <message>
            <source>How does it scale?</source>
            <translation>Wie wächst es mit?</translation>
        </message>
        <message>
            <source>How is it monitored in production?</source>
            <translation>Wie wird es im Betrieb überwacht?</translation>
        </message>
        <message>
            <source>How it came about, who had to agree, what became of it year by year.</source>
            <translation>Wie es dazu kam, wer zustimmen musste, was Jahr für Jahr daraus wurde.</translation>
        </message>
        <message>
            <source>How it is deployed, monitored and repaired.</source>
            <translation>Wie es ausgerollt, überwacht und repariert wird.</translation>
        </message>
        <message>
            <source>How it is warmed up and watched.</source>
            <translation>Wie er vorgewärmt und beobachtet wird.</translation>
        </message>
        <message>
            <source>How it scales.</source>
            <translation>Wie es mitwächst.</translation>
        </message>
        <message>
            <source>How load is balanced.</source>
            <translation>Wie die Last verteilt wird.</translation>
        </message>
        <message>
            <source>How loops are held today</source>
            <translation>Wie Durchgänge heute ablaufen</translation>
        </message>
        <message>
            <source>How to use the question bank</source>
            <translation>Wie man die Fragensammlung benutzt</translation>
        </message>
        <message>
            <source>How you change, staff and hold together an organisation of many teams.</source>
            <translation>Wie du eine Organisation aus vielen Teams wandelst, besetzt und zusammenhältst.</translation>
        </message>
        <message>
            <source>How you come across to executives.</source>
            <translation>Wie du auf die Leitung wirkst.</translation>
        </message>
        <message>
            <source>How you debug and test.</source>
            <translation>Wie du Fehler suchst und testest.</translation>
        </message>
        <message>
            <source>How you have changed, and what changed you.</source>
            <translation>Wie du dich verändert hast und was dich verändert hat.</translation>
        </message>
        <message>
            <source>How you think about strategy</source>
            <translation>Wie du über Strategie denkst</translation>
        </message>
        <message>
            <source>How you would teach the approach to a team.</source>
            <translation>Wie du einem Team das Vorgehen beibringen würdest.</translation>
        </message>
        <message>
            <source>How you would watch it in production.</source>
            <translation>Wie du es im Betrieb beobachten würdest.</translation>
        </message>
        <message>
            <source>Ideas of your own where the usual pattern does not reach.</source>
            <translation>Eigene Ideen, wo das übliche Muster nicht reicht.</translation>
        </message>
        <message>
            <source>Implement</source>
            <translation>Umsetzen</translation>
        </message>
        <message>
            <source>Implement it</source>
            <translation>Umsetzen</translation>
        </message>
        <message>
            <source>Implement it cleanly, and test it.</source>
            <translation>Sauber umsetzen und testen.</translation>
        </message>
        <message>
            <source>In {seconds} seconds no figure was heard that measures what the work changed.</source>
            <translation>In {seconds} Sekunden war keine Zahl zu hören, die misst, was die Arbeit verändert hat.</translation>
        </message>
        <message>
            <source>Indexes and the queries that need them.</source>
            <translation>Indizes und die Abfragen, die sie brauchen.</translation>
        </message>
        <message>
            <source>Influence across teams.</source>
            <translation>Einfluss über Teams hinweg.</translation>
        </message>
        <message>
            <source>Influence on executives</source>
            <translation>Einfluss auf die Leitung</translation>
        </message>
        <message>
            <source>Influence on people who do not report to you.</source>
            <translation>Einfluss auf Menschen, die nicht an dich berichten.</translation>
        </message>
        <message>
            <source>Initial phone screen</source>
            <translation>Erstes Telefongespräch</translation>
        </message>
        <message>
            <source>Install espeak-ng (on Debian: apt install espeak-ng); until then the questions are in writing.</source>
            <translation>Installiere espeak-ng (auf Debian: apt install espeak-ng); bis dahin stehen die Fragen nur geschrieben da.</translation>
        </message>
        <message>
            <source>Introduce yourself in two minutes, with your role and team, what you answer for, one recent success, why here.</source>
            <translation>Stell dich in zwei Minuten vor: Rolle und Team, Verantwortung, ein Erfolg aus letzter Zeit, warum hier.</translation>
        </message>
        <message>
            <source>Introduce yourself in two minutes.</source>
            <translation>Stell dich in zwei Minuten vor.</translation>
        </message>
        <message>
            <source>Introduction</source>
            <translation>Vorstellung</translation>
        </message>
        <message>
            <source>It was told for whom something changed.</source>
            <translation>Es wurde gesagt, für wen sich etwas änderte.</translation>
        </message>
        <message>
            <source>It was told what you took from it.</source>
            <translation>Es wurde gesagt, was du daraus mitnimmst.</translation>
        </message>
        <message>
            <source>Keep a second story for each category.</source>
            <translation>Für jede Kategorie eine zweite Geschichte bereithalten.</translation>
        </message>
        <message>
            <source>Keep the same shape although time is shorter.</source>
            <translation>Denselben Aufbau behalten, obwohl die Zeit kürzer ist.</translation>
        </message>
        <message>
            <source>Key features, what counts as success, and limits.</source>
            <translation>Kernfunktionen, Maß für Erfolg und Grenzen.</translation>
        </message>
        <message>
            <source>Lay out the data and how it is read and written.</source>
            <translation>Die Daten ordnen und wie sie gelesen und geschrieben werden.</translation>
        </message>
        <message>
            <source>Layers of cache, how they are invalidated, warmed and watched.</source>
            <translation>Schichten von Zwischenspeichern, wie sie ungültig, vorgewärmt und beobachtet werden.</translation>
        </message>
        <message>
            <source>Leaders who grew, and succession that was prepared.</source>
            <translation>Führungskräfte, die gewachsen sind, und eine vorbereitete Nachfolge.</translation>
        </message>
        <message>
            <source>Leadership</source>
            <translation>Führung</translation>
        </message>
        <message>
            <source>Leading and developing a team, and delivering through it.</source>
            <translation>Ein Team führen und entwickeln und mit ihm liefern.</translation>
        </message>
        <message>
            <source>Leading from the customer's side.</source>
            <translation>Von der Kundenseite her führen.</translation>
        </message>
        <message>
            <source>Leading people whom you do not see.</source>
            <translation>Menschen führen, die du nicht siehst.</translation>
        </message>
        <message>
            <source>Learn how the follow-ups go; interviewers ask three to five levels deep.</source>
            <translation>Lerne, wie die Nachfragen laufen; gefragt wird drei bis fünf Ebenen tief.</translation>
        </message>
        <message>
            <source>Learned</source>
            <translation>Gelernt</translation>
        </message>
        <message>
            <source>Leave a minute for what you would do differently.</source>
            <translation>Eine Minute lassen für das, was du anders machen würdest.</translation>
        </message>
        <message>
            <source>Leave out what the reader has understood.</source>
            <translation>Weglassen, was die Gegenseite schon verstanden hat.</translation>
        </message>
        <message>
            <source>Leave the name out, or follow it at once with the one thing you did that shows it.</source>
            <translation>Lass den Namen weg, oder lass ihm sofort die eine Tat folgen, die ihn zeigt.</translation>
        </message>
        <message>
            <source>Leave “{said}” out, and say the deed: “I [did this], although [what stood against it].”</source>
            <translation>Lass „{said}“ weg und nenne die Tat: “I [did this], although [what stood against it].”</translation>
        </message>
        <message>
            <source>Let a short silence stand where the filler was; a breath costs nothing.</source>
            <translation>Lass eine kurze Stille stehen, wo das Füllwort war; ein Atemzug kostet nichts.</translation>
        </message>
        <message>
            <source>Load balancers and gateways.</source>
            <translation>Lastverteiler und Gateways.</translation>
        </message>
        <message>
            <source>Logistics and next steps</source>
            <translation>Organisatorisches und wie es weitergeht</translation>
        </message>
        <message>
            <source>Longer than documented</source>
            <translation>Länger als vorgesehen</translation>
        </message>
        <message>
            <source>Look for the phase that ran over first: what came after it paid for it.</source>
            <translation>Such die Phase, die zuerst überzog: Was danach kam, hat dafür bezahlt.</translation>
        </message>
        <message>
            <source>Look into the camera.</source>
            <translation>In die Kamera schauen.</translation>
        </message>
        <message>
            <source>Make it better, and talk about other ways.</source>
            <translation>Es besser machen und über andere Wege sprechen.</translation>
        </message>
        <message>
            <source>Make its folder writable for you, or choose another one with --data.</source>
            <translation>Mach den Ordner für dich beschreibbar oder wähle mit --data einen anderen.</translation>
        </message>
        <message>
            <source>Make room on the disk of {folder}: a long round may need 600 MB.</source>
            <translation>Mach Platz auf der Platte von {folder}: Eine lange Runde kann 600 MB brauchen.</translation>
        </message>
        <message>
            <source>Manner in a remote interview</source>
            <translation>Auftreten im Ferngespräch</translation>
        </message>
        <message>
            <source>More than one approach, with what each one costs.</source>
            <translation>Mehr als ein Vorgehen, mit dem Preis eines jeden.</translation>
        </message>
        <message>
            <source>More than one programming language that you know your way around in.</source>
            <translation>Mehr als eine Programmiersprache, in der du dich auskennst.</translation>
        </message>
        <message>
            <source>Mostly "we"</source>
            <translation>Meistens „we“</translation>
        </message>
        <message>
            <source>Mostly "we" so far. Say what you did yourself.</source>
            <translation>Bisher meistens „we“. Sag, was du selbst getan hast.</translation>
        </message>
        <message>
            <source>Name limits, and say what you assume.</source>
            <translation>Grenzen nennen und sagen, was du annimmst.</translation>
        </message>
        <message>
            <source>Name one trade-off, and how you would watch it in production.</source>
            <translation>Einen Zielkonflikt nennen und wie du es im Betrieb beobachten würdest.</translation>
        </message>
        <message>
            <source>Name the option you turned down, what it would have given you, and what your choice costs.</source>
            <translation>Nenne die Möglichkeit, die du verworfen hast, was sie gebracht hätte und was deine Wahl kostet.</translation>
        </message>
        <message>
            <source>Name the strategy that you are proudest of, in one sentence.</source>
            <translation>Die Strategie, auf die du am stolzesten bist, in einem Satz nennen.</translation>
        </message>
        <message>
            <source>Name what you checked, questioned or proposed yourself, before or while you did it.</source>
            <translation>Nenne, was du davor oder dabei selbst geprüft, hinterfragt oder vorgeschlagen hast.</translation>
        </message>
        <message>
            <source>Name what you would do otherwise under other conditions.</source>
            <translation>Nennen, was du unter anderen Bedingungen anders machen würdest.</translation>
        </message>
        <message>
            <source>Nearly {max}. Come to the result.</source>
            <translation>Bald sind {max} um. Komm zum Ergebnis.</translation>
        </message>
        <message>
            <source>Next: {phase}</source>
            <translation>Als Nächstes: {phase}</translation>
        </message>
        <message>
            <source>Nine in ten are wholly virtual.</source>
            <translation>Neun von zehn finden ganz aus der Ferne statt.</translation>
        </message>
        <message>
            <source>No alternative, cost or drawback was heard beside what was chosen.</source>
            <translation>Neben dem Gewählten war keine Alternative, kein Preis und kein Nachteil zu hören.</translation>
        </message>
        <message>
            <source>No customer, user or stakeholder was heard for whom something changed.</source>
            <translation>Es war kein Kunde, Nutzer oder Beteiligter zu hören, für den sich etwas änderte.</translation>
        </message>
        <message>
            <source>No figure for the effect</source>
            <translation>Keine Zahl für die Wirkung</translation>
        </message>
        <message>
            <source>No figure so far. What was it before, and what did it become?</source>
            <translation>Bisher keine Zahl. Was war es vorher, und was wurde daraus?</translation>
        </message>
        <message>
            <source>No loudspeaker</source>
            <translation>Kein Lautsprecher</translation>
        </message>
        <message>
            <source>No microphone</source>
            <translation>Kein Mikrofon</translation>
        </message>
        <message>
            <source>No microphone was found: connect one, or allow this program to use it, and try again.</source>
            <translation>Es wurde kein Mikrofon gefunden: Schließ eines an oder erlaube diesem Programm, es zu benutzen, und versuch es noch einmal.</translation>
        </message>
        <message>
            <source>No pause inside this kind of answer is longer than {limit} seconds.</source>
            <translation>Keine Pause in dieser Art von Antwort ist länger als {limit} Sekunden.</translation>
        </message>
        <message>
            <source>No place to record</source>
            <translation>Kein Platz zum Aufnehmen</translation>
        </message>
        <message>
            <source>No question is left for the phase {phase!r} ({categories}); add one, or choose another level.</source>
            <translation>Für die Phase „{phase}“ ist keine Frage übrig ({categories}); füg eine hinzu oder wähle eine andere Stufe.</translation>
        </message>
        <message>
            <source>No result told</source>
            <translation>Kein Ergebnis erzählt</translation>
        </message>
        <message>
            <source>No sample candidate was written for the round {round_id!r}; there is one for {known}.</source>
            <translation>Für die Runde „{round_id}“ gibt es keine Beispielperson; es gibt eine für {known}.</translation>
        </message>
        <message>
            <source>No speech model</source>
            <translation>Kein Sprachmodell</translation>
        </message>
        <message>
            <source>No speech model is called '{name}': did you mean '{near}'?</source>
            <translation>Kein Sprachmodell heißt „{name}“: Meintest du „{near}“?</translation>
        </message>
        <message>
            <source>No speech model is called '{name}': there are {names}.</source>
            <translation>Kein Sprachmodell heißt „{name}“; es gibt {names}.</translation>
        </message>
        <message>
            <source>No voice</source>
            <translation>Keine Stimme</translation>
        </message>
        <message>
            <source>No voice is installed: install espeak-ng (on Debian: apt install espeak-ng).</source>
            <translation>Es ist keine Stimme installiert: Installiere espeak-ng (auf Debian: apt install espeak-ng).</translation>
        </message>
        <message>
            <source>No words were heard in {source}; a recording of English speech was expected.</source>
            <translation>In {source} waren keine Worte zu hören; erwartet wurde eine Aufnahme auf Englisch.</translation>
        </message>
        <message>
            <source>Nobody served</source>
            <translation>Niemand hatte etwas davon</translation>
        </message>
        <message>
            <source>Nothing learned</source>
            <translation>Nichts gelernt</translation>
        </message>
        <message>
            <source>Nothing to compare with</source>
            <translation>Nichts zum Vergleichen</translation>
        </message>
        <message>
            <source>Nothing was heard of what came of it.</source>
            <translation>Es war nicht zu hören, was daraus wurde.</translation>
        </message>
        <message>
            <source>Nothing was heard of what you took from it or do differently since.</source>
            <translation>Es war nicht zu hören, was du daraus mitnimmst oder seither anders machst.</translation>
        </message>
        <message>
            <source>Nothing weighed</source>
            <translation>Nichts abgewogen</translation>
        </message>
        <message>
            <source>On-site loop of seven rounds</source>
            <translation>Tag vor Ort mit sieben Runden</translation>
        </message>
        <message>
            <source>On-site loop of seven rounds, held remotely</source>
            <translation>Tag vor Ort mit sieben Runden, aus der Ferne</translation>
        </message>
        <message>
            <source>One component in depth</source>
            <translation>Ein Baustein im Detail</translation>
        </message>
        <message>
            <source>One figure, one sentence of reason, stop.</source>
            <translation>Eine Zahl, ein Satz Begründung, Schluss.</translation>
        </message>
        <message>
            <source>One for Ownership, one for Customer Obsession, one for Deliver Results.</source>
            <translation>Eine für Ownership, eine für Customer Obsession, eine für Deliver Results.</translation>
        </message>
        <message>
            <source>One problem, from its first clarification to tested code, while you say aloud what you think.</source>
            <translation>Eine Aufgabe, vom ersten Klären bis zum getesteten Code, und du sagst laut, was du denkst.</translation>
        </message>
        <message>
            <source>One question</source>
            <translation>Eine Frage</translation>
        </message>
        <message>
            <source>One story, and the six steps in which a bar raiser opens it up.</source>
            <translation>Eine Geschichte und die sechs Schritte, in denen ein Bar Raiser sie öffnet.</translation>
        </message>
        <message>
            <source>One story, then five short questions in quick succession.</source>
            <translation>Eine Geschichte, dann fünf kurze Fragen rasch hintereinander.</translation>
        </message>
        <message>
            <source>One story, then five short questions in quick succession. What counts is how soon you begin, and how briefly you answer.</source>
            <translation>Eine Geschichte, dann fünf kurze Fragen rasch hintereinander. Es zählt, wie bald du beginnst und wie knapp du antwortest.</translation>
        </message>
        <message>
            <source>One thing that you brought about recently.</source>
            <translation>Etwas, das du vor Kurzem bewirkt hast.</translation>
        </message>
        <message>
            <source>One thing you brought about recently.</source>
            <translation>Etwas, das du vor Kurzem bewirkt hast.</translation>
        </message>
        <message>
            <source>One to two minutes for the first follow-up, which goes for depth or for a principle.</source>
            <translation>Ein bis zwei Minuten für die erste Nachfrage, die in die Tiefe oder auf ein Prinzip geht.</translation>
        </message>
        <message>
            <source>One to two minutes for the second, which goes for leadership or for what you learned.</source>
            <translation>Ein bis zwei Minuten für die zweite, die auf Führung oder auf das Gelernte geht.</translation>
        </message>
        <message>
            <source>One true case, with the pushback.</source>
            <translation>Ein wahrer Fall, mit dem Widerstand.</translation>
        </message>
        <message>
            <source>One true story, with what was hard about it.</source>
            <translation>Eine wahre Geschichte, mit dem, was schwer daran war.</translation>
        </message>
        <message>
            <source>Only the coding problem of the technical phone screen, in the guide's four steps.</source>
            <translation>Nur die Coding-Aufgabe des technischen Telefongesprächs, in den vier Schritten des Leitfadens.</translation>
        </message>
        <message>
            <source>Opening</source>
            <translation>Auftakt</translation>
        </message>
        <message>
            <source>Operations thought of from the start.</source>
            <translation>Von Anfang an an den Betrieb gedacht.</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Organisational leadership</source>
            <translation>Eine Organisation führen</translation>
        </message>
        <message>
            <source>Organisational leadership interview</source>
            <translation>Interview zum Führen einer Organisation</translation>
        </message>
        <message>
            <source>Organisations that you transformed.</source>
            <translation>Organisationen, die du umgestaltet hast.</translation>
        </message>
        <message>
            <source>PDF needs the font package fontpkg-inter: {cure}</source>
            <translation>PDF braucht das Schriftpaket fontpkg-inter: {cure}</translation>
        </message>
        <message>
            <source>PDF needs the package fpdf2: {cure}</source>
            <translation>PDF braucht das Paket fpdf2: {cure}</translation>
        </message>
        <message>
            <source>People at scale</source>
            <translation>Menschen in großer Zahl</translation>
        </message>
        <message>
            <source>Performance that you managed by coaching.</source>
            <translation>Leistung, die du durch Begleiten verbessert hast.</translation>
        </message>
        <message>
            <source>Performance, in delay and throughput.</source>
            <translation>Leistung: Verzögerung und Durchsatz.</translation>
        </message>
        <message>
            <source>Phase over its time</source>
            <translation>Phase überzogen</translation>
        </message>
        <message>
            <source>Phone screen</source>
            <translation>Telefongespräch</translation>
        </message>
        <message>
            <source>Plan for a lost machine, a lost zone and a lost region.</source>
            <translation>Für den Ausfall einer Maschine, einer Zone und einer Region planen.</translation>
        </message>
        <message>
            <source>Platforms used where they serve, built where they do not.</source>
            <translation>Plattformen genutzt, wo sie dienen, gebaut, wo nicht.</translation>
        </message>
        <message>
            <source>Practise explaining technology to people who are not technical.</source>
            <translation>Üben, Technik Menschen zu erklären, die keine Techniker sind.</translation>
        </message>
        <message>
            <source>Presence in front of executives.</source>
            <translation>Auftreten vor der Leitung.</translation>
        </message>
        <message>
            <source>Principles, in depth.</source>
            <translation>Prinzipien, in der Tiefe.</translation>
        </message>
        <message>
            <source>Put a figure to the result, and say what it was before.</source>
            <translation>Dem Ergebnis eine Zahl geben und sagen, was sie vorher war.</translation>
        </message>
        <message>
            <source>Put the starting point beside it: from what, to what.</source>
            <translation>Stell den Ausgangswert daneben: von was auf was.</translation>
        </message>
        <message>
            <source>Question {exchange} belongs to phase {phase_index}, which is not there.</source>
            <translation>Frage {exchange} gehört zu Phase {phase_index}, die es nicht gibt.</translation>
        </message>
        <message>
            <source>Questions first, then an approach that the interviewer has agreed to, and only then code.</source>
            <translation>Erst Fragen, dann ein Vorgehen, dem die Gegenseite zugestimmt hat, und erst dann Code.</translation>
        </message>
        <message>
            <source>Questions on your paper</source>
            <translation>Fragen zu deinem Papier</translation>
        </message>
        <message>
            <source>Quick and light, made for live words. 9.9 % word errors on clean reading (LibriSpeech), 10.4 % on talks (TED-LIUM), by its makers.</source>
            <translation>Schnell und leicht, für Worte im Augenblick. 9,9 % falsche Wörter bei klar Gelesenem (LibriSpeech), 10,4 % bei Vorträgen (TED-LIUM), laut Hersteller.</translation>
        </message>
        <message>
            <source>Quick speech</source>
            <translation>Schnelle Rede</translation>
        </message>
        <message>
            <source>Rapid fire</source>
            <translation>Schnelle Fragen</translation>
        </message>
        <message>
            <source>Readable code that was tried on an example.</source>
            <translation>Lesbarer Code, an einem Beispiel ausprobiert.</translation>
        </message>
        <message>
            <source>Reading or writing {path} failed ({error}). Check that its disk has room and is sound.</source>
            <translation>Lesen oder Schreiben von {path} ist gescheitert ({error}). Prüf, ob die Platte Platz hat und heil ist.</translation>
        </message>
        <message>
            <source>Relevant experience</source>
            <translation>Passende Erfahrung</translation>
        </message>
        <message>
            <source>Remote leadership, still asked about</source>
            <translation>Führen aus der Ferne, noch immer gefragt</translation>
        </message>
        <message>
            <source>Requirements before components.</source>
            <translation>Anforderungen vor Bausteinen.</translation>
        </message>
        <message>
            <source>Requirements of a system</source>
            <translation>Anforderungen an ein System</translation>
        </message>
        <message>
            <source>Role and team, what you answer for, one recent success, why here.</source>
            <translation>Rolle und Team, Verantwortung, ein Erfolg aus letzter Zeit, warum hier.</translation>
        </message>
        <message>
            <source>Room for another question after this</source>
            <translation>Danach ist Platz für eine weitere Frage</translation>
        </message>
        <message>
            <source>Round over its time</source>
            <translation>Runde überzogen</translation>
        </message>
        <message>
            <source>Run an example through it, and make it faster if there is time.</source>
            <translation>Ein Beispiel durchgehen und schneller machen, wenn Zeit bleibt.</translation>
        </message>
        <message>
            <source>Say aloud what you are thinking.</source>
            <translation>Laut sagen, was du denkst.</translation>
        </message>
        <message>
            <source>Say how it scales, how you would monitor it, and what might be wanted next.</source>
            <translation>Sagen, wie es mitwächst, wie du es überwachen würdest und was als Nächstes gewünscht sein könnte.</translation>
        </message>
        <message>
            <source>Say how the system can grow into what comes next.</source>
            <translation>Sagen, wie das System in das Kommende hineinwachsen kann.</translation>
        </message>
        <message>
            <source>Say in a few sentences what you build and what is hard about it.</source>
            <translation>In wenigen Sätzen sagen, was ihr baut und was schwer daran ist.</translation>
        </message>
        <message>
            <source>Say in three sentences what you recommend.</source>
            <translation>In drei Sätzen sagen, was du empfiehlst.</translation>
        </message>
        <message>
            <source>Say more aloud than you would in a room.</source>
            <translation>Mehr laut sagen als in einem Raum.</translation>
        </message>
        <message>
            <source>Say the task back before you write code.</source>
            <translation>Die Aufgabe wiedergeben, bevor du Code schreibst.</translation>
        </message>
        <message>
            <source>Say what could be better.</source>
            <translation>Sagen, was besser sein könnte.</translation>
        </message>
        <message>
            <source>Say what the situation was, what fell to you, what you did, what came of it and what you learned.</source>
            <translation>Sagen, wie die Lage war, was dir zufiel, was du getan hast, was daraus wurde und was du gelernt hast.</translation>
        </message>
        <message>
            <source>Say what you do not know, and how you would find out.</source>
            <translation>Sagen, was du nicht weißt und wie du es herausfändest.</translation>
        </message>
        <message>
            <source>Say what you watch, and what wakes somebody up.</source>
            <translation>Sagen, was du beobachtest und wofür jemand geweckt wird.</translation>
        </message>
        <message>
            <source>Say what you would find out before you act, and what you would not trade away.</source>
            <translation>Sagen, was du vor dem Handeln herausfändest und was du nicht preisgäbest.</translation>
        </message>
        <message>
            <source>Say what you would want to know first.</source>
            <translation>Sagen, was du zuerst wissen wolltest.</translation>
        </message>
        <message>
            <source>Say which of these steps were yours: begin those sentences with "I" and the verb of what you did.</source>
            <translation>Sag, welche dieser Schritte deine waren: Beginne diese Sätze mit „I“ und dem Verb für das, was du getan hast.</translation>
        </message>
        <message>
            <source>Say which value leads you, and what it costs.</source>
            <translation>Sagen, welcher Wert dich leitet und was er kostet.</translation>
        </message>
        <message>
            <source>Say who used it or waited for it, and what became different for them.</source>
            <translation>Sag, wer es benutzt oder darauf gewartet hat und was für sie anders wurde.</translation>
        </message>
        <message>
            <source>Say why you chose each technology.</source>
            <translation>Sagen, warum du welche Technik gewählt hast.</translation>
        </message>
        <message>
            <source>Scale and operations</source>
            <translation>Wachstum und Betrieb</translation>
        </message>
        <message>
            <source>Scale, in users, requests and data.</source>
            <translation>Größe: Nutzer, Anfragen und Daten.</translation>
        </message>
        <message>
            <source>Scaling and operations</source>
            <translation>Wachstum und Betrieb</translation>
        </message>
        <message>
            <source>Scaling in depth</source>
            <translation>Wachstum im Detail</translation>
        </message>
        <message>
            <source>Scenarios of working together.</source>
            <translation>Szenarien der Zusammenarbeit.</translation>
        </message>
        <message>
            <source>Second behavioural round</source>
            <translation>Zweite Verhaltensrunde</translation>
        </message>
        <message>
            <source>Second coding round</source>
            <translation>Zweite Coding-Runde</translation>
        </message>
        <message>
            <source>Second deep dive</source>
            <translation>Zweites Nachbohren</translation>
        </message>
        <message>
            <source>Second question</source>
            <translation>Zweite Frage</translation>
        </message>
        <message>
            <source>Second scenario</source>
            <translation>Zweites Szenario</translation>
        </message>
        <message>
            <source>Services.</source>
            <translation>Dienste.</translation>
        </message>
        <message>
            <source>Session {id} has no exchange {exchange_id} to append words to.</source>
            <translation>Sitzung {id} hat keine Frage {exchange_id}, an die sich Worte anfügen ließen.</translation>
        </message>
        <message>
            <source>Session {id} is finished; nothing can be added to it.</source>
            <translation>Sitzung {id} ist abgeschlossen; es lässt sich nichts mehr hinzufügen.</translation>
        </message>
        <message>
            <source>Session {session_id} has no exchange {exchange_id}.</source>
            <translation>Sitzung {session_id} hat keine Frage {exchange_id}.</translation>
        </message>
        <message>
            <source>Session {session_id} has no note {note_id}.</source>
            <translation>Sitzung {session_id} hat keine Notiz {note_id}.</translation>
        </message>
        <message>
            <source>Session {session_id} has no sound to export.</source>
            <translation>Sitzung {session_id} hat keinen Ton zum Ausgeben.</translation>
        </message>
        <message>
            <source>Session {session_id} is still being written; it needs no recovery.</source>
            <translation>Sitzung {session_id} wird noch geschrieben; sie braucht keine Rettung.</translation>
        </message>
        <message>
            <source>Session {session_id} is still running; its sound is made small afterwards.</source>
            <translation>Sitzung {session_id} läuft noch; ihr Ton wird danach verkleinert.</translation>
        </message>
        <message>
            <source>Session {session_id} was kept whole; it needs no recovery.</source>
            <translation>Sitzung {session_id} ist ganz gesichert; sie braucht keine Rettung.</translation>
        </message>
        <message>
            <source>Set the scene in which your stories will play, once, and briefly.</source>
            <translation>Den Schauplatz deiner Geschichten einmal und knapp beschreiben.</translation>
        </message>
        <message>
            <source>Set up for a remote interview</source>
            <translation>Einrichten für ein Ferngespräch</translation>
        </message>
        <message>
            <source>Settle in, and listen to how the questions are put.</source>
            <translation>Ankommen und darauf hören, wie die Fragen gestellt werden.</translation>
        </message>
        <message>
            <source>Settle the form of the input and the output.</source>
            <translation>Die Form von Ein- und Ausgabe festlegen.</translation>
        </message>
        <message>
            <source>Several teams that you brought into step.</source>
            <translation>Mehrere Teams, die du in Gleichschritt gebracht hast.</translation>
        </message>
        <message>
            <source>Sharding and replication.</source>
            <translation>Aufteilung und Kopien.</translation>
        </message>
        <message>
            <source>Share your screen as a matter of course.</source>
            <translation>Den Bildschirm wie selbstverständlich teilen.</translation>
        </message>
        <message>
            <source>Sharing people and money.</source>
            <translation>Menschen und Geld teilen.</translation>
        </message>
        <message>
            <source>Short answers, from above to below, with an example ready for each.</source>
            <translation>Kurze Antworten, von oben nach unten, mit einem Beispiel für jede.</translation>
        </message>
        <message>
            <source>Shorter than documented</source>
            <translation>Kürzer als vorgesehen</translation>
        </message>
        <message>
            <source>Show how you work with people, by what you did with people.</source>
            <translation>Zeig, wie du mit Menschen arbeitest, an dem, was du mit Menschen getan hast.</translation>
        </message>
        <message>
            <source>Sideways or upwards.</source>
            <translation>In die Breite oder nach oben.</translation>
        </message>
        <message>
            <source>Signs of leadership and of technical substance.</source>
            <translation>Anzeichen für Führung und für technische Substanz.</translation>
        </message>
        <message>
            <source>Situations without a right answer, in which executives watch how you decide.</source>
            <translation>Lagen ohne richtige Antwort, in denen die Leitung sieht, wie du entscheidest.</translation>
        </message>
        <message>
            <source>Sketch the interface and the way of the data.</source>
            <translation>Die Schnittstelle und den Weg der Daten skizzieren.</translation>
        </message>
        <message>
            <source>Slow down at the figures and at the names of things; they are what a listener writes down.</source>
            <translation>Werde bei Zahlen und Namen langsamer; sie sind es, die man mitschreibt.</translation>
        </message>
        <message>
            <source>Slow speech</source>
            <translation>Langsame Rede</translation>
        </message>
        <message>
            <source>Small design question</source>
            <translation>Kleine Entwurfsfrage</translation>
        </message>
        <message>
            <source>Some about technical leadership, some about people.</source>
            <translation>Manche über technische Führung, manche über Menschen.</translation>
        </message>
        <message>
            <source>Somebody served</source>
            <translation>Jemand hatte etwas davon</translation>
        </message>
        <message>
            <source>Something added to the culture, more than a fit with it.</source>
            <translation>Der Kultur etwas hinzufügen, mehr als nur zu passen.</translation>
        </message>
        <message>
            <source>Something new, or a process made better.</source>
            <translation>Etwas Neues oder ein besserer Ablauf.</translation>
        </message>
        <message>
            <source>Something that a team could really build.</source>
            <translation>Etwas, das ein Team wirklich bauen könnte.</translation>
        </message>
        <message>
            <source>Sound cannot be used because the library PortAudio is missing: install the package libportaudio2 (Debian, Ubuntu) or portaudio (Fedora, Homebrew).</source>
            <translation>Ton lässt sich nicht benutzen, weil die Bibliothek PortAudio fehlt: Installiere das Paket libportaudio2 (Debian, Ubuntu) oder portaudio (Fedora, Homebrew).</translation>
        </message>
        <message>
            <source>Speak clearly, and mind the sound.</source>
            <translation>Deutlich sprechen und auf den Ton achten.</translation>
        </message>
        <message>
            <source>Standard L6 loop</source>
            <translation>Üblicher L6-Durchgang</translation>
        </message>
        <message>
            <source>Standard L6 loop over two days</source>
            <translation>Üblicher L6-Durchgang über zwei Tage</translation>
        </message>
        <message>
            <source>Standards that hold without you.</source>
            <translation>Maßstäbe, die auch ohne dich halten.</translation>
        </message>
        <message>
            <source>State what you know plainly, and say outright what you do not know.</source>
            <translation>Sag schlicht, was du weißt, und offen, was du nicht weißt.</translation>
        </message>
        <message>
            <source>Stay consistent, and name your mistakes yourself.</source>
            <translation>Bleib stimmig und nenne deine Fehler selbst.</translation>
        </message>
        <message>
            <source>Storage.</source>
            <translation>Speicher.</translation>
        </message>
        <message>
            <source>Stories that are true, with something really learned.</source>
            <translation>Wahre Geschichten, aus denen wirklich etwas gelernt wurde.</translation>
        </message>
        <message>
            <source>Strategic vision.</source>
            <translation>Strategische Vision.</translation>
        </message>
        <message>
            <source>Successes, and failures that taught you something.</source>
            <translation>Erfolge und Misserfolge, aus denen du gelernt hast.</translation>
        </message>
        <message>
            <source>Surface</source>
            <translation>Oberfläche</translation>
        </message>
        <message>
            <source>System design</source>
            <translation>Systementwurf</translation>
        </message>
        <message>
            <source>System design interview</source>
            <translation>Interview zum Systementwurf</translation>
        </message>
        <message>
            <source>System design interview, long form</source>
            <translation>Interview zum Systementwurf, lange Form</translation>
        </message>
        <message>
            <source>Systems outside.</source>
            <translation>Systeme draußen.</translation>
        </message>
        <message>
            <source>Take another project, team or time than in the first answer.</source>
            <translation>Nimm ein anderes Projekt, Team oder eine andere Zeit als in der ersten Antwort.</translation>
        </message>
        <message>
            <source>Talk about cost, and where it can be lowered.</source>
            <translation>Über Kosten sprechen und wo sie sinken können.</translation>
        </message>
        <message>
            <source>Talk about edge cases and about size.</source>
            <translation>Über Randfälle und Größe sprechen.</translation>
        </message>
        <message>
            <source>Talk about running it in production.</source>
            <translation>Über den Betrieb sprechen.</translation>
        </message>
        <message>
            <source>Talk as to a future colleague, with the same care for examples.</source>
            <translation>Sprich wie im künftigen Team, mit derselben Sorgfalt bei Beispielen.</translation>
        </message>
        <message>
            <source>Team and collaboration</source>
            <translation>Team und Zusammenarbeit</translation>
        </message>
        <message>
            <source>Teams that you built, and people that you developed.</source>
            <translation>Teams, die du aufgebaut, und Menschen, die du entwickelt hast.</translation>
        </message>
        <message>
            <source>Technical and strategic scenarios</source>
            <translation>Technische und strategische Szenarien</translation>
        </message>
        <message>
            <source>Technical background</source>
            <translation>Technischer Hintergrund</translation>
        </message>
        <message>
            <source>Technical decisions with their price.</source>
            <translation>Technische Entscheidungen mit ihrem Preis.</translation>
        </message>
        <message>
            <source>Technical depth</source>
            <translation>Technische Tiefe</translation>
        </message>
        <message>
            <source>Technical phone screen</source>
            <translation>Technisches Telefongespräch</translation>
        </message>
        <message>
            <source>Technical strategy</source>
            <translation>Technische Strategie</translation>
        </message>
        <message>
            <source>Technical strategy interview</source>
            <translation>Interview zur technischen Strategie</translation>
        </message>
        <message>
            <source>Technology that follows from what customers and the business will need.</source>
            <translation>Technik, die dem folgt, was Kunden und Geschäft brauchen werden.</translation>
        </message>
        <message>
            <source>Tell one story, and be asked why, five times, each time a layer deeper.</source>
            <translation>Erzähl eine Geschichte und lass dich fünfmal fragen, warum, jedes Mal eine Schicht tiefer.</translation>
        </message>
        <message>
            <source>Test and improve it</source>
            <translation>Testen und verbessern</translation>
        </message>
        <message>
            <source>That was {max}. Come to the end.</source>
            <translation>Das waren {max}. Komm zum Schluss.</translation>
        </message>
        <message>
            <source>The answer took {took}, {over} past its {limit}.</source>
            <translation>Die Antwort dauerte {took}, {over} über ihren {limit}.</translation>
        </message>
        <message>
            <source>The answer took {took}, {under} short of its {limit}.</source>
            <translation>Die Antwort dauerte {took}, {under} weniger als ihre {limit}.</translation>
        </message>
        <message>
            <source>The bar raiser's deep dive</source>
            <translation>Der Bar Raiser geht in die Tiefe</translation>
        </message>
        <message>
            <source>The best running time and memory that the problem allows, and why.</source>
            <translation>Die beste Laufzeit und der kleinste Speicher, die die Aufgabe zulässt, und warum.</translation>
        </message>
        <message>
            <source>The borders of the input.</source>
            <translation>Die Grenzen der Eingabe.</translation>
        </message>
        <message>
            <source>The candidate was told to stop.</source>
            <translation>Die Beispielperson wurde angehalten.</translation>
        </message>
        <message>
            <source>The careful hearing failed ({error}); the first hearing stays.</source>
            <translation>Das sorgfältige Gehör ist gescheitert ({error}); das zuerst Gehörte bleibt.</translation>
        </message>
        <message>
            <source>The careful hearing failed ({gone}); the first hearing stays.</source>
            <translation>Das sorgfältige Gehör ist gescheitert ({gone}); das zuerst Gehörte bleibt.</translation>
        </message>
        <message>
            <source>The careful hearing is not installed: install the extra with `pip install mockloop[careful]`.</source>
            <translation>Das sorgfältige Gehör ist nicht installiert: Installiere den Zusatz mit `pip install mockloop[careful]`.</translation>
        </message>
        <message>
            <source>The careful hearing needs {needed} MB of memory and {free} MB are free: close other programs, or go on with the first hearing.</source>
            <translation>Das sorgfältige Gehör braucht {needed} MB Speicher, und {free} MB sind frei: Schließ andere Programme oder mach mit dem zuerst Gehörten weiter.</translation>
        </message>
        <message>
            <source>The careful hearing was not done after {limit_s:.0f} s and was stopped; the first hearing stays.</source>
            <translation>Das sorgfältige Gehör war nach {limit_s:.0f} s nicht fertig und wurde angehalten; das zuerst Gehörte bleibt.</translation>
        </message>
        <message>
            <source>The careful hearing was told to stop.</source>
            <translation>Das sorgfältige Gehör wurde angehalten.</translation>
        </message>
        <message>
            <source>The choice, the difficulty, your part, its weight for others, what it changed in you.</source>
            <translation>Die Wahl, die Schwierigkeit, dein Anteil, ihr Gewicht für andere, was sie in dir änderte.</translation>
        </message>
        <message>
            <source>The computer was too busy and lost some sound {at_s:.1f} s into the recording ({times} times).</source>
            <translation>Der Rechner war zu beschäftigt und hat {at_s:.1f} s nach Beginn der Aufnahme etwas Ton verloren ({times}-mal).</translation>
        </message>
        <message>
            <source>The computer was too busy and lost some sound {at_s:.1f} s into the recording.</source>
            <translation>Der Rechner war zu beschäftigt und hat {at_s:.1f} s nach Beginn der Aufnahme etwas Ton verloren.</translation>
        </message>
        <message>
            <source>The copy {target} of {wave} does not sound the same: the wave file is kept.</source>
            <translation>Die Kopie {target} von {wave} klingt nicht gleich: Die Wave-Datei bleibt.</translation>
        </message>
        <message>
            <source>The core journeys of the users.</source>
            <translation>Die wichtigsten Wege der Nutzer.</translation>
        </message>
        <message>
            <source>The data folder {folder} cannot be written ({reason}). {cure}</source>
            <translation>Der Datenordner {folder} ist nicht beschreibbar ({reason}). {cure}</translation>
        </message>
        <message>
            <source>The data folder {folder} is a file or lies inside one. Choose a folder with --data.</source>
            <translation>Der Datenordner {folder} ist eine Datei oder liegt in einer. Wähle mit --data einen Ordner.</translation>
        </message>
        <message>
            <source>The demonstration needs a voice to speak with: install espeak-ng (on Debian: apt install espeak-ng), or the natural voice (`make voice`).</source>
            <translation>Die Vorführung braucht eine Stimme: Installiere espeak-ng (auf Debian: apt install espeak-ng) oder die natürliche Stimme (`make voice`).</translation>
        </message>
        <message>
            <source>The disk is full: {target} was not written. Make room and try again.</source>
            <translation>Die Platte ist voll: {target} wurde nicht geschrieben. Mach Platz und versuch es noch einmal.</translation>
        </message>
        <message>
            <source>The disk of {folder} has {free:.0f} MB left and this round may need {wanted:.0f} MB: make room, or name another folder with --data.</source>
            <translation>Die Platte von {folder} hat noch {free:.0f} MB, und diese Runde kann {wanted:.0f} MB brauchen: Mach Platz oder nenne mit --data einen anderen Ordner.</translation>
        </message>
        <message>
            <source>The disk of {folder} is full: make room and try again.</source>
            <translation>Die Platte von {folder} ist voll: Mach Platz und versuch es noch einmal.</translation>
        </message>
        <message>
            <source>The disk that holds {folder} has no room for {total} MB of sound.</source>
            <translation>Die Platte mit {folder} hat keinen Platz für {total} MB Ton.</translation>
        </message>
        <message>
            <source>The disk that holds {folder} is full. Make room on it and try again.</source>
            <translation>Die Platte mit {folder} ist voll. Mach Platz darauf und versuch es noch einmal.</translation>
        </message>
        <message>
            <source>The examples and edge cases that you try.</source>
            <translation>Die Beispiele und Randfälle, die du ausprobierst.</translation>
        </message>
        <message>
            <source>The extra could not be installed: pip says “{reason}”.</source>
            <translation>Der Zusatz ließ sich nicht installieren: pip sagt „{reason}“.</translation>
        </message>
        <message>
            <source>The figure came with what it was before.</source>
            <translation>Die Zahl kam mit dem, was sie vorher war.</translation>
        </message>
        <message>
            <source>The figures</source>
            <translation>Die Zahlen</translation>
        </message>
        <message>
            <source>The first of the guide's two behavioural rounds, on building teams, hard talks, performance and culture.</source>
            <translation>Die erste der beiden Verhaltensrunden des Leitfadens: Teams aufbauen, schwere Gespräche, Leistung und Kultur.</translation>
        </message>
        <message>
            <source>The first word came {delay} seconds after the question.</source>
            <translation>Das erste Wort kam {delay} Sekunden nach der Frage.</translation>
        </message>
        <message>
            <source>The first word comes within {limit} seconds of the question.</source>
            <translation>Das erste Wort kommt innerhalb von {limit} Sekunden nach der Frage.</translation>
        </message>
        <message>
            <source>The folder {folder} cannot be made ({reason}).</source>
            <translation>Der Ordner {folder} lässt sich nicht anlegen ({reason}).</translation>
        </message>
        <message>
            <source>The folder {folder} cannot be written ({reason}): make it writable, or name another with --data or {variable}.</source>
            <translation>Der Ordner {folder} ist nicht beschreibbar ({reason}): Mach ihn beschreibbar oder nenne mit --data oder {variable} einen anderen.</translation>
        </message>
        <message>
            <source>The folder {root} cannot be made ({reason}).</source>
            <translation>Der Ordner {root} lässt sich nicht anlegen ({reason}).</translation>
        </message>
        <message>
            <source>The foundations of computer science, understood and not only remembered.</source>
            <translation>Die Grundlagen der Informatik, verstanden und nicht nur gemerkt.</translation>
        </message>
        <message>
            <source>The guide's on-site day of six to eight hours, with the hiring manager as its seventh round.</source>
            <translation>Der Tag vor Ort nach dem Leitfaden, sechs bis acht Stunden, mit der künftigen Führungskraft als siebter Runde.</translation>
        </message>
        <message>
            <source>The guide's seven rounds as they are held over video, spread over three days.</source>
            <translation>Die sieben Runden des Leitfadens, per Video gehalten und über drei Tage verteilt.</translation>
        </message>
        <message>
            <source>The guide's system design round, with more room for the components and for questions at the end.</source>
            <translation>Die Systementwurf-Runde des Leitfadens, mit mehr Raum für die Bausteine und für Fragen am Ende.</translation>
        </message>
        <message>
            <source>The interviewer has lost its voice, so the questions are in writing: {error}</source>
            <translation>Die Gegenseite hat ihre Stimme verloren, darum stehen die Fragen nur geschrieben da: {error}</translation>
        </message>
        <message>
            <source>The last talk of the extended loop, on direction, people and judgement.</source>
            <translation>Das letzte Gespräch des erweiterten Durchgangs: Richtung, Menschen und Urteil.</translation>
        </message>
        <message>
            <source>The lesson at work</source>
            <translation>Die Lehre in der Arbeit</translation>
        </message>
        <message>
            <source>The library has been closed already.</source>
            <translation>Die Bibliothek ist schon geschlossen.</translation>
        </message>
        <message>
            <source>The library in {folder} was made by a newer Mock Loop (its version is {version}, this one reads up to {newest}). Install that Mock Loop, or choose another folder with --data.</source>
            <translation>Die Bibliothek in {folder} stammt von einem neueren Mock Loop (Version {version}; dieses liest bis {newest}). Installiere jenes oder wähle mit --data einen anderen Ordner.</translation>
        </message>
        <message>
            <source>The library that reads sound files (libsndfile) cannot be loaded: install the package libsndfile1.</source>
            <translation>Die Bibliothek, die Tondateien liest (libsndfile), lässt sich nicht laden: Installiere das Paket libsndfile1.</translation>
        </message>
        <message>
            <source>The library {path} cannot be written. {cure}</source>
            <translation>Die Bibliothek {path} ist nicht beschreibbar. {cure}</translation>
        </message>
        <message>
            <source>The library {path} could not do what was asked: {error}.</source>
            <translation>Die Bibliothek {path} konnte nicht, was sie sollte: {error}.</translation>
        </message>
        <message>
            <source>The library {path} is damaged ({found}). Copies made before updates are in {folder}; the recordings beside it are whole.</source>
            <translation>Die Bibliothek {path} ist beschädigt ({found}). Kopien von vor Aktualisierungen liegen in {folder}; die Aufnahmen daneben sind heil.</translation>
        </message>
        <message>
            <source>The list of packages {listed} cannot be read: install Mock Loop anew.</source>
            <translation>Die Paketliste {listed} ist nicht lesbar: Installiere Mock Loop neu.</translation>
        </message>
        <message>
            <source>The list of sound devices cannot be read: {reason}.</source>
            <translation>Die Liste der Tongeräte ist nicht lesbar: {reason}.</translation>
        </message>
        <message>
            <source>The long run</source>
            <translation>Auf lange Sicht</translation>
        </message>
        <message>
            <source>The loop that was kept is damaged and cannot be resumed ({error}); start it anew.</source>
            <translation>Der gespeicherte Durchgang ist beschädigt und lässt sich nicht fortsetzen ({error}); beginne ihn neu.</translation>
        </message>
        <message>
            <source>The loop {loop!r} is for {levels}, not for L{level}: choose that level.</source>
            <translation>Der Durchgang „{loop}“ ist für {levels}, nicht für L{level}: Wähle diese Stufe.</translation>
        </message>
        <message>
            <source>The loop {loop_id!r} has no stop {stop_id!r}; it has {names}.</source>
            <translation>Der Durchgang „{loop_id}“ hat keine Station „{stop_id}“; er hat {names}.</translation>
        </message>
        <message>
            <source>The loudspeaker "{device}" cannot be used ({reason}): connect or choose another one.</source>
            <translation>Der Lautsprecher „{device}“ lässt sich nicht benutzen ({reason}): Schließ einen anderen an oder wähle ihn.</translation>
        </message>
        <message>
            <source>The loudspeaker cannot be used ({reason}): connect or choose another one.</source>
            <translation>Der Lautsprecher lässt sich nicht benutzen ({reason}): Schließ einen anderen an oder wähle ihn.</translation>
        </message>
        <message>
            <source>The loudspeaker takes no more sound: connect or choose another one.</source>
            <translation>Der Lautsprecher nimmt keinen Ton mehr an: Schließ einen anderen an oder wähle ihn.</translation>
        </message>
        <message>
            <source>The microphone "{chosen}" is not connected, so the system's own will be used.</source>
            <translation>Das Mikrofon „{chosen}“ ist nicht angeschlossen, darum wird das des Systems benutzt.</translation>
        </message>
        <message>
            <source>The microphone "{name}" cannot be opened ({reason}): another program may hold it, or this one may not be allowed to use it; free or allow it, or choose another microphone.</source>
            <translation>Das Mikrofon „{name}“ lässt sich nicht öffnen ({reason}): Ein anderes Programm hält es vielleicht, oder dieses darf es nicht benutzen; gib es frei, erlaube es oder wähle ein anderes.</translation>
        </message>
        <message>
            <source>The microphone "{name}" delivers nothing but perfect silence: it may be muted, or the system may not allow this program to hear it.</source>
            <translation>Das Mikrofon „{name}“ liefert nur völlige Stille: Es ist vielleicht stummgeschaltet, oder das System lässt dieses Programm nicht hören.</translation>
        </message>
        <message>
            <source>The microphone "{name}" has stopped delivering sound: it may be unplugged or asleep; what was recorded is kept.</source>
            <translation>Das Mikrofon „{name}“ ist verstummt: Vielleicht ist es abgezogen oder schläft; Aufgenommenes ist gesichert.</translation>
        </message>
        <message>
            <source>The model of the careful hearing is not there ({model_path}): install it with `mockloop model install whisper-base`.</source>
            <translation>Das Modell des sorgfältigen Gehörs ist nicht da ({model_path}): Installiere es mit `mockloop model install whisper-base`.</translation>
        </message>
        <message>
            <source>The most accurate of Vosk's (5.7 % on clean reading, 6.1 % on talks, by its makers); wants a large disk and much memory.</source>
            <translation>Das genaueste von Vosk (5,7 % bei klar Gelesenem, 6,1 % bei Vorträgen, laut Hersteller); braucht eine große Platte und viel Speicher.</translation>
        </message>
        <message>
            <source>The one call before the on-site day, with an introduction, some stories, and a look at your technical work.</source>
            <translation>Das eine Gespräch vor dem Tag vor Ort, mit Vorstellung, einigen Geschichten und einem Blick auf deine technische Arbeit.</translation>
        </message>
        <message>
            <source>The one reason heard for the work is that somebody asked for it.</source>
            <translation>Der einzige Grund, der für die Arbeit zu hören war: Jemand hat darum gebeten.</translation>
        </message>
        <message>
            <source>The outcome for a customer, user or stakeholder is named.</source>
            <translation>Es wird genannt, was für einen Kunden, Nutzer oder Beteiligten herauskam.</translation>
        </message>
        <message>
            <source>The picture from above</source>
            <translation>Das Bild von oben</translation>
        </message>
        <message>
            <source>The quality of what you write, and how you make it faster.</source>
            <translation>Wie gut ist, was du schreibst, und wie du es schneller machst.</translation>
        </message>
        <message>
            <source>The recording cannot be written any further ({reason}): its first {duration_s:.0f} s are kept; make room on the disk.</source>
            <translation>Die Aufnahme lässt sich nicht weiterschreiben ({reason}): Ihre ersten {duration_s:.0f} s sind gesichert; mach Platz auf der Platte.</translation>
        </message>
        <message>
            <source>The recording {path} cannot be written: {reason}.</source>
            <translation>Die Aufnahme {path} lässt sich nicht schreiben: {reason}.</translation>
        </message>
        <message>
            <source>The recording “{path}” has a rate or a time that cannot be.</source>
            <translation>Die Aufnahme „{path}“ hat eine Rate oder Zeit, die nicht sein kann.</translation>
        </message>
        <message>
            <source>The resistance</source>
            <translation>Der Widerstand</translation>
        </message>
        <message>
            <source>The role and the process</source>
            <translation>Die Rolle und der Ablauf</translation>
        </message>
        <message>
            <source>The round ends after this</source>
            <translation>Danach endet die Runde</translation>
        </message>
        <message>
            <source>The round had to stop, and what was recorded is kept: {error}</source>
            <translation>Die Runde musste abgebrochen werden, und was aufgenommen wurde, ist gesichert: {error}</translation>
        </message>
        <message>
            <source>The round took {took}, {over} past its {limit}.</source>
            <translation>Die Runde dauerte {took}, {over} über ihren {limit}.</translation>
        </message>
        <message>
            <source>The round {round!r} has no place for the question {names}; choose fewer or others.</source>
            <translation>Die Runde „{round}“ hat keinen Platz für die Frage {names}; wähle weniger oder andere.</translation>
        </message>
        <message>
            <source>The round {round_id!r} is for {levels}, not for L{level}: choose that level.</source>
            <translation>Die Runde „{round_id}“ ist für {levels}, nicht für L{level}: Wähle diese Stufe.</translation>
        </message>
        <message>
            <source>The same six rounds, spread over two days as a successful candidate had them.</source>
            <translation>Dieselben sechs Runden, auf zwei Tage verteilt, wie bei jemandem, der es geschafft hat.</translation>
        </message>
        <message>
            <source>The same values in every example.</source>
            <translation>Dieselben Werte in jedem Beispiel.</translation>
        </message>
        <message>
            <source>The sample candidate has nothing more to say: {error}</source>
            <translation>Die Beispielperson hat nichts mehr zu sagen: {error}</translation>
        </message>
        <message>
            <source>The schema and its relations.</source>
            <translation>Das Schema und seine Beziehungen.</translation>
        </message>
        <message>
            <source>The second hearing broke off ({error}); the first one stays.</source>
            <translation>Das zweite Gehör hat abgebrochen ({error}); das zuerst Gehörte bleibt.</translation>
        </message>
        <message>
            <source>The second of the guide's two behavioural rounds, on influence without authority, technical decisions, customers and innovation.</source>
            <translation>Die zweite der beiden Verhaltensrunden des Leitfadens: Einfluss ohne Weisung, technische Entscheidungen, Kunden und Neues.</translation>
        </message>
        <message>
            <source>The second time</source>
            <translation>Das zweite Mal</translation>
        </message>
        <message>
            <source>The session has a time below zero or beyond a week.</source>
            <translation>Die Sitzung hat eine Zeit unter null oder jenseits einer Woche.</translation>
        </message>
        <message>
            <source>The six-pager</source>
            <translation>Der Six-Pager</translation>
        </message>
        <message>
            <source>The sound {path} is not there any more; export the session as JSON instead.</source>
            <translation>Der Ton {path} ist nicht mehr da; gib die Sitzung stattdessen als JSON aus.</translation>
        </message>
        <message>
            <source>The sound {path} is not there any more; the words can still be exported.</source>
            <translation>Der Ton {path} ist nicht mehr da; die Worte lassen sich noch ausgeben.</translation>
        </message>
        <message>
            <source>The sound {wave} is not there any more.</source>
            <translation>Der Ton {wave} ist nicht mehr da.</translation>
        </message>
        <message>
            <source>The speaker goes beyond what was asked.</source>
            <translation>Du gehst über das Verlangte hinaus.</translation>
        </message>
        <message>
            <source>The speaker questions, proposes or measures something beyond the request.</source>
            <translation>Du hinterfragst, schlägst vor oder misst etwas über die Bitte hinaus.</translation>
        </message>
        <message>
            <source>The speaker's own part is told in the first person.</source>
            <translation>Der eigene Anteil wird in der ersten Person erzählt.</translation>
        </message>
        <message>
            <source>The speech cannot be written to {path}: {reason}.</source>
            <translation>Die Sprache lässt sich nicht nach {path} schreiben: {reason}.</translation>
        </message>
        <message>
            <source>The speech model in {model_path} is damaged or does not fit this program ({broken}): install it anew with `mockloop model install {name}`.</source>
            <translation>Das Sprachmodell in {model_path} ist beschädigt oder passt nicht zu diesem Programm ({broken}): Installiere es neu mit `mockloop model install {name}`.</translation>
        </message>
        <message>
            <source>The speech model in {path} is damaged or incomplete: {cure}.</source>
            <translation>Das Sprachmodell in {path} ist beschädigt oder unvollständig: {cure}.</translation>
        </message>
        <message>
            <source>The speech model is not there ({model_path}): install it with `mockloop model install`.</source>
            <translation>Das Sprachmodell ist nicht da ({model_path}): Installiere es mit `mockloop model install`.</translation>
        </message>
        <message>
            <source>The speech model is not there ({path}): {cure}.</source>
            <translation>Das Sprachmodell ist nicht da ({path}): {cure}.</translation>
        </message>
        <message>
            <source>The speech model lies in {plain}, which Vosk cannot open because of its letters: move the data folder to a path of plain letters with --data.</source>
            <translation>Das Sprachmodell liegt in {plain}, was Vosk wegen der Buchstaben nicht öffnen kann: Leg den Datenordner mit --data an einen Pfad aus einfachen Buchstaben.</translation>
        </message>
        <message>
            <source>The speech model {model} could not be had ({refusals}): check the network and try again, or give its archive with `mockloop model install {model} --from FILE`.</source>
            <translation>Das Sprachmodell {model} war nicht zu bekommen ({refusals}): Prüf das Netz und versuch es noch einmal, oder nenne sein Archiv mit `mockloop model install {model} --from FILE`.</translation>
        </message>
        <message>
            <source>The speech model {model} is not installed in {place}: run `mockloop model install`.</source>
            <translation>Das Sprachmodell {model} ist nicht in {place} installiert: Führ `mockloop model install` aus.</translation>
        </message>
        <message>
            <source>The speech model {model} is not installed: run `mockloop model install {model}`.</source>
            <translation>Das Sprachmodell {model} ist nicht installiert: Führ `mockloop model install {model}` aus.</translation>
        </message>
        <message>
            <source>The speech recogniser Vosk cannot be loaded ({error}): install the package vosk anew.</source>
            <translation>Die Spracherkennung Vosk lässt sich nicht laden ({error}): Installiere das Paket vosk neu.</translation>
        </message>
        <message>
            <source>The start of session {head} ({started_at}) has no time zone.</source>
            <translation>Der Beginn der Sitzung {head} ({started_at}) hat keine Zeitzone.</translation>
        </message>
        <message>
            <source>The story</source>
            <translation>Die Geschichte</translation>
        </message>
        <message>
            <source>The tag “{tag}” is too long; {most} letters are the most.</source>
            <translation>Das Stichwort „{tag}“ ist zu lang; {most} Zeichen sind das Höchste.</translation>
        </message>
        <message>
            <source>The time of one answer</source>
            <translation>Die Zeit einer Antwort</translation>
        </message>
        <message>
            <source>The two-minute introduction</source>
            <translation>Die Vorstellung in zwei Minuten</translation>
        </message>
        <message>
            <source>The voice "{name}" failed: {error}.</source>
            <translation>Die Stimme „{name}“ ist gescheitert: {error}.</translation>
        </message>
        <message>
            <source>The voice "{name}" failed: {gone}.</source>
            <translation>Die Stimme „{name}“ ist gescheitert: {gone}.</translation>
        </message>
        <message>
            <source>The voice "{name}" failed: {reason}.</source>
            <translation>Die Stimme „{name}“ ist gescheitert: {reason}.</translation>
        </message>
        <message>
            <source>The voice "{name}" gave no sound.</source>
            <translation>Die Stimme „{name}“ gab keinen Ton.</translation>
        </message>
        <message>
            <source>The voice "{name}" was not done after {limit_s:.0f} s and was stopped.</source>
            <translation>Die Stimme „{name}“ war nach {limit_s:.0f} s nicht fertig und wurde angehalten.</translation>
        </message>
        <message>
            <source>The voice "{name}" was told to stop.</source>
            <translation>Die Stimme „{name}“ wurde angehalten.</translation>
        </message>
        <message>
            <source>The whole round takes at most {limit}.</source>
            <translation>Die ganze Runde dauert höchstens {limit}.</translation>
        </message>
        <message>
            <source>The written argument, held up when it is spoken.</source>
            <translation>Das geschriebene Argument, das auch gesprochen trägt.</translation>
        </message>
        <message>
            <source>There are fifteen minutes between rounds.</source>
            <translation>Zwischen den Runden liegen fünfzehn Minuten.</translation>
        </message>
        <message>
            <source>There are two of {what} {number}.</source>
            <translation>{what} {number} gibt es zweimal.</translation>
        </message>
        <message>
            <source>There is a folder {folder} already; a new session needs another id.</source>
            <translation>Den Ordner {folder} gibt es schon; eine neue Sitzung braucht eine andere Kennung.</translation>
        </message>
        <message>
            <source>There is a session {head} already; a new one needs another id.</source>
            <translation>Die Sitzung {head} gibt es schon; eine neue braucht eine andere Kennung.</translation>
        </message>
        <message>
            <source>There is no file {file} to install {model} from.</source>
            <translation>Es gibt keine Datei {file}, aus der sich {model} installieren ließe.</translation>
        </message>
        <message>
            <source>There is no file {source}.</source>
            <translation>Es gibt keine Datei {source}.</translation>
        </message>
        <message>
            <source>There is no loop {run_id!r} on its way; `mockloop loops --begun` lists them.</source>
            <translation>Kein Durchgang „{run_id}“ ist unterwegs; `mockloop loops --begun` listet sie auf.</translation>
        </message>
        <message>
            <source>There is no one microphone called "{name}"; the ones found are: {names}.</source>
            <translation>Es gibt nicht genau ein Mikrofon namens „{name}“; gefunden wurden: {names}.</translation>
        </message>
        <message>
            <source>There is no one microphone chosen by the system; the ones found are: {names}.</source>
            <translation>Es gibt nicht genau ein Mikrofon, das das System gewählt hat; gefunden wurden: {names}.</translation>
        </message>
        <message>
            <source>There is no question {question_id!r}; 'mockloop questions' lists them all.</source>
            <translation>Es gibt keine Frage „{question_id}“; `mockloop questions` listet alle auf.</translation>
        </message>
        <message>
            <source>There is no second, careful hearing: install it in the settings, or with `make careful` and `mockloop model install whisper-base`.</source>
            <translation>Es gibt kein zweites, sorgfältiges Gehör: Installiere es in den Optionen oder mit `make careful` und `mockloop model install whisper-base`.</translation>
        </message>
        <message>
            <source>There is no {where} “{typed}”.{hint}</source>
            <translation>{where} „{typed}“ gibt es nicht.{hint}</translation>
        </message>
        <message>
            <source>There is nothing to speak.</source>
            <translation>Es gibt nichts zu sprechen.</translation>
        </message>
        <message>
            <source>There is room for a round or two; make some more when you can.</source>
            <translation>Es ist Platz für ein, zwei Runden; schaff bei Gelegenheit mehr.</translation>
        </message>
        <message>
            <source>There was room for what you did, step by step, and for what came of it.</source>
            <translation>Es war Platz für das, was du Schritt für Schritt getan hast, und für das, was daraus wurde.</translation>
        </message>
        <message>
            <source>Think aloud as if you had the job already.</source>
            <translation>Denk laut, als hättest du die Stelle schon.</translation>
        </message>
        <message>
            <source>Think aloud.</source>
            <translation>Laut denken.</translation>
        </message>
        <message>
            <source>Thinking about architecture, and about what happens as the load grows.</source>
            <translation>Nachdenken über Architektur und darüber, was bei wachsender Last geschieht.</translation>
        </message>
        <message>
            <source>Thinking is welcome: say that you are thinking, and about what.</source>
            <translation>Nachdenken ist willkommen: Sag, dass du nachdenkst und worüber.</translation>
        </message>
        <message>
            <source>Third deep dive</source>
            <translation>Drittes Nachbohren</translation>
        </message>
        <message>
            <source>Third question</source>
            <translation>Dritte Frage</translation>
        </message>
        <message>
            <source>This bundled program cannot be added to: run Mock Loop from its Python package (pip install mockloop[careful]) for the second, careful hearing.</source>
            <translation>Dieses fertige Programm lässt sich nicht erweitern: Nimm für das zweite, sorgfältige Gehör Mock Loop als Python-Paket (pip install mockloop[careful]).</translation>
        </message>
        <message>
            <source>This loop was kept by another version of the program and cannot be resumed; start it anew.</source>
            <translation>Dieser Durchgang stammt von einer anderen Version des Programms und lässt sich nicht fortsetzen; beginne ihn neu.</translation>
        </message>
        <message>
            <source>Thought for failures, monitoring and cost.</source>
            <translation>An Ausfälle, Überwachung und Kosten gedacht.</translation>
        </message>
        <message>
            <source>Three deep dives and a dilemma, in a conversation that keeps asking for more.</source>
            <translation>Dreimal Nachbohren und ein Dilemma, in einem Gespräch, das immer noch mehr wissen will.</translation>
        </message>
        <message>
            <source>Three or four stories, each from another project or time.</source>
            <translation>Drei oder vier Geschichten, jede aus einem anderen Projekt oder einer anderen Zeit.</translation>
        </message>
        <message>
            <source>Three stories for the phone</source>
            <translation>Drei Geschichten fürs Telefon</translation>
        </message>
        <message>
            <source>Three stories from your work, each opened up by follow-up questions, and time for your own questions.</source>
            <translation>Drei Geschichten aus deiner Arbeit, jede durch Nachfragen geöffnet, und Zeit für deine eigenen Fragen.</translation>
        </message>
        <message>
            <source>Three to four minutes each, with situation, task, action and result.</source>
            <translation>Je drei bis vier Minuten, mit Lage, Aufgabe, Handeln und Ergebnis.</translation>
        </message>
        <message>
            <source>Tie each choice to a customer or to a cost.</source>
            <translation>Jede Wahl an einen Kunden oder einen Preis knüpfen.</translation>
        </message>
        <message>
            <source>Trade-offs and evolution</source>
            <translation>Zielkonflikte und Ausbau</translation>
        </message>
        <message>
            <source>Trade-offs understood to the bottom.</source>
            <translation>Bis auf den Grund verstandene Zielkonflikte.</translation>
        </message>
        <message>
            <source>Try it on examples as you go along.</source>
            <translation>Es unterwegs an Beispielen ausprobieren.</translation>
        </message>
        <message>
            <source>Twelve to fifteen stories that cover all major principles.</source>
            <translation>Zwölf bis fünfzehn Geschichten, die alle wichtigen Prinzipien abdecken.</translation>
        </message>
        <message>
            <source>Two or three principles for each.</source>
            <translation>Zwei oder drei Prinzipien für jede.</translation>
        </message>
        <message>
            <source>Two or three stories, of three to four minutes each.</source>
            <translation>Zwei oder drei Geschichten von drei bis vier Minuten.</translation>
        </message>
        <message>
            <source>Two screens, if you can.</source>
            <translation>Zwei Bildschirme, wenn es geht.</translation>
        </message>
        <message>
            <source>Two stories taken apart step by step, and a dilemma, by somebody who can stop the hire.</source>
            <translation>Zwei Geschichten, Schritt für Schritt zerlegt, und ein Dilemma, von jemandem, der die Einstellung verhindern kann.</translation>
        </message>
        <message>
            <source>Two to three minutes for the story, one to two for each follow-up.</source>
            <translation>Zwei bis drei Minuten für die Geschichte, ein bis zwei für jede Nachfrage.</translation>
        </message>
        <message>
            <source>Two to three minutes for the story.</source>
            <translation>Zwei bis drei Minuten für die Geschichte.</translation>
        </message>
        <message>
            <source>Understand the problem</source>
            <translation>Die Aufgabe verstehen</translation>
        </message>
        <message>
            <source>Understand the problem, and clarify it.</source>
            <translation>Die Aufgabe verstehen und klären.</translation>
        </message>
        <message>
            <source>Up to five a minute do no harm; noted above {limit}.</source>
            <translation>Bis zu fünf in der Minute schaden nicht; vermerkt wird es über {limit}.</translation>
        </message>
        <message>
            <source>Values that fit with those of the company.</source>
            <translation>Werte, die zu denen der Firma passen.</translation>
        </message>
        <message>
            <source>Voice: {voice}</source>
            <translation>Stimme: {voice}</translation>
        </message>
        <message>
            <source>Vosk large, US English</source>
            <translation>Vosk groß, US-Englisch</translation>
        </message>
        <message>
            <source>Vosk medium, US English</source>
            <translation>Vosk mittel, US-Englisch</translation>
        </message>
        <message>
            <source>Vosk small, US English</source>
            <translation>Vosk klein, US-Englisch</translation>
        </message>
        <message>
            <source>Walk through test cases.</source>
            <translation>Testfälle durchgehen.</translation>
        </message>
        <message>
            <source>Weighed</source>
            <translation>Abgewogen</translation>
        </message>
        <message>
            <source>What a bar raiser comes back to</source>
            <translation>Worauf ein Bar Raiser zurückkommt</translation>
        </message>
        <message>
            <source>What a senior leader asks about</source>
            <translation>Wonach die obere Leitung fragt</translation>
        </message>
        <message>
            <source>What another manager asks about</source>
            <translation>Wonach eine andere Führungskraft fragt</translation>
        </message>
        <message>
            <source>What could be improved, and how.</source>
            <translation>Was besser werden könnte und wie.</translation>
        </message>
        <message>
            <source>What grows by itself, and how capacity is planned.</source>
            <translation>Was von selbst wächst und wie Kapazität geplant wird.</translation>
        </message>
        <message>
            <source>What is asked and answered, what runs behind, what is an event, what is a batch.</source>
            <translation>Was gefragt und beantwortet wird, was dahinter läuft, was ein Ereignis ist, was ein Stapel.</translation>
        </message>
        <message>
            <source>What is asked and answered, what runs behind, what is an event, what runs in batches.</source>
            <translation>Was gefragt und beantwortet wird, was dahinter läuft, was ein Ereignis ist, was in Stapeln läuft.</translation>
        </message>
        <message>
            <source>What is asked before anything is decided.</source>
            <translation>Was gefragt wird, bevor etwas entschieden ist.</translation>
        </message>
        <message>
            <source>What it gains.</source>
            <translation>Was es bringt.</translation>
        </message>
        <message>
            <source>What it takes to scale the code, and to keep it in order over years.</source>
            <translation>Was es braucht, den Code wachsen zu lassen und über Jahre in Ordnung zu halten.</translation>
        </message>
        <message>
            <source>What it was like before, what it became, and how you measured that.</source>
            <translation>Wie es vorher war, was es wurde und wie du das gemessen hast.</translation>
        </message>
        <message>
            <source>What makes it L7</source>
            <translation>Was es zu L7 macht</translation>
        </message>
        <message>
            <source>What might be wanted next?</source>
            <translation>Was könnte als Nächstes gewünscht sein?</translation>
        </message>
        <message>
            <source>What the choice in the code means for the business.</source>
            <translation>Was die Wahl im Code für das Geschäft bedeutet.</translation>
        </message>
        <message>
            <source>What the design asks of the organisation and of operations.</source>
            <translation>Was der Entwurf von Organisation und Betrieb verlangt.</translation>
        </message>
        <message>
            <source>What to say while coding</source>
            <translation>Was man beim Coden sagt</translation>
        </message>
        <message>
            <source>What was wrong, what you changed, who resisted, what was measurable.</source>
            <translation>Was falsch war, was du geändert hast, wer sich sträubte, was messbar war.</translation>
        </message>
        <message>
            <source>What you answer for, technically.</source>
            <translation>Wofür du technisch verantwortlich bist.</translation>
        </message>
        <message>
            <source>What you are thinking.</source>
            <translation>Was du denkst.</translation>
        </message>
        <message>
            <source>What you did as a leader, what it changed, what you learned.</source>
            <translation>Was du als Führungskraft getan hast, was es änderte, was du gelernt hast.</translation>
        </message>
        <message>
            <source>What you do today, and how large your team is.</source>
            <translation>Was du heute machst und wie groß dein Team ist.</translation>
        </message>
        <message>
            <source>What you learned</source>
            <translation>Was du gelernt hast</translation>
        </message>
        <message>
            <source>What you learned, and where you have used it since.</source>
            <translation>Was du gelernt hast und wo du es seither angewandt hast.</translation>
        </message>
        <message>
            <source>Where extensions lead</source>
            <translation>Wohin Erweiterungen führen</translation>
        </message>
        <message>
            <source>Where services are cut apart.</source>
            <translation>Wo Dienste getrennt werden.</translation>
        </message>
        <message>
            <source>Where technology should take an organisation, how you know, and how you bring it there.</source>
            <translation>Wohin sich die Technik einer Organisation entwickeln soll, woher du das weißt und wie du sie dorthin bringst.</translation>
        </message>
        <message>
            <source>Where to grow sideways and where upwards, how load is balanced, how capacity is planned.</source>
            <translation>Wo es in die Breite und wo nach oben wächst, wie Last verteilt und Kapazität geplant wird.</translation>
        </message>
        <message>
            <source>Whether the two of you would like to work together.</source>
            <translation>Ob ihr zwei gern zusammenarbeiten würdet.</translation>
        </message>
        <message>
            <source>Whether you fit this role and this team, and could begin on the first day.</source>
            <translation>Ob du zu Rolle und Team passt und am ersten Tag loslegen könntest.</translation>
        </message>
        <message>
            <source>Which layers there are.</source>
            <translation>Welche Schichten es gibt.</translation>
        </message>
        <message>
            <source>Whisper base, for a careful second hearing</source>
            <translation>Whisper base, für ein sorgfältiges zweites Gehör</translation>
        </message>
        <message>
            <source>Who had to be won over, how you did it, and what customers gained.</source>
            <translation>Wer gewonnen werden musste, wie du es gemacht hast und was Kunden davon hatten.</translation>
        </message>
        <message>
            <source>Who you are, in two minutes, as every first call begins.</source>
            <translation>Wer du bist, in zwei Minuten, wie jedes erste Gespräch beginnt.</translation>
        </message>
        <message>
            <source>Why its speed matters to the business.</source>
            <translation>Warum seine Schnelligkeit für das Geschäft zählt.</translation>
        </message>
        <message>
            <source>Why you are thinking of Amazon.</source>
            <translation>Warum du an Amazon denkst.</translation>
        </message>
        <message>
            <source>Why you are thinking of a change to Amazon.</source>
            <translation>Warum du an einen Wechsel zu Amazon denkst.</translation>
        </message>
        <message>
            <source>Will the teams around them be better for it?</source>
            <translation>Werden die Teams ringsum dadurch besser?</translation>
        </message>
        <message>
            <source>Will they still be growing in some years?</source>
            <translation>Werden sie in einigen Jahren noch wachsen?</translation>
        </message>
        <message>
            <source>Will this person develop others?</source>
            <translation>Wird diese Person andere entwickeln?</translation>
        </message>
        <message>
            <source>With its starting point</source>
            <translation>Mit Ausgangswert</translation>
        </message>
        <message>
            <source>Words: {model}</source>
            <translation>Worte: {model}</translation>
        </message>
        <message>
            <source>Work out its time and its memory.</source>
            <translation>Zeit und Speicher ausrechnen.</translation>
        </message>
        <message>
            <source>Working across functions, and winning people over whom you do not manage.</source>
            <translation>Über Bereiche hinweg arbeiten und Menschen gewinnen, die du nicht führst.</translation>
        </message>
        <message>
            <source>Working together with digital tools.</source>
            <translation>Mit digitalen Werkzeugen zusammenarbeiten.</translation>
        </message>
        <message>
            <source>Working with the interviewer as with a colleague.</source>
            <translation>Mit der Gegenseite arbeiten wie mit Kollegen.</translation>
        </message>
        <message>
            <source>Write clean code that a colleague could read.</source>
            <translation>Sauberen Code schreiben, den andere lesen können.</translation>
        </message>
        <message>
            <source>Write code that reads well and handles the edge cases.</source>
            <translation>Code schreiben, der sich gut liest und Randfälle behandelt.</translation>
        </message>
        <message>
            <source>You present your six-pager, defend it, and go down into one part of its architecture.</source>
            <translation>Du stellst deinen Six-Pager vor, verteidigst ihn und gehst in einen Teil seiner Architektur hinein.</translation>
        </message>
        <message>
            <source>You questioned, proposed or measured something yourself.</source>
            <translation>Du hast selbst etwas hinterfragt, vorgeschlagen oder gemessen.</translation>
        </message>
        <message>
            <source>Your own decisions and deeds, told as "I", with the team's part named fairly.</source>
            <translation>Deine eigenen Entscheidungen und Taten, als „I“ erzählt, und der Anteil des Teams fair benannt.</translation>
        </message>
        <message>
            <source>Your own deeds</source>
            <translation>Deine eigenen Taten</translation>
        </message>
        <message>
            <source>Your part</source>
            <translation>Dein Anteil</translation>
        </message>
        <message>
            <source>Your presentation</source>
            <translation>Dein Vortrag</translation>
        </message>
        <message>
            <source>Your questions</source>
            <translation>Deine Fragen</translation>
        </message>
        <message>
            <source>Your questions and logistics</source>
            <translation>Deine Fragen und Organisatorisches</translation>
        </message>
        <message>
            <source>Your role and background</source>
            <translation>Deine Rolle und dein Werdegang</translation>
        </message>
        <message>
            <source>Your role today, and how large your team is.</source>
            <translation>Deine Rolle heute und wie groß dein Team ist.</translation>
        </message>
        <message>
            <source>Your role, the figures, the alternatives, the lesson, its use.</source>
            <translation>Deine Rolle, die Zahlen, die Alternativen, die Lehre, ihre Anwendung.</translation>
        </message>
        <message>
            <source>Your words are recorded but cannot be written down: {error}</source>
            <translation>Deine Worte werden aufgenommen, lassen sich aber nicht mitschreiben: {error}</translation>
        </message>
        <message>
            <source>a few seconds</source>
            <translation>ein paar Sekunden</translation>
        </message>
        <message>
            <source>a principle was named without the deed behind it</source>
            <translation>ein Prinzip ohne die Tat dahinter genannt wurde</translation>
        </message>
        <message>
            <source>about a minute</source>
            <translation>etwa eine Minute</translation>
        </message>
        <message>
            <source>about half a minute</source>
            <translation>etwa eine halbe Minute</translation>
        </message>
        <message>
            <source>about {length}</source>
            <translation>etwa {length}</translation>
        </message>
        <message>
            <source>an answer to a what-if is tested from several sides</source>
            <translation>eine Antwort auf ein Was-wäre-wenn von mehreren Seiten geprüft wird</translation>
        </message>
        <message>
            <source>any category</source>
            <translation>beliebige Kategorie</translation>
        </message>
        <message>
            <source>hire</source>
            <translation>einstellen</translation>
        </message>
        <message>
            <source>install it anew with `mockloop model install`</source>
            <translation>installiere es neu mit `mockloop model install`</translation>
        </message>
        <message>
            <source>install it, or export as HTML and print that.</source>
            <translation>installiere es, oder gib als HTML aus und druck das.</translation>
        </message>
        <message>
            <source>it belongs to this question</source>
            <translation>es zu dieser Frage gehört</translation>
        </message>
        <message>
            <source>it is a step of the bar raiser's deep dive</source>
            <translation>es ein Schritt ist, mit dem ein Bar Raiser in die Tiefe geht</translation>
        </message>
        <message>
            <source>it is a step of this drill: {step}</source>
            <translation>es ein Schritt dieser Kurzübung ist: {step}</translation>
        </message>
        <message>
            <source>it is one of the five that follow any story</source>
            <translation>es eine der fünf ist, die jeder Geschichte folgen</translation>
        </message>
        <message>
            <source>it takes this problem further</source>
            <translation>es diese Aufgabe weiterführt</translation>
        </message>
        <message>
            <source>lean hire</source>
            <translation>eher einstellen</translation>
        </message>
        <message>
            <source>lean no hire</source>
            <translation>eher nicht einstellen</translation>
        </message>
        <message>
            <source>no figure was heard</source>
            <translation>keine Zahl zu hören war</translation>
        </message>
        <message>
            <source>no hire</source>
            <translation>nicht einstellen</translation>
        </message>
        <message>
            <source>no other way was heard being weighed</source>
            <translation>nicht zu hören war, dass ein anderer Weg erwogen wurde</translation>
        </message>
        <message>
            <source>no pip was found to ask the package index</source>
            <translation>kein pip wurde gefunden, um den Paketindex zu fragen</translation>
        </message>
        <message>
            <source>no starting point was heard for the figures</source>
            <translation>zu den Zahlen kein Ausgangswert zu hören war</translation>
        </message>
        <message>
            <source>nobody was heard who gained from it</source>
            <translation>niemand zu hören war, der etwas davon hatte</translation>
        </message>
        <message>
            <source>nothing was heard of how it ended</source>
            <translation>nicht zu hören war, wie es ausging</translation>
        </message>
        <message>
            <source>nothing was heard of what was learned</source>
            <translation>nicht zu hören war, was gelernt wurde</translation>
        </message>
        <message>
            <source>pip could not fetch {wheel} ({reason})</source>
            <translation>pip konnte {wheel} nicht holen ({reason})</translation>
        </message>
        <message>
            <source>session.json does not begin with format “{format}”: it is no kept session.</source>
            <translation>session.json beginnt nicht mit dem Format „{format}“: Es ist keine gesicherte Sitzung.</translation>
        </message>
        <message>
            <source>session.json has version {plain}; this Mock Loop reads up to {newest}. Install a newer one.</source>
            <translation>session.json hat Version {plain}; dieses Mock Loop liest bis {newest}. Installiere ein neueres.</translation>
        </message>
        <message>
            <source>session.json names a recording “{name}” that is no plain file name.</source>
            <translation>session.json nennt eine Aufnahme „{name}“, die kein einfacher Dateiname ist.</translation>
        </message>
        <message>
            <source>session.json: session.started_at ({started_at}) has no time zone.</source>
            <translation>session.json: session.started_at ({started_at}) hat keine Zeitzone.</translation>
        </message>
        <message>
            <source>session.json: {where} has no “{name}”.</source>
            <translation>session.json: {where} hat kein „{name}“.</translation>
        </message>
        <message>
            <source>session.json: {where} is not an object.</source>
            <translation>session.json: {where} ist kein Objekt.</translation>
        </message>
        <message>
            <source>session.json: {where}.{name} is not a list.</source>
            <translation>session.json: {where}.{name} ist keine Liste.</translation>
        </message>
        <message>
            <source>strong hire</source>
            <translation>unbedingt einstellen</translation>
        </message>
        <message>
            <source>the answer was shorter than usual</source>
            <translation>die Antwort kürzer als üblich war</translation>
        </message>
        <message>
            <source>the machine slept for {length}</source>
            <translation>der Rechner hat {length} lang geschlafen</translation>
        </message>
        <message>
            <source>the only reason heard was that somebody asked for it</source>
            <translation>als einziger Grund zu hören war, dass jemand darum gebeten hat</translation>
        </message>
        <message>
            <source>there was time to hear more</source>
            <translation>Zeit war, mehr zu hören</translation>
        </message>
        <message>
            <source>{archive} does not hold {name}, which the model needs.</source>
            <translation>{archive} enthält {name} nicht, was das Modell braucht.</translation>
        </message>
        <message>
            <source>{count} hedges were heard on claims of your own.</source>
            <translation>{count} Abschwächungen eigener Aussagen waren zu hören.</translation>
        </message>
        <message numerus="yes">
            <source>{count} minute(s)</source>
            <translation>
                <numerusform>{count} Minute</numerusform>
                <numerusform>{count} Minuten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} second(s)</source>
            <translation>
                <numerusform>{count} Sekunde</numerusform>
                <numerusform>{count} Sekunden</numerusform>
            </translation>
        </message>
        <message>
            <source>{free:.0f} GB free</source>
            <translation>{free:.0f} GB frei</translation>
        </message>
        <message>
            <source>{free:.0f} MB free</source>
            <translation>{free:.0f} MB frei</translation>
        </message>
        <message>
            <source>{host} answered {code} {reason}</source>
            <translation>{host} antwortete {code} {reason}</translation>
        </message>
        <message>
            <source>{host} broke off ({reason})</source>
            <translation>{host} hat abgebrochen ({reason})</translation>
        </message>
        <message>
            <source>{host} could not be reached ({reason})</source>
            <translation>{host} war nicht zu erreichen ({reason})</translation>
        </message>
        <message>
            <source>{host} did not answer within {connect_s:g} s</source>
            <translation>{host} antwortete nicht innerhalb von {connect_s:g} s</translation>
        </message>
        <message>
            <source>{host} has {start} bytes where {size_bytes} were expected</source>
            <translation>{host} hat {start} Bytes, wo {size_bytes} erwartet wurden</translation>
        </message>
        <message>
            <source>{metrics} measured, but nothing was heard of what it was before.</source>
            <translation>{metrics} gemessen, aber nicht zu hören, was es vorher war.</translation>
        </message>
        <message>
            <source>{model} hears nothing again yet: what it runs on is missing; install it in the settings, or with `make {extra}`.</source>
            <translation>{model} hört noch nichts nach: Was es zum Laufen braucht, fehlt; installiere es in den Optionen oder mit `make {extra}`.</translation>
        </message>
        <message>
            <source>{model} needs {needed} MB while it is installed, and {folder} has only {free} MB left: make room, or name another folder with {variable}.</source>
            <translation>{model} braucht beim Installieren {needed} MB, und {folder} hat nur noch {free} MB: Mach Platz oder nenne mit {variable} einen anderen Ordner.</translation>
        </message>
        <message>
            <source>{names} is refused: by its SHA-256 it is not the {wanted} that {model} is made from.</source>
            <translation>{names} wird abgelehnt: Nach seiner SHA-256 ist es nicht das {wanted}, aus dem {model} gemacht ist.</translation>
        </message>
        <message>
            <source>{name} inside {archive} is damaged ({error}).</source>
            <translation>{name} in {archive} ist beschädigt ({error}).</translation>
        </message>
        <message>
            <source>{packages} holds no folder {folder}.</source>
            <translation>{packages} enthält keinen Ordner {folder}.</translation>
        </message>
        <message>
            <source>{package} has {size} bytes where {size_bytes} were expected</source>
            <translation>{package} hat {size} Bytes, wo {size_bytes} erwartet wurden</translation>
        </message>
        <message>
            <source>{package} is not what was published: its SHA-256 begins with {found}, not {sha256}</source>
            <translation>{package} ist nicht, was veröffentlicht wurde: Seine SHA-256 beginnt mit {found}, nicht {sha256}</translation>
        </message>
        <message>
            <source>{path} cannot be read: {reason}.</source>
            <translation>{path} ist nicht lesbar: {reason}.</translation>
        </message>
        <message>
            <source>{path} cannot be written ({reason}). {cure}</source>
            <translation>{path} ist nicht beschreibbar ({reason}). {cure}</translation>
        </message>
        <message>
            <source>{path} claims to unpack to {claimed} bytes; at most {allowed} were expected.</source>
            <translation>{path} will entpackt {claimed} Bytes groß sein; höchstens {allowed} wurden erwartet.</translation>
        </message>
        <message>
            <source>{path} has {channels} channels of {bits} bits; one channel of 16 bits was expected.</source>
            <translation>{path} hat {channels} Kanäle mit {bits} Bit; erwartet wurde ein Kanal mit 16 Bit.</translation>
        </message>
        <message>
            <source>{path} holds no sound that can be read; a WAV, FLAC, OGG or MP3 file was expected.</source>
            <translation>{path} enthält keinen lesbaren Ton; erwartet wurde eine Datei in WAV, FLAC, OGG oder MP3.</translation>
        </message>
        <message>
            <source>{path} holds {entries} entries; at most {most} were expected.</source>
            <translation>{path} enthält {entries} Einträge; höchstens {most} wurden erwartet.</translation>
        </message>
        <message>
            <source>{path} is a folder; the library's file belongs there. Move it away.</source>
            <translation>{path} ist ein Ordner; dorthin gehört die Datei der Bibliothek. Schieb ihn weg.</translation>
        </message>
        <message>
            <source>{path} is a wave file that does not say its format.</source>
            <translation>{path} ist eine Wave-Datei, die ihr Format nicht nennt.</translation>
        </message>
        <message>
            <source>{path} is a wave file without sound in it.</source>
            <translation>{path} ist eine Wave-Datei ohne Ton.</translation>
        </message>
        <message>
            <source>{path} is damaged: what follows its first part cannot be read.</source>
            <translation>{path} ist beschädigt: Was auf den ersten Teil folgt, ist nicht lesbar.</translation>
        </message>
        <message>
            <source>{path} is missing: install {model} again.</source>
            <translation>{path} fehlt: Installiere {model} noch einmal.</translation>
        </message>
        <message>
            <source>{path} is no zip archive, or only a part of one ({error}).</source>
            <translation>{path} ist kein Zip-Archiv oder nur ein Teil davon ({error}).</translation>
        </message>
        <message>
            <source>{path} is not a Mock Loop library. Move it away, or choose another folder with --data.</source>
            <translation>{path} ist keine Bibliothek von Mock Loop. Schieb sie weg oder wähle mit --data einen anderen Ordner.</translation>
        </message>
        <message>
            <source>{path} is not a wave file.</source>
            <translation>{path} ist keine Wave-Datei.</translation>
        </message>
        <message>
            <source>{path} is not in the session's folder {folder}.</source>
            <translation>{path} liegt nicht im Ordner der Sitzung {folder}.</translation>
        </message>
        <message>
            <source>{path} is not the file that was published: its SHA-256 is {found}…</source>
            <translation>{path} ist nicht die veröffentlichte Datei: Ihre SHA-256 ist {found}…</translation>
        </message>
        <message>
            <source>{path} is not what was installed: install {model} again.</source>
            <translation>{path} ist nicht, was installiert wurde: Installiere {model} noch einmal.</translation>
        </message>
        <message>
            <source>{path} is refused: its entry {name!r} {fault}.</source>
            <translation>{path} wird abgelehnt: Sein Eintrag „{name}“ {fault}.</translation>
        </message>
        <message>
            <source>{path} lists other files than {model} has: install it again.</source>
            <translation>{path} führt andere Dateien auf, als {model} hat: Installiere es noch einmal.</translation>
        </message>
        <message>
            <source>{phase} takes {band}.</source>
            <translation>{phase} dauert {band}.</translation>
        </message>
        <message>
            <source>{phase} took {took}, {over} past its {limit}.</source>
            <translation>{phase}: {took}, {over} über {limit}.</translation>
        </message>
        <message>
            <source>{principles} named, and no deed was heard close by that shows it.</source>
            <translation>{principles} genannt, und in der Nähe war keine Tat zu hören, die es zeigt.</translation>
        </message>
        <message>
            <source>{rate} fillers a minute were heard ({count} in {seconds} seconds).</source>
            <translation>{rate} Füllwörter in der Minute waren zu hören ({count} in {seconds} Sekunden).</translation>
        </message>
        <message>
            <source>{source} and its {document} disagree about the sound ({odd}).</source>
            <translation>{source} und sein {document} sind sich über den Ton nicht einig ({odd}).</translation>
        </message>
        <message>
            <source>{source} has no {document} in it: it is no bundle of a session.</source>
            <translation>{source} enthält kein {document}: Es ist kein Bündel einer Sitzung.</translation>
        </message>
        <message>
            <source>{source} holds no sound.</source>
            <translation>{source} enthält keinen Ton.</translation>
        </message>
        <message>
            <source>{source} holds {entries} files; a session has at most {most}.</source>
            <translation>{source} enthält {entries} Dateien; eine Sitzung hat höchstens {most}.</translation>
        </message>
        <message>
            <source>{source} holds “{name}” of {file_size} bytes, which is too large or locked.</source>
            <translation>{source} enthält „{name}“ mit {file_size} Bytes, was zu groß oder gesperrt ist.</translation>
        </message>
        <message>
            <source>{source} holds “{name}”, which has no place in a session.</source>
            <translation>{source} enthält „{name}“, was in eine Sitzung nicht gehört.</translation>
        </message>
        <message>
            <source>{source} is no bundle of a session, or a damaged one ({error}).</source>
            <translation>{source} ist kein Bündel einer Sitzung oder ein beschädigtes ({error}).</translation>
        </message>
        <message>
            <source>{source} is {duration_s:.1f} hours long; at most {most:.0f} are taken.</source>
            <translation>{source} ist {duration_s:.1f} Stunden lang; höchstens {most:.0f} sind möglich.</translation>
        </message>
        <message>
            <source>{source}: “{path}” has {channels} channels at {rate} a second; one at {rate_2} was announced.</source>
            <translation>{source}: „{path}“ hat {channels} Kanäle mit {rate} in der Sekunde; angekündigt war einer mit {rate_2}.</translation>
        </message>
        <message>
            <source>{target} cannot be written ({reason}). Choose another place.</source>
            <translation>{target} ist nicht beschreibbar ({reason}). Wähle einen anderen Ort.</translation>
        </message>
        <message>
            <source>{time} left</source>
            <translation>noch {time}</translation>
        </message>
        <message>
            <source>{wave} could not be made smaller ({error}): it is kept as it is.</source>
            <translation>{wave} ließ sich nicht verkleinern ({error}): Es bleibt, wie es ist.</translation>
        </message>
        <message>
            <source>{what} is not the JSON text it should be ({error}).</source>
            <translation>{what} ist nicht der JSON-Text, der es sein sollte ({error}).</translation>
        </message>
        <message>
            <source>{where} has no “{name}”.</source>
            <translation>{where} hat kein „{name}“.</translation>
        </message>
        <message>
            <source>{where} is {shown}; expected {expected}.</source>
            <translation>{where} ist {shown}; erwartet wurde {expected}.</translation>
        </message>
        <message>
            <source>{words}, then {model}</source>
            <translation>{words}, dann {model}</translation>
        </message>
        <message>
            <source>{wpm} words a minute of speaking time were heard.</source>
            <translation>{wpm} Wörter in der Minute Sprechzeit waren zu hören.</translation>
        </message>
        <message>
            <source>“{filename}” in the bundle is longer than it says.</source>
            <translation>„{filename}“ im Bündel ist länger, als es sagt.</translation>
        </message>
        <message>
            <source>“{said}” becomes “from [what it was] to [what it became], by [when]”.</source>
            <translation>“{said}” wird zu “from [what it was] to [what it became], by [when]”.</translation>
        </message>
        <message>
            <source>“{said}” becomes “{better}” if it was you, and “[name] …” if it was not.</source>
            <translation>“{said}” wird zu “{better}”, wenn du es warst, und zu “[name] …”, wenn nicht.</translation>
        </message>
        <message>
            <source>“{said}” becomes “{better}”.</source>
            <translation>“{said}” wird zu “{better}”.</translation>
        </message>
        <message>
            <source>“{session_id}” cannot name a session: use letters, figures, “-”, “_” and “.”, at most 80 of them.</source>
            <translation>„{session_id}“ kann keine Sitzung benennen: Nimm Buchstaben, Ziffern, „-“, „_“ und „.“, höchstens 80.</translation>
        </message>
        <message>
            <source>“{typed}” begins {starting} sessions: {some}. Give more of the id.</source>
            <translation>„{typed}“ steht am Anfang von {starting} Sitzungen: {some}. Gib mehr von der Kennung an.</translation>
        </message>
        <message>
            <source>Vosk large</source>
            <translation>Vosk groß</translation>
        </message>
        <message>
            <source>Vosk medium</source>
            <translation>Vosk mittel</translation>
        </message>
        <message>
            <source>Vosk small</source>
            <translation>Vosk klein</translation>
        </message>
        <message>
            <source>Whisper base</source>
            <translation>Whisper base</translation>
        </message>
        <message>
            <source>Hears each finished answer again: about a third of the errors, nearly all numbers right, punctuation and hesitations. Brings the extra 'careful' (131 MB to fetch, 350 MB on the disk) and takes 0.6 GB of memory while it hears.</source>
            <translation>Hört jede fertige Antwort noch einmal: etwa ein Drittel der Fehler, fast alle Zahlen richtig, Satzzeichen und Zögerlaute. Bringt den Zusatz „careful“ mit (131 MB zu holen, 350 MB auf der Platte) und braucht beim Hören 0,6 GB Speicher.</translation>
        </message>
        <message>
            <source>With one processor, answers are heard again when the round is over.</source>
            <translation>Mit nur einem Prozessor werden Antworten erst nach der Runde noch einmal gehört.</translation>
        </message>
        <message>
            <source>The pause could not be kept in {folder} ({reason}): it holds until Mock Loop is closed.</source>
            <translation>Die Pause ließ sich nicht in {folder} festhalten ({reason}): Sie gilt, bis Mock Loop geschlossen wird.</translation>
        </message>
        <message>
            <source>There is no folder of content at {folder}.</source>
            <translation>In {folder} liegt kein Ordner mit Inhalten.</translation>
        </message>
        <message>
            <source>There is no {noun} {item_id!r}{hint}</source>
            <translation>{noun} „{item_id}“ gibt es nicht{hint}</translation>
        </message>
        <message>
            <source>content/rules: {error}</source>
            <translation>content/rules: {error}</translation>
        </message>
        <message>
            <source> Did you mean “{near}”?</source>
            <translation> Meintest du „{near}“?</translation>
        </message>
        <message>
            <source>deleted session</source>
            <translation>gelöschte Sitzung</translation>
        </message>
        <message>
            <source>has a character in its name that does not belong there</source>
            <translation>hat im Namen ein Zeichen, das dort nicht hingehört</translation>
        </message>
        <message>
            <source>has an absolute path</source>
            <translation>hat einen absoluten Pfad</translation>
        </message>
        <message>
            <source>is a link or a device, not a file</source>
            <translation>ist ein Verweis oder ein Gerät, keine Datei</translation>
        </message>
        <message>
            <source>is encrypted</source>
            <translation>ist verschlüsselt</translation>
        </message>
        <message>
            <source>is there twice</source>
            <translation>ist zweimal da</translation>
        </message>
        <message>
            <source>leads out of its folder</source>
            <translation>führt aus seinem Ordner hinaus</translation>
        </message>
        <message>
            <source>phase</source>
            <translation>Phase</translation>
        </message>
        <message>
            <source>question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <source>question {number}</source>
            <translation>Frage {number}</translation>
        </message>
        <message>
            <source>recording</source>
            <translation>Aufnahme</translation>
        </message>
        <message>
            <source>rows that belong to no session</source>
            <translation>Zeilen, die zu keiner Sitzung gehören</translation>
        </message>
        <message>
            <source>session</source>
            <translation>Sitzung</translation>
        </message>
        <message>
            <source>the round</source>
            <translation>der Runde</translation>
        </message>
        <message>
            <source> Known: {ids}.</source>
            <translation> Bekannt: {ids}.</translation>
        </message>
        <message>
            <source> There is no {where} yet.</source>
            <translation> Es gibt noch keine {where}.</translation>
        </message>
    </context>
</TS>
