<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
    <context>
        <name>AboutPage</name>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Version {0}</source>
            <translation>Version {0}</translation>
        </message>
        <message>
            <source>Rehearse an engineering manager's interview loop out loud, on the clock, and alone.</source>
            <translation>Die Gesprächsrunden für Engineering Manager laut üben, nach der Uhr und für sich allein.</translation>
        </message>
        <message>
            <source>It listens only while you practise, and keeps what it hears on this machine.</source>
            <translation>Zugehört wird nur, während du übst, und was gehört wird, bleibt auf diesem Rechner.</translation>
        </message>
        <message>
            <source>Its own code is under the MIT licence.</source>
            <translation>Der eigene Quelltext steht unter der MIT-Lizenz.</translation>
        </message>
        <message>
            <source>the window</source>
            <translation>das Fenster</translation>
        </message>
        <message>
            <source>hears your words while you speak</source>
            <translation>hört deine Worte, während du sprichst</translation>
        </message>
        <message>
            <source>hears a finished round once more</source>
            <translation>hört eine fertige Runde noch einmal</translation>
        </message>
        <message>
            <source>the natural voice, an extra</source>
            <translation>die natürliche Stimme, ein Zusatz</translation>
        </message>
        <message>
            <source>the system's own voices</source>
            <translation>die Stimmen des Systems</translation>
        </message>
        <message>
            <source>microphones and loudspeakers</source>
            <translation>Mikrofone und Lautsprecher</translation>
        </message>
        <message>
            <source>recordings</source>
            <translation>Aufnahmen</translation>
        </message>
        <message>
            <source>levels and waveforms</source>
            <translation>Pegel und Wellenformen</translation>
        </message>
        <message>
            <source>questions and rounds</source>
            <translation>Fragen und Runden</translation>
        </message>
        <message>
            <source>the typeface</source>
            <translation>die Schrift</translation>
        </message>
        <message>
            <source>times and keys</source>
            <translation>Zeiten und Tasten</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>In the room</source>
            <translation>Im Raum</translation>
        </message>
        <message>
            <source>In the review</source>
            <translation>In der Auswertung</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>Überall</translation>
        </message>
        <message>
            <source>Answer now, done with the answer, go on</source>
            <translation>Jetzt antworten, Antwort fertig, weiter</translation>
        </message>
        <message>
            <source>Repeat the question</source>
            <translation>Frage wiederholen</translation>
        </message>
        <message>
            <source>Ask it in other words</source>
            <translation>Frage anders stellen</translation>
        </message>
        <message>
            <source>Time to think</source>
            <translation>Bedenkzeit</translation>
        </message>
        <message>
            <source>Pause and go on</source>
            <translation>Pause und weiter</translation>
        </message>
        <message>
            <source>Skip the question</source>
            <translation>Frage auslassen</translation>
        </message>
        <message>
            <source>On to the next part</source>
            <translation>Weiter zum nächsten Teil</translation>
        </message>
        <message>
            <source>Come back to the question later</source>
            <translation>Später auf die Frage zurückkommen</translation>
        </message>
        <message>
            <source>Ask for a hint</source>
            <translation>Um einen Hinweis bitten</translation>
        </message>
        <message>
            <source>Two more minutes for this part</source>
            <translation>Zwei Minuten mehr für diesen Teil</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>Show or hide your words</source>
            <translation>Deine Worte zeigen oder verbergen</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Vollbild</translation>
        </message>
        <message>
            <source>Small room</source>
            <translation>Kleiner Raum</translation>
        </message>
        <message>
            <source>End the round</source>
            <translation>Runde beenden</translation>
        </message>
        <message>
            <source>Play and stop</source>
            <translation>Abspielen und anhalten</translation>
        </message>
        <message>
            <source>Five seconds back</source>
            <translation>Fünf Sekunden zurück</translation>
        </message>
        <message>
            <source>Five seconds forward</source>
            <translation>Fünf Sekunden vor</translation>
        </message>
        <message>
            <source>The finding before</source>
            <translation>Voriger Befund</translation>
        </message>
        <message>
            <source>The next finding</source>
            <translation>Nächster Befund</translation>
        </message>
        <message>
            <source>Play it again and again</source>
            <translation>Immer wieder abspielen</translation>
        </message>
        <message>
            <source>Find a word</source>
            <translation>Ein Wort suchen</translation>
        </message>
        <message>
            <source>Mark a finding “not so”</source>
            <translation>Einen Befund als „stimmt nicht“ markieren</translation>
        </message>
        <message>
            <source>Ten seconds back</source>
            <translation>Zehn Sekunden zurück</translation>
        </message>
        <message>
            <source>Ten seconds on</source>
            <translation>Zehn Sekunden vor</translation>
        </message>
        <message>
            <source>To the question before</source>
            <translation>Zur vorigen Frage</translation>
        </message>
        <message>
            <source>To the next question</source>
            <translation>Zur nächsten Frage</translation>
        </message>
        <message>
            <source>Slower</source>
            <translation>Langsamer</translation>
        </message>
        <message>
            <source>Faster</source>
            <translation>Schneller</translation>
        </message>
        <message>
            <source>Follow the spoken word, or not</source>
            <translation>Dem gesprochenen Wort folgen oder nicht</translation>
        </message>
        <message>
            <source>Write a note here</source>
            <translation>Hier eine Notiz schreiben</translation>
        </message>
        <message>
            <source>Copy the words, with their times</source>
            <translation>Worte mit ihren Zeiten kopieren</translation>
        </message>
        <message>
            <source>All keys</source>
            <translation>Alle Tasten</translation>
        </message>
        <message>
            <source>Practice</source>
            <translation>Üben</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>Sitzungen</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Optionen</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>Pad for code or a sketch</source>
            <translation>Block für Code oder eine Skizze</translation>
        </message>
    </context>
    <context>
        <name>AlignedTakes</name>
        <message>
            <source>Underlined: said in this take alone. Play the other one, and it goes on from here.</source>
            <translation>Unterstrichen: nur in dieser Fassung gesagt. Die andere spielt von derselben Stelle weiter.</translation>
        </message>
        <message>
            <source>Not told in this take.</source>
            <translation>Hier nicht erzählt.</translation>
        </message>
    </context>
    <context>
        <name>AnswerClock</name>
        <message>
            <source>no answer is open</source>
            <translation>keine Antwort läuft</translation>
        </message>
        <message>
            <source>this answer: {0}</source>
            <translation>diese Antwort: {0}</translation>
        </message>
        <message>
            <source>, documented {0}</source>
            <translation>, vorgesehen {0}</translation>
        </message>
        <message>
            <source>+{0} over</source>
            <translation>+{0} zu lang</translation>
        </message>
        <message>
            <source>this answer</source>
            <translation>Antwort</translation>
        </message>
    </context>
    <context>
        <name>Asked</name>
        <message>
            <source>Asked because {0}:</source>
            <translation>Gefragt, weil {0}:</translation>
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <source>Cut off</source>
            <translation>Abgebrochen</translation>
        </message>
        <message>
            <source>This round ended without a goodbye. What was said until then is safe.</source>
            <translation>Diese Runde endete ohne Abschied. Was bis dahin gesagt wurde, ist sicher.</translation>
        </message>
        <message>
            <source>Bring it back</source>
            <translation>Zurückholen</translation>
        </message>
        <message numerus="yes">
            <source>The last take ran over %n time(s).</source>
            <translation>
                <numerusform>Die letzte Fassung war einmal zu lang.</numerusform>
                <numerusform>Die letzte Fassung war %n-mal zu lang.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) named no figure.</source>
            <translation>
                <numerusform>Eine Antwort nannte keine Zahl.</numerusform>
                <numerusform>%n Antworten nannten keine Zahl.</numerusform>
            </translation>
        </message>
        <message>
            <source>Worth repeating</source>
            <translation>Wiederholen lohnt sich</translation>
        </message>
        <message>
            <source>Start again</source>
            <translation>Noch einmal</translation>
        </message>
        <message>
            <source>New here?</source>
            <translation>Neu hier?</translation>
        </message>
        <message>
            <source>Watch a round first</source>
            <translation>Erst einmal zuschauen</translation>
        </message>
        <message>
            <source>A sample candidate answers in the real room, well and badly. You watch, and can stop at any time.</source>
            <translation>Eine Beispielperson antwortet im echten Raum, gut und schlecht. Du schaust zu und kannst jederzeit aufhören.</translation>
        </message>
        <message>
            <source>Watch a round</source>
            <translation>Zuschauen</translation>
        </message>
    </context>
    <context>
        <name>BarList</name>
        <message>
            <source>None yet</source>
            <translation>Noch keine</translation>
        </message>
    </context>
    <context>
        <name>BeginCard</name>
        <message>
            <source>Not begun yet</source>
            <translation>Noch nicht begonnen</translation>
        </message>
        <message>
            <source>Play it in one go or over days: your place is kept, breaks are counted, and no question comes twice.</source>
            <translation>Am Stück oder über Tage: Dein Stand wird gemerkt, Pausen werden gezählt, und keine Frage kommt zweimal.</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>Ganz</translation>
        </message>
        <message>
            <source>Half</source>
            <translation>Halb</translation>
        </message>
        <message>
            <source>Quarter</source>
            <translation>Viertel</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Begin the loop</source>
            <translation>Den Durchgang beginnen</translation>
        </message>
        <message>
            <source>With: {0}</source>
            <translation>Mit: {0}</translation>
        </message>
        <message>
            <source>{0} h {1} min</source>
            <translation>{0} h {1} min</translation>
        </message>
        <message>
            <source>{0} h</source>
            <translation>{0} h</translation>
        </message>
        <message>
            <source>{0} min</source>
            <translation>{0} min</translation>
        </message>
        <message>
            <source>About {0} in all, breaks included.</source>
            <translation>Etwa {0} insgesamt, mit Pausen.</translation>
        </message>
    </context>
    <context>
        <name>ConfirmBar</name>
        <message>
            <source>End the round here? What you said so far is kept.</source>
            <translation>Runde hier beenden? Bisher Gesagtes bleibt.</translation>
        </message>
        <message>
            <source>End the round</source>
            <translation>Runde beenden</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Weiter</translation>
        </message>
    </context>
    <context>
        <name>ContentGroup</name>
        <message>
            <source>Choose a folder</source>
            <translation>Ordner wählen</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>questions rounds yaml</source>
            <translation>Fragen Runden yaml</translation>
        </message>
        <message>
            <source>Laid over ours: {0}</source>
            <translation>Liegt über unseren: {0}</translation>
        </message>
        <message>
            <source>Questions and rounds of your own, laid over ours. content/README.md shows the format.</source>
            <translation>Eigene Fragen und Runden, über unsere gelegt. content/README.md zeigt das Format.</translation>
        </message>
        <message>
            <source>A folder of your own content</source>
            <translation>Ein Ordner mit eigenen Inhalten</translation>
        </message>
        <message>
            <source>Reading {0} …</source>
            <translation>{0} wird gelesen …</translation>
        </message>
        <message numerus="yes">
            <source>And %n more fault(s): `mockloop content check` tells all.</source>
            <translation>
                <numerusform>Und ein weiterer Fehler: `mockloop content check` nennt alle.</numerusform>
                <numerusform>Und %n weitere Fehler: `mockloop content check` nennt alle.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ControlBar</name>
        <message>
            <source>Repeat</source>
            <translation>Noch mal</translation>
        </message>
        <message>
            <source>Think</source>
            <translation>Denken</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Auslassen</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>Getting ready</source>
            <translation>Gleich geht es los</translation>
        </message>
        <message>
            <source>Answer now</source>
            <translation>Jetzt antworten</translation>
        </message>
        <message>
            <source>Done speaking</source>
            <translation>Fertig gesprochen</translation>
        </message>
        <message>
            <source>Done with this answer</source>
            <translation>Antwort fertig</translation>
        </message>
        <message>
            <source>One moment</source>
            <translation>Moment</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Pad</source>
            <translation>Block</translation>
        </message>
    </context>
    <context>
        <name>CorrectBar</name>
        <message>
            <source>The words as they were said</source>
            <translation>Die Worte, wie sie gesagt wurden</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Berichtigen</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>So lassen</translation>
        </message>
        <message>
            <source>Heard at {0}. Write what was said: the sound stays, and it is judged again.</source>
            <translation>Gehört bei {0}. Schreib, was gesagt wurde: Der Ton bleibt, und es wird neu bewertet.</translation>
        </message>
    </context>
    <context>
        <name>Corrections</name>
        <message>
            <source>Corrected, and judged again. What was first heard is kept.</source>
            <translation>Berichtigt und neu bewertet. Das zuerst Gehörte bleibt erhalten.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
    </context>
    <context>
        <name>Counting</name>
        <message numerus="yes">
            <source>%n session(s)</source>
            <translation>
                <numerusform>%n Sitzung</numerusform>
                <numerusform>%n Sitzungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n Antwort</numerusform>
                <numerusform>%n Antworten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n overrun(s)</source>
            <translation>
                <numerusform>%n Überziehung</numerusform>
                <numerusform>%n Überziehungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n figure(s)</source>
            <translation>
                <numerusform>%n Zahl</numerusform>
                <numerusform>%n Zahlen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n filler(s)</source>
            <translation>
                <numerusform>%n Füllwort</numerusform>
                <numerusform>%n Füllwörter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n finding(s)</source>
            <translation>
                <numerusform>%n Befund</numerusform>
                <numerusform>%n Befunde</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DecisionCard</name>
        <message>
            <source>How it is decided</source>
            <translation>Wie entschieden wird</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message>
            <source>Play from here</source>
            <translation>Ab hier abspielen</translation>
        </message>
        <message>
            <source>Correct this word …</source>
            <translation>Dieses Wort berichtigen …</translation>
        </message>
        <message>
            <source>Correct this passage …</source>
            <translation>Diese Stelle berichtigen …</translation>
        </message>
        <message>
            <source>Write a note here</source>
            <translation>Hier eine Notiz schreiben</translation>
        </message>
        <message>
            <source>Copy this answer</source>
            <translation>Diese Antwort kopieren</translation>
        </message>
        <message>
            <source>All takes of this question</source>
            <translation>Alle Fassungen dieser Frage</translation>
        </message>
        <message>
            <source>Copied, with its times.</source>
            <translation>Mit Zeiten kopiert.</translation>
        </message>
    </context>
    <context>
        <name>DrillsCard</name>
        <message>
            <source>Drills</source>
            <translation>Kurzübungen</translation>
        </message>
        <message>
            <source>{0} min</source>
            <translation>{0} min</translation>
        </message>
        <message>
            <source>Watch a round</source>
            <translation>Zuschauen</translation>
        </message>
    </context>
    <context>
        <name>ExchangeView</name>
        <message>
            <source>Your answer</source>
            <translation>Deine Antwort</translation>
        </message>
        <message>
            <source>No words were heard.</source>
            <translation>Es waren keine Worte zu hören.</translation>
        </message>
        <message>
            <source>This was not answered.</source>
            <translation>Das blieb ohne Antwort.</translation>
        </message>
        <message>
            <source>First word after {0} s</source>
            <translation>Erstes Wort nach {0} s</translation>
        </message>
    </context>
    <context>
        <name>Exporting</name>
        <message>
            <source>Web page, with the sound</source>
            <translation>Webseite mit Ton</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>Webseite</translation>
        </message>
        <message>
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <source>Markdown</source>
            <translation>Markdown</translation>
        </message>
        <message>
            <source>Plain text</source>
            <translation>Reiner Text</translation>
        </message>
        <message>
            <source>Subtitles (SRT)</source>
            <translation>Untertitel (SRT)</translation>
        </message>
        <message>
            <source>Subtitles (VTT)</source>
            <translation>Untertitel (VTT)</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>The sound (FLAC)</source>
            <translation>Der Ton (FLAC)</translation>
        </message>
        <message>
            <source>The sound (WAV)</source>
            <translation>Der Ton (WAV)</translation>
        </message>
        <message>
            <source>The sound (OGG)</source>
            <translation>Der Ton (OGG)</translation>
        </message>
        <message>
            <source>The whole session, for another Mock Loop</source>
            <translation>Die ganze Sitzung, für ein anderes Mock Loop</translation>
        </message>
        <message>
            <source>Written to {0}.</source>
            <translation>Nach {0} geschrieben.</translation>
        </message>
        <message>
            <source>Open its folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <source>Writing {0} …</source>
            <translation>{0} wird geschrieben …</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>Round</source>
            <translation>Runde</translation>
        </message>
        <message>
            <source>Every round</source>
            <translation>Jede Runde</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>Both levels</source>
            <translation>Beide Stufen</translation>
        </message>
        <message>
            <source>Principle</source>
            <translation>Prinzip</translation>
        </message>
        <message>
            <source>Every principle</source>
            <translation>Jedes Prinzip</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <source>Every question</source>
            <translation>Jede Frage</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <source>At any time</source>
            <translation>Irgendwann</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>Letzte 7 Tage</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>Letzte 30 Tage</translation>
        </message>
        <message>
            <source>Last 3 months</source>
            <translation>Letzte 3 Monate</translation>
        </message>
        <message>
            <source>Last year</source>
            <translation>Letztes Jahr</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Stichwort</translation>
        </message>
        <message>
            <source>Every tag</source>
            <translation>Jedes Stichwort</translation>
        </message>
        <message>
            <source>Starred</source>
            <translation>Mit Stern</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Leeren</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>Find in the transcript</source>
            <translation>Im Wortlaut suchen</translation>
        </message>
        <message>
            <source>Previous (Shift+Enter)</source>
            <translation>Voriger (Umschalt+Eingabe)</translation>
        </message>
        <message>
            <source>Next (Enter)</source>
            <translation>Nächster (Eingabe)</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Schließen (Esc)</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} von {1}</translation>
        </message>
        <message>
            <source>not found</source>
            <translation>nicht gefunden</translation>
        </message>
    </context>
    <context>
        <name>FindingCard</name>
        <message>
            <source>You marked this “not so”: it counts nowhere.</source>
            <translation>Du hast das als „stimmt nicht“ markiert: Es zählt nirgends.</translation>
        </message>
        <message>
            <source> and {0} more</source>
            <translation> und {0} weitere</translation>
        </message>
        <message>
            <source>Some of these words were heard with little certainty.</source>
            <translation>Einige dieser Worte wurden unsicher gehört.</translation>
        </message>
        <message>
            <source>Source: {0}</source>
            <translation>Quelle: {0}</translation>
        </message>
        <message>
            <source>It is so</source>
            <translation>Stimmt doch</translation>
        </message>
        <message>
            <source>Not so</source>
            <translation>Stimmt nicht</translation>
        </message>
        <message>
            <source>“{0}”</source>
            <translation>„{0}“</translation>
        </message>
    </context>
    <context>
        <name>FindingsPanel</name>
        <message>
            <source>Nothing was found here. Listen to it all the same.</source>
            <translation>Hier wurde nichts gefunden. Hör es dir trotzdem an.</translation>
        </message>
        <message>
            <source>Where to begin</source>
            <translation>Womit anfangen</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>noch %n</numerusform>
                <numerusform>noch %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more findings of this answer</source>
            <translation>
                <numerusform>noch %n Befund zu dieser Antwort</numerusform>
                <numerusform>noch %n Befunde zu dieser Antwort</numerusform>
            </translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Zahlen</translation>
        </message>
        <message>
            <source>Ownership</source>
            <translation>Eigenanteil</translation>
        </message>
        <message>
            <source>Structure</source>
            <translation>Aufbau</translation>
        </message>
        <message>
            <source>Delivery</source>
            <translation>Vortrag</translation>
        </message>
        <message>
            <source>Good</source>
            <translation>Gut</translation>
        </message>
        <message>
            <source>The round</source>
            <translation>Die Runde</translation>
        </message>
        <message>
            <source>{0} · follow-up {1}</source>
            <translation>{0} · Nachfrage {1}</translation>
        </message>
    </context>
    <context>
        <name>HearingStrip</name>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Call it off</source>
            <translation>Abbrechen</translation>
        </message>
        <message numerus="yes">
            <source>Paused: %n answer(s) wait to be heard again</source>
            <translation>
                <numerusform>Angehalten: %n Antwort wartet darauf, noch einmal gehört zu werden</numerusform>
                <numerusform>Angehalten: %n Antworten warten darauf, noch einmal gehört zu werden</numerusform>
            </translation>
        </message>
        <message>
            <source>Hearing answers again, with more care: {0} of {1}</source>
            <translation>Antworten werden noch einmal gehört, mit mehr Sorgfalt: {0} von {1}</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Sessions cannot be heard again here.</source>
            <translation>Sitzungen lassen sich hier nicht noch einmal hören.</translation>
        </message>
        <message>
            <source>Hear it again, with more care</source>
            <translation>Noch einmal hören, mit mehr Sorgfalt</translation>
        </message>
        <message>
            <source>Hear all sessions again</source>
            <translation>Alle Sitzungen noch einmal hören</translation>
        </message>
        <message>
            <source>A second hearing can be installed here, under “Speech models”.</source>
            <translation>Ein zweites Gehör lässt sich hier installieren, unter „Sprachmodelle“.</translation>
        </message>
        <message>
            <source>There is nothing left to hear again.</source>
            <translation>Es gibt nichts mehr, was noch einmal zu hören wäre.</translation>
        </message>
    </context>
    <context>
        <name>HomePage</name>
        <message>
            <source>Practice</source>
            <translation>Üben</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>Reading the rounds …</source>
            <translation>Die Runden werden gelesen …</translation>
        </message>
        <message>
            <source>Rounds</source>
            <translation>Runden</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Gestern</translation>
        </message>
        <message>
            <source>d MMM</source>
            <translation>d. MMM</translation>
        </message>
        <message numerus="yes">
            <source>%n overrun(s)</source>
            <translation>
                <numerusform>%n Überziehung</numerusform>
                <numerusform>%n Überziehungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n finding(s)</source>
            <translation>
                <numerusform>%n Befund</numerusform>
                <numerusform>%n Befunde</numerusform>
            </translation>
        </message>
        <message>
            <source>clean</source>
            <translation>ohne Befund</translation>
        </message>
        <message>
            <source>Interview today</source>
            <translation>Gespräch heute</translation>
        </message>
        <message numerus="yes">
            <source>Interview in %n day(s)</source>
            <translation>
                <numerusform>Gespräch morgen</numerusform>
                <numerusform>Gespräch in %n Tagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n round(s) rehearsed this week</source>
            <translation>
                <numerusform>Diese Woche %n Runde geübt</numerusform>
                <numerusform>Diese Woche %n Runden geübt</numerusform>
            </translation>
        </message>
        <message>
            <source>Out loud, on the clock, and nobody else listens.</source>
            <translation>Laut, nach der Uhr, und niemand sonst hört zu.</translation>
        </message>
    </context>
    <context>
        <name>InForm</name>
        <message>
            <source>Better in form</source>
            <translation>In besserer Form</translation>
        </message>
    </context>
    <context>
        <name>Judgement</name>
        <message>
            <source>The note is gone.</source>
            <translation>Die Notiz ist weg.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
    </context>
    <context>
        <name>KeptPanel</name>
        <message>
            <source>Open the review</source>
            <translation>Auswertung öffnen</translation>
        </message>
        <message>
            <source>Back to practice</source>
            <translation>Zurück zum Üben</translation>
        </message>
        <message>
            <source>The round is kept</source>
            <translation>Die Runde ist gesichert</translation>
        </message>
        <message>
            <source>Keeping the round</source>
            <translation>Die Runde wird gesichert</translation>
        </message>
        <message>
            <source>{0} in all. Every word, with its sound, waits in the review.</source>
            <translation>{0} insgesamt. Jedes Wort wartet mit seinem Ton in der Auswertung.</translation>
        </message>
        <message>
            <source>The last words are being written down. This takes a moment.</source>
            <translation>Die letzten Worte werden noch aufgeschrieben. Das dauert einen Moment.</translation>
        </message>
        <message>
            <source>{0} min</source>
            <translation>{0} min</translation>
        </message>
        <message>
            <source>skipped</source>
            <translation>ausgelassen</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>ohne Grenze</translation>
        </message>
        <message>
            <source>{0} over</source>
            <translation>{0} zu lang</translation>
        </message>
        <message>
            <source>short</source>
            <translation>kurz</translation>
        </message>
        <message>
            <source>on time</source>
            <translation>in der Zeit</translation>
        </message>
    </context>
    <context>
        <name>KeyButton</name>
        <message>
            <source>Press a key</source>
            <translation>Taste drücken</translation>
        </message>
    </context>
    <context>
        <name>KeysGroup</name>
        <message>
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
        <message>
            <source>{0} is already the key for “{1}”.</source>
            <translation>{0} ist schon die Taste für „{1}“.</translation>
        </message>
    </context>
    <context>
        <name>KeysSheet</name>
        <message>
            <source>All keys</source>
            <translation>Alle Tasten</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>LevelBar</name>
        <message>
            <source>Microphone level</source>
            <translation>Pegel des Mikrofons</translation>
        </message>
    </context>
    <context>
        <name>LevelMeter</name>
        <message>
            <source>Microphone level</source>
            <translation>Pegel des Mikrofons</translation>
        </message>
        <message>
            <source>quiet</source>
            <translation>leise</translation>
        </message>
        <message>
            <source>a good level</source>
            <translation>guter Pegel</translation>
        </message>
        <message>
            <source>loud</source>
            <translation>laut</translation>
        </message>
    </context>
    <context>
        <name>LineBar</name>
        <message>
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>So lassen</translation>
        </message>
    </context>
    <context>
        <name>LiveTranscript</name>
        <message>
            <source>Your words</source>
            <translation>Deine Worte</translation>
        </message>
    </context>
    <context>
        <name>LoopCard</name>
        <message>
            <source>Others</source>
            <translation>Andere</translation>
        </message>
        <message>
            <source>Choose a loop</source>
            <translation>Einen Durchgang wählen</translation>
        </message>
        <message>
            <source>{0}-min breaks</source>
            <translation>Pausen von {0} min</translation>
        </message>
        <message numerus="yes">
            <source>%n round(s)</source>
            <translation>
                <numerusform>%n Runde</numerusform>
                <numerusform>%n Runden</numerusform>
            </translation>
        </message>
        <message>
            <source>Open the loop</source>
            <translation>Durchgang öffnen</translation>
        </message>
        <message>
            <source>Go on with it</source>
            <translation>Weitermachen</translation>
        </message>
        <message>
            <source>Under way. Next: {0}</source>
            <translation>Unterwegs. Als Nächstes: {0}</translation>
        </message>
    </context>
    <context>
        <name>LoopPage</name>
        <message>
            <source>Leave the loop</source>
            <translation>Durchgang verlassen</translation>
        </message>
        <message>
            <source>This loop cannot be shown</source>
            <translation>Dieser Durchgang kann nicht gezeigt werden</translation>
        </message>
        <message>
            <source>Back to practice</source>
            <translation>Zurück zum Üben</translation>
        </message>
        <message>
            <source>The break is over.</source>
            <translation>Die Pause ist vorbei.</translation>
        </message>
        <message>
            <source>{0} of {1} rounds</source>
            <translation>{0} von {1} Runden</translation>
        </message>
        <message>
            <source>Day {0} of {1}</source>
            <translation>Tag {0} von {1}</translation>
        </message>
        <message>
            <source>shortened to {0} %</source>
            <translation>gekürzt auf {0} %</translation>
        </message>
        <message>
            <source>“{0}” is left out.</source>
            <translation>„{0}“ wird ausgelassen.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>The loop is left; the sessions of its rounds stay.</source>
            <translation>Der Durchgang ist verlassen; die Sitzungen seiner Runden bleiben.</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Practice</source>
            <translation>Üben</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>Sitzungen</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Optionen</translation>
        </message>
        <message>
            <source>The break is over. Next: {0}.</source>
            <translation>Die Pause ist vorbei. Als Nächstes: {0}.</translation>
        </message>
        <message>
            <source>To the loop</source>
            <translation>Zum Durchgang</translation>
        </message>
    </context>
    <context>
        <name>Marks</name>
        <message>
            <source>“I”</source>
            <translation>„I“</translation>
        </message>
        <message>
            <source>“we”</source>
            <translation>„we“</translation>
        </message>
        <message>
            <source>Figures, as they are written</source>
            <translation>Zahlen, wie man sie schreibt</translation>
        </message>
        <message>
            <source>Figures of the situation</source>
            <translation>Zahlen der Ausgangslage</translation>
        </message>
        <message>
            <source>Fillers</source>
            <translation>Füllwörter</translation>
        </message>
        <message>
            <source>Hedges</source>
            <translation>Abschwächungen</translation>
        </message>
        <message>
            <source>Words said again</source>
            <translation>Wiederholte Worte</translation>
        </message>
        <message>
            <source>Pauses</source>
            <translation>Pausen</translation>
        </message>
        <message>
            <source>Words heard with little certainty</source>
            <translation>Unsicher gehörte Worte</translation>
        </message>
        <message>
            <source>said: “{0}”</source>
            <translation>gesagt: „{0}“</translation>
        </message>
        <message>
            <source>A pause of {0}</source>
            <translation>Eine Pause von {0}</translation>
        </message>
        <message>
            <source>heard with little certainty</source>
            <translation>unsicher gehört</translation>
        </message>
        <message>
            <source>“we” acts here</source>
            <translation>hier handelt „we“</translation>
        </message>
        <message>
            <source>“I” act here</source>
            <translation>hier handelt „I“</translation>
        </message>
        <message>
            <source>a hedge</source>
            <translation>eine Abschwächung</translation>
        </message>
        <message>
            <source>a filler</source>
            <translation>ein Füllwort</translation>
        </message>
        <message>
            <source>said again</source>
            <translation>wiederholt</translation>
        </message>
        <message>
            <source>Names that were put right</source>
            <translation>Berichtigte Namen</translation>
        </message>
        <message>
            <source>Numbers heard differently the second time</source>
            <translation>Zahlen, die beim zweiten Mal anders gehört wurden</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <source>Heard first: “{0}”. Heard again: “{1}”. Play it to be sure.</source>
            <translation>Zuerst gehört: „{0}“. Noch einmal gehört: „{1}“. Abspielen schafft Klarheit.</translation>
        </message>
        <message>
            <source>first heard: “{0}”</source>
            <translation>zuerst gehört: „{0}“</translation>
        </message>
    </context>
    <context>
        <name>MicrophoneCard</name>
        <message>
            <source>Microphone</source>
            <translation>Mikrofon</translation>
        </message>
        <message>
            <source>Say a sentence</source>
            <translation>Einen Satz sagen</translation>
        </message>
        <message>
            <source>Look for microphones again</source>
            <translation>Noch einmal nach Mikrofonen suchen</translation>
        </message>
        <message>
            <source>Then see here what was understood.</source>
            <translation>Hier steht dann, was verstanden wurde.</translation>
        </message>
        <message>
            <source>The system's own choice</source>
            <translation>Wie das System es wählt</translation>
        </message>
        <message>
            <source>Listening …</source>
            <translation>Ich höre zu …</translation>
        </message>
        <message>
            <source>Your room is at {0} dB.</source>
            <translation>Dein Raum liegt bei {0} dB.</translation>
        </message>
        <message>
            <source>Perfect silence: unmute it, or allow this program to hear it in the system's settings.</source>
            <translation>Völlige Stille: Schalte es ein oder erlaube diesem Programm in den Systemeinstellungen, zuzuhören.</translation>
        </message>
        <message>
            <source>Silent</source>
            <translation>Stumm</translation>
        </message>
        <message>
            <source>Quiet</source>
            <translation>Leise</translation>
        </message>
        <message>
            <source>Come closer, or turn the microphone up.</source>
            <translation>Komm näher heran oder dreh das Mikrofon auf.</translation>
        </message>
        <message>
            <source>Too loud</source>
            <translation>Zu laut</translation>
        </message>
        <message>
            <source>The sound is cut off at the top: turn it down or move away.</source>
            <translation>Der Ton wird oben abgeschnitten: Dreh ihn leiser oder geh etwas weg.</translation>
        </message>
        <message>
            <source>Noisy room</source>
            <translation>Lauter Raum</translation>
        </message>
        <message>
            <source>Close a window, or take a headset.</source>
            <translation>Schließ ein Fenster oder nimm ein Headset.</translation>
        </message>
        <message>
            <source>Good</source>
            <translation>Gut</translation>
        </message>
        <message>
            <source>You come through clearly.</source>
            <translation>Du bist klar zu verstehen.</translation>
        </message>
        <message>
            <source>Say something in your usual voice.</source>
            <translation>Sag etwas mit deiner gewohnten Stimme.</translation>
        </message>
        <message>
            <source>None found</source>
            <translation>Keines gefunden</translation>
        </message>
        <message>
            <source>Not heard</source>
            <translation>Nicht zu hören</translation>
        </message>
        <message>
            <source>One moment</source>
            <translation>Moment</translation>
        </message>
        <message>
            <source>Say, for example: last year I led a team of nine engineers.</source>
            <translation>Sag zum Beispiel: last year I led a team of nine engineers.</translation>
        </message>
        <message>
            <source>Say another sentence</source>
            <translation>Noch einen Satz sagen</translation>
        </message>
        <message>
            <source>Nothing was understood. Speak a little longer, or check the level above.</source>
            <translation>Nichts wurde verstanden. Sprich etwas länger oder sieh nach dem Pegel oben.</translation>
        </message>
    </context>
    <context>
        <name>ModelRow</name>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Looking for it …</source>
            <translation>Wird gesucht …</translation>
        </message>
        <message>
            <source>{0} of {1} MB</source>
            <translation>{0} von {1} MB</translation>
        </message>
        <message>
            <source>{0} MB</source>
            <translation>{0} MB</translation>
        </message>
        <message>
            <source>Unpacking …</source>
            <translation>Wird ausgepackt …</translation>
        </message>
        <message>
            <source>Checking that every byte is what was published …</source>
            <translation>Jedes Byte wird mit der Veröffentlichung verglichen …</translation>
        </message>
        <message>
            <source>Paused. What was fetched is kept.</source>
            <translation>Angehalten. Was schon da ist, bleibt.</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Reading every file …</source>
            <translation>Jede Datei wird gelesen …</translation>
        </message>
        <message>
            <source>Every file is what was published.</source>
            <translation>Jede Datei ist so, wie sie veröffentlicht wurde.</translation>
        </message>
        <message>
            <source>installed</source>
            <translation>installiert</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Prüfen</translation>
        </message>
        <message>
            <source>Install</source>
            <translation>Installieren</translation>
        </message>
    </context>
    <context>
        <name>ModelsGroup</name>
        <message>
            <source>Model for live words</source>
            <translation>Modell für die Wörter beim Sprechen</translation>
        </message>
        <message>
            <source>Second hearing</source>
            <translation>Zweites Gehör</translation>
        </message>
        <message>
            <source>Live words</source>
            <translation>Wörter beim Sprechen</translation>
        </message>
        <message>
            <source>Hears while you speak. A larger model errs less.</source>
            <translation>Hört, während du sprichst. Ein größeres Modell irrt seltener.</translation>
        </message>
        <message>
            <source>Hears each answer once more when it has ended, in the background. Its words are the ones that count.</source>
            <translation>Hört jede Antwort nach ihrem Ende noch einmal, im Hintergrund. Dann zählen diese Wörter.</translation>
        </message>
        <message>
            <source>careful whisper vosk again twice numbers</source>
            <translation>sorgfältig whisper vosk noch einmal zweimal zahlen gehör</translation>
        </message>
        <message>
            <source>Not installed</source>
            <translation>Nicht installiert</translation>
        </message>
        <message>
            <source>The best there is</source>
            <translation>Das beste vorhandene</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Aus</translation>
        </message>
    </context>
    <context>
        <name>NavRail</name>
        <message>
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
    </context>
    <context>
        <name>NotSoGroup</name>
        <message>
            <source>Findings that you did not agree with. They count nowhere; here they can be taken back.</source>
            <translation>Befunde, denen du widersprochen hast. Sie zählen nirgends; hier lässt sich das zurücknehmen.</translation>
        </message>
        <message>
            <source>Nothing is marked.</source>
            <translation>Nichts ist markiert.</translation>
        </message>
        <message numerus="yes">
            <source>and %n older one(s)</source>
            <translation>
                <numerusform>und %n älterer</numerusform>
                <numerusform>und %n ältere</numerusform>
            </translation>
        </message>
        <message>
            <source>It is so</source>
            <translation>Stimmt doch</translation>
        </message>
        <message>
            <source>Take back: {0}</source>
            <translation>Zurücknehmen: {0}</translation>
        </message>
        <message>
            <source>Open its session</source>
            <translation>Zur Sitzung</translation>
        </message>
    </context>
    <context>
        <name>NoteRow</name>
        <message>
            <source>Play from {0}</source>
            <translation>Ab {0} abspielen</translation>
        </message>
        <message>
            <source>Note at {0}</source>
            <translation>Notiz bei {0}</translation>
        </message>
        <message>
            <source>Remove this note</source>
            <translation>Diese Notiz entfernen</translation>
        </message>
    </context>
    <context>
        <name>NotesPanel</name>
        <message>
            <source>What I do differently next time</source>
            <translation>Was ich nächstes Mal anders mache</translation>
        </message>
        <message>
            <source>The lesson of this round, in one line</source>
            <translation>Die Lehre aus dieser Runde in einer Zeile</translation>
        </message>
        <message>
            <source>A new note at the play head</source>
            <translation>Neue Notiz an der Abspielstelle</translation>
        </message>
        <message>
            <source>Lesson</source>
            <translation>Lehre</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>Note at {0} …</source>
            <translation>Notiz bei {0} …</translation>
        </message>
        <message>
            <source>Your judgement</source>
            <translation>Dein Urteil</translation>
        </message>
        <message>
            <source>A note for this moment</source>
            <translation>Eine Notiz zu diesem Moment</translation>
        </message>
        <message>
            <source>A note, then Enter</source>
            <translation>Notiz, dann Eingabe</translation>
        </message>
    </context>
    <context>
        <name>NowCard</name>
        <message>
            <source>{0} of the break left</source>
            <translation>Noch {0} Pause</translation>
        </message>
        <message>
            <source>Round {0} of {1}</source>
            <translation>Runde {0} von {1}</translation>
        </message>
        <message>
            <source>Leave it out</source>
            <translation>Auslassen</translation>
        </message>
        <message>
            <source>Start · {0} min</source>
            <translation>Beginnen · {0} min</translation>
        </message>
        <message>
            <source>Stand up, drink something. Nothing starts by itself. Then comes: {0}.</source>
            <translation>Steh auf, trink etwas. Nichts beginnt von selbst. Danach kommt: {0}.</translation>
        </message>
        <message>
            <source>Break</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Start now</source>
            <translation>Jetzt beginnen</translation>
        </message>
        <message>
            <source>This round is being played in another window.</source>
            <translation>Diese Runde läuft gerade in einem anderen Fenster.</translation>
        </message>
        <message>
            <source>Day {0} of {1}</source>
            <translation>Tag {0} von {1}</translation>
        </message>
        <message>
            <source>In the real loop this is another day. Go on now, or come back: your place is kept.</source>
            <translation>Im echten Durchgang ist das ein anderer Tag. Mach jetzt weiter oder komm wieder: Dein Stand wird gemerkt.</translation>
        </message>
        <message>
            <source>This is done at a desk, not aloud. Say here when it lies behind you.</source>
            <translation>Das geschieht am Schreibtisch, nicht laut. Sag hier, wenn es hinter dir liegt.</translation>
        </message>
        <message>
            <source>Between the rounds</source>
            <translation>Zwischen den Runden</translation>
        </message>
        <message>
            <source>That is done</source>
            <translation>Das ist erledigt</translation>
        </message>
        <message>
            <source>The rounds are over. Below stands how such a loop is decided; nobody decides here.</source>
            <translation>Die Runden sind vorbei. Unten steht, wie so ein Durchgang entschieden wird; hier entscheidet niemand.</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>Entscheidung</translation>
        </message>
        <message>
            <source>Close the loop</source>
            <translation>Abschließen</translation>
        </message>
        <message>
            <source>{0} of {1} rounds lie behind you. Each has its review.</source>
            <translation>{0} von {1} Runden liegen hinter dir. Jede hat ihre Auswertung.</translation>
        </message>
        <message>
            <source>Over</source>
            <translation>Vorbei</translation>
        </message>
        <message>
            <source>The loop is done</source>
            <translation>Der Durchgang ist geschafft</translation>
        </message>
        <message>
            <source>Begin it again</source>
            <translation>Noch einmal beginnen</translation>
        </message>
        <message>
            <source>Back to practice</source>
            <translation>Zurück zum Üben</translation>
        </message>
    </context>
    <context>
        <name>PadsPanel</name>
        <message>
            <source>Scratch pad</source>
            <translation>Notizblock</translation>
        </message>
        <message>
            <source>Sketch</source>
            <translation>Skizze</translation>
        </message>
        <message>
            <source>Which pad</source>
            <translation>Welcher Block</translation>
        </message>
        <message>
            <source>Put the pad aside</source>
            <translation>Den Block weglegen</translation>
        </message>
    </context>
    <context>
        <name>PadsView</name>
        <message>
            <source>Scratch pad</source>
            <translation>Notizblock</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy the scratch pad</source>
            <translation>Den Notizblock kopieren</translation>
        </message>
        <message>
            <source>Sketch</source>
            <translation>Skizze</translation>
        </message>
    </context>
    <context>
        <name>PauseVeil</name>
        <message>
            <source>Paused</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>The clock stands still and nothing is listened to.</source>
            <translation>Die Uhr steht still, und niemand hört zu.</translation>
        </message>
    </context>
    <context>
        <name>PhaseClock</name>
        <message>
            <source>so far in this part</source>
            <translation>bisher in diesem Teil</translation>
        </message>
        <message>
            <source>over its time</source>
            <translation>über der Zeit</translation>
        </message>
        <message>
            <source>over</source>
            <translation>zu lang</translation>
        </message>
        <message>
            <source>closing</source>
            <translation>gleich vorbei</translation>
        </message>
        <message>
            <source>left in this question</source>
            <translation>für diese Frage noch</translation>
        </message>
        <message>
            <source>left in this part</source>
            <translation>für diesen Teil noch</translation>
        </message>
    </context>
    <context>
        <name>PhaseRail</name>
        <message>
            <source>skipped</source>
            <translation>ausgelassen</translation>
        </message>
        <message>
            <source>+{0} over</source>
            <translation>+{0} zu lang</translation>
        </message>
        <message>
            <source>{0} min</source>
            <translation>{0} min</translation>
        </message>
        <message>
            <source>now, {0}</source>
            <translation>jetzt, {0}</translation>
        </message>
        <message>
            <source>done in {0}</source>
            <translation>fertig in {0}</translation>
        </message>
    </context>
    <context>
        <name>PlayButton</name>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Abspielen</translation>
        </message>
    </context>
    <context>
        <name>PlayerBar</name>
        <message>
            <source>Previous finding (Shift+N)</source>
            <translation>Voriger Befund (Umschalt+N)</translation>
        </message>
        <message>
            <source>Next finding (N)</source>
            <translation>Nächster Befund (N)</translation>
        </message>
        <message>
            <source>Back 5 seconds (Left)</source>
            <translation>5 Sekunden zurück (Links)</translation>
        </message>
        <message>
            <source>Forward 5 seconds (Right)</source>
            <translation>5 Sekunden vor (Rechts)</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>Lautstärke</translation>
        </message>
        <message>
            <source>Silence</source>
            <translation>Stumm</translation>
        </message>
        <message>
            <source>Loop</source>
            <translation>Schleife</translation>
        </message>
        <message>
            <source>Repeat the selection, or this finding (L)</source>
            <translation>Auswahl oder Befund wiederholen (L)</translation>
        </message>
        <message>
            <source>Speed ([ and ])</source>
            <translation>Tempo ([ und ])</translation>
        </message>
        <message>
            <source>Follow</source>
            <translation>Folgen</translation>
        </message>
        <message>
            <source>Keep the spoken word in sight (F)</source>
            <translation>Gesprochenes Wort im Blick behalten (F)</translation>
        </message>
    </context>
    <context>
        <name>Playing</name>
        <message>
            <source>No sound was kept with this session.</source>
            <translation>Zu dieser Sitzung gibt es keinen Ton.</translation>
        </message>
    </context>
    <context>
        <name>Plot</name>
        <message>
            <source>Nothing to measure yet</source>
            <translation>Noch nichts zu messen</translation>
        </message>
    </context>
    <context>
        <name>ProblemCard</name>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
    </context>
    <context>
        <name>Progress</name>
        <message>
            <source>Overruns a session</source>
            <translation>Überzogen je Sitzung</translation>
        </message>
        <message>
            <source>Answers with a figure</source>
            <translation>Antworten mit Zahl</translation>
        </message>
        <message>
            <source>Figures an answer</source>
            <translation>Zahlen je Antwort</translation>
        </message>
        <message>
            <source>“I” among deeds</source>
            <translation>„I“ unter den Taten</translation>
        </message>
        <message>
            <source>Words a minute</source>
            <translation>Wörter je Minute</translation>
        </message>
        <message>
            <source>Fillers a minute</source>
            <translation>Füllwörter je Minute</translation>
        </message>
        <message>
            <source>Long pauses a session</source>
            <translation>Lange Pausen je Sitzung</translation>
        </message>
        <message>
            <source>Findings an answer</source>
            <translation>Befunde je Antwort</translation>
        </message>
        <message>
            <source>at least half</source>
            <translation>mindestens die Hälfte</translation>
        </message>
        <message>
            <source>up to 6</source>
            <translation>bis 6</translation>
        </message>
        <message>
            <source>as at first</source>
            <translation>wie anfangs</translation>
        </message>
        <message>
            <source>{0} at first</source>
            <translation>anfangs {0}</translation>
        </message>
        <message>
            <source>{0} now, {1}</source>
            <translation>jetzt {0}, {1}</translation>
        </message>
        <message>
            <source>never</source>
            <translation>nie</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>Sitzung</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Länge</translation>
        </message>
    </context>
    <context>
        <name>ProgressBar</name>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
    </context>
    <context>
        <name>ProgressPage</name>
        <message>
            <source>Round</source>
            <translation>Runde</translation>
        </message>
        <message>
            <source>Every round</source>
            <translation>Jede Runde</translation>
        </message>
        <message>
            <source>Plots</source>
            <translation>Kurven</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <source>Shown as</source>
            <translation>Gezeigt als</translation>
        </message>
        <message>
            <source>Nothing to compare yet</source>
            <translation>Noch nichts zu vergleichen</translation>
        </message>
        <message>
            <source>After the first round its figures stand here; after the second one you see what changes.</source>
            <translation>Nach der ersten Runde stehen hier ihre Zahlen; nach der zweiten siehst du, was sich ändert.</translation>
        </message>
        <message>
            <source>Choose a round</source>
            <translation>Eine Runde wählen</translation>
        </message>
        <message>
            <source>The progress cannot be shown</source>
            <translation>Der Verlauf kann nicht gezeigt werden</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Findings by kind</source>
            <translation>Befunde nach Art</translation>
        </message>
        <message>
            <source>Principles practised</source>
            <translation>Geübte Prinzipien</translation>
        </message>
        <message>
            <source>Practice time</source>
            <translation>Übungszeit</translation>
        </message>
        <message>
            <source>better</source>
            <translation>besser</translation>
        </message>
        <message>
            <source>not better yet</source>
            <translation>noch nicht besser</translation>
        </message>
        <message>
            <source>{0} of practice</source>
            <translation>{0} geübt</translation>
        </message>
    </context>
    <context>
        <name>ProgressTable</name>
        <message>
            <source>The sessions in figures</source>
            <translation>Die Sitzungen in Zahlen</translation>
        </message>
    </context>
    <context>
        <name>QuestionPanel</name>
        <message>
            <source>The problem</source>
            <translation>Die Aufgabe</translation>
        </message>
        <message>
            <source>The interviewer is speaking</source>
            <translation>Die Gegenseite spricht</translation>
        </message>
        <message>
            <source>Your turn</source>
            <translation>Du bist dran</translation>
        </message>
        <message>
            <source>Thinking time · begin when you are ready</source>
            <translation>Bedenkzeit · beginne, wenn du so weit bist</translation>
        </message>
        <message>
            <source>The interviewer is thinking</source>
            <translation>Die Gegenseite denkt nach</translation>
        </message>
        <message>
            <source>In a moment</source>
            <translation>Gleich</translation>
        </message>
        <message>
            <source>Interviewer</source>
            <translation>Gegenseite</translation>
        </message>
        <message>
            <source>In this part:</source>
            <translation>In diesem Teil:</translation>
        </message>
    </context>
    <context>
        <name>ReadinessStrip</name>
        <message>
            <source>Looking at the microphone, the voice and the model …</source>
            <translation>Mikrofon, Stimme und Modell werden angesehen …</translation>
        </message>
        <message>
            <source>Install the speech model</source>
            <translation>Sprachmodell installieren</translation>
        </message>
        <message>
            <source>Make room</source>
            <translation>Platz schaffen</translation>
        </message>
        <message>
            <source>Check the sound</source>
            <translation>Ton prüfen</translation>
        </message>
    </context>
    <context>
        <name>RecordingSign</name>
        <message>
            <source>getting ready</source>
            <translation>gleich bereit</translation>
        </message>
        <message>
            <source>recording</source>
            <translation>Aufnahme</translation>
        </message>
        <message>
            <source>no sound arrives</source>
            <translation>kein Ton kommt an</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>gesichert</translation>
        </message>
    </context>
    <context>
        <name>Refuting</name>
        <message>
            <source>Not so: it counts nowhere now.</source>
            <translation>Stimmt nicht: Es zählt jetzt nirgends.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
    </context>
    <context>
        <name>ReviewHead</name>
        <message>
            <source>Back to the sessions</source>
            <translation>Zurück zu den Sitzungen</translation>
        </message>
        <message>
            <source>overruns</source>
            <translation>Überziehungen</translation>
        </message>
        <message>
            <source>answers with a figure</source>
            <translation>Antworten mit Zahl</translation>
        </message>
        <message>
            <source>“I”</source>
            <translation>„I“</translation>
        </message>
        <message>
            <source>words/min</source>
            <translation>Wörter/min</translation>
        </message>
        <message>
            <source>Star this session</source>
            <translation>Diese Sitzung mit Stern versehen</translation>
        </message>
        <message>
            <source>Find in the transcript (Ctrl+F)</source>
            <translation>Im Wortlaut suchen (Strg+F)</translation>
        </message>
        <message>
            <source>Which marks are shown</source>
            <translation>Welche Markierungen zu sehen sind</translation>
        </message>
        <message>
            <source>All takes of this question</source>
            <translation>Alle Fassungen dieser Frage</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Ausgeben</translation>
        </message>
        <message>
            <source>a demonstration</source>
            <translation>eine Vorführung</translation>
        </message>
        <message>
            <source>recorded whole</source>
            <translation>ganz aufgenommen</translation>
        </message>
        <message>
            <source>ended early</source>
            <translation>vorzeitig beendet</translation>
        </message>
        <message>
            <source>recovered</source>
            <translation>zurückgeholt</translation>
        </message>
        <message>
            <source>brought in</source>
            <translation>hereingeholt</translation>
        </message>
        <message>
            <source>still running</source>
            <translation>läuft noch</translation>
        </message>
        <message>
            <source>“um”, “uh”</source>
            <translation>„ähm“, „äh“</translation>
        </message>
        <message>
            <source>Hear the answers again, with more care</source>
            <translation>Die Antworten noch einmal hören, mit mehr Sorgfalt</translation>
        </message>
        <message>
            <source>Heard while you spoke, which misses about half of them.</source>
            <translation>Beim Sprechen gehört; dabei entgeht etwa die Hälfte.</translation>
        </message>
        <message>
            <source>Heard by a pass of its own: the lower figure is sure, the higher one holds all it found.</source>
            <translation>In einem eigenen Durchgang gehört: Die kleinere Zahl ist sicher, die größere umfasst alles Gefundene.</translation>
        </message>
    </context>
    <context>
        <name>ReviewPage</name>
        <message>
            <source>What is shown</source>
            <translation>Was zu sehen ist</translation>
        </message>
        <message>
            <source>This session cannot be shown</source>
            <translation>Diese Sitzung kann nicht gezeigt werden</translation>
        </message>
        <message>
            <source>Back to the sessions</source>
            <translation>Zurück zu den Sitzungen</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Worte</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Befunde</translation>
        </message>
        <message>
            <source>Your notes</source>
            <translation>Deine Notizen</translation>
        </message>
        <message>
            <source>Choose one among the sessions.</source>
            <translation>Wähle eine aus den Sitzungen.</translation>
        </message>
        <message>
            <source>Reading the sound …</source>
            <translation>Der Ton wird gelesen …</translation>
        </message>
        <message>
            <source>No sound was kept with this session.</source>
            <translation>Zu dieser Sitzung gibt es keinen Ton.</translation>
        </message>
    </context>
    <context>
        <name>RoomFrame</name>
        <message>
            <source>The room</source>
            <translation>Der Raum</translation>
        </message>
    </context>
    <context>
        <name>RoomHeader</name>
        <message>
            <source>Question {0} of {1}</source>
            <translation>Frage {0} von {1}</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} von {1}</translation>
        </message>
    </context>
    <context>
        <name>RoomMenu</name>
        <message>
            <source>Ask it in other words</source>
            <translation>Frage anders stellen</translation>
        </message>
        <message>
            <source>Come back to it later</source>
            <translation>Später darauf zurückkommen</translation>
        </message>
        <message>
            <source>Ask for a hint</source>
            <translation>Um einen Hinweis bitten</translation>
        </message>
        <message>
            <source>Two more minutes for this part</source>
            <translation>Zwei Minuten mehr für diesen Teil</translation>
        </message>
        <message>
            <source>On to the next part</source>
            <translation>Weiter zum nächsten Teil</translation>
        </message>
        <message>
            <source>Show or hide your words</source>
            <translation>Deine Worte zeigen oder verbergen</translation>
        </message>
        <message>
            <source>Small room</source>
            <translation>Kleiner Raum</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Vollbild</translation>
        </message>
        <message>
            <source>All keys</source>
            <translation>Alle Tasten</translation>
        </message>
        <message>
            <source>End the round</source>
            <translation>Runde beenden</translation>
        </message>
        <message>
            <source>Pad for code or a sketch</source>
            <translation>Block für Code oder eine Skizze</translation>
        </message>
    </context>
    <context>
        <name>RoomPage</name>
        <message>
            <source>Getting ready</source>
            <translation>Gleich geht es los</translation>
        </message>
        <message>
            <source>The microphone is being opened and the speech model read. This takes a second or two.</source>
            <translation>Das Mikrofon wird geöffnet und das Sprachmodell gelesen. Das dauert ein, zwei Sekunden.</translation>
        </message>
        <message>
            <source>The round could not begin</source>
            <translation>Die Runde konnte nicht beginnen</translation>
        </message>
        <message>
            <source>Check the sound</source>
            <translation>Ton prüfen</translation>
        </message>
        <message>
            <source>On with the loop</source>
            <translation>Weiter im Durchgang</translation>
        </message>
        <message>
            <source>Back to practice</source>
            <translation>Zurück zum Üben</translation>
        </message>
    </context>
    <context>
        <name>RoomStage</name>
        <message>
            <source>Your words appear here as you speak.</source>
            <translation>Hier erscheinen deine Worte, während du sprichst.</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Quiet for a while: say what you are thinking. Nothing moves on.</source>
            <translation>Eine Weile still: Sag, was du gerade denkst. Es geht nichts weiter.</translation>
        </message>
        <message>
            <source>first word after {0} s</source>
            <translation>erstes Wort nach {0} s</translation>
        </message>
    </context>
    <context>
        <name>RoundCard</name>
        <message>
            <source>Start</source>
            <translation>Los</translation>
        </message>
        <message>
            <source>How it runs</source>
            <translation>Ablauf</translation>
        </message>
        <message>
            <source>{0} min</source>
            <translation>{0} min</translation>
        </message>
        <message>
            <source>{0}, {1}: choose the form</source>
            <translation>{0}, {1}: Form wählen</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Noch nie</translation>
        </message>
        <message>
            <source>Start {0}, {1}</source>
            <translation>{0}, {1} beginnen</translation>
        </message>
        <message>
            <source>How it runs: {0}</source>
            <translation>Ablauf: {0}</translation>
        </message>
    </context>
    <context>
        <name>SeekBar</name>
        <message>
            <source>Position</source>
            <translation>Stelle</translation>
        </message>
    </context>
    <context>
        <name>SessionList</name>
        <message>
            <source>{0} answers with a figure</source>
            <translation>{0} Antworten mit Zahl</translation>
        </message>
        <message>
            <source>starred</source>
            <translation>mit Stern</translation>
        </message>
        <message>
            <source>demo</source>
            <translation>Vorführung</translation>
        </message>
        <message>
            <source>ended early</source>
            <translation>vorzeitig beendet</translation>
        </message>
        <message>
            <source>recovered</source>
            <translation>zurückgeholt</translation>
        </message>
        <message>
            <source>brought in</source>
            <translation>hereingeholt</translation>
        </message>
        <message>
            <source>not ended</source>
            <translation>nicht beendet</translation>
        </message>
        <message>
            <source>words/min</source>
            <translation>Wörter/min</translation>
        </message>
        <message>
            <source>“I”</source>
            <translation>„I“</translation>
        </message>
        <message>
            <source>with a figure</source>
            <translation>mit Zahl</translation>
        </message>
        <message>
            <source>findings</source>
            <translation>Befunde</translation>
        </message>
        <message>
            <source>overruns</source>
            <translation>überzogen</translation>
        </message>
        <message>
            <source>“I” {0}</source>
            <translation>„I“ {0}</translation>
        </message>
    </context>
    <context>
        <name>SessionView</name>
        <message>
            <source>Sessions</source>
            <translation>Sitzungen</translation>
        </message>
    </context>
    <context>
        <name>SessionsPage</name>
        <message>
            <source>Order and filters</source>
            <translation>Ordnung und Filter</translation>
        </message>
        <message>
            <source>Bring in …</source>
            <translation>Hereinholen …</translation>
        </message>
        <message>
            <source>Nothing practised yet</source>
            <translation>Noch nichts geübt</translation>
        </message>
        <message>
            <source>Every round that you finish is kept here with its sound, its words and what was found.</source>
            <translation>Jede Runde, die du beendest, bleibt hier mit Ton, Worten und Befunden.</translation>
        </message>
        <message>
            <source>Choose a round</source>
            <translation>Eine Runde wählen</translation>
        </message>
        <message>
            <source>Nothing like that</source>
            <translation>Nichts dergleichen</translation>
        </message>
        <message>
            <source>No session has these words within these filters.</source>
            <translation>Keine Sitzung hat diese Worte mit diesen Filtern.</translation>
        </message>
        <message>
            <source>Show all sessions</source>
            <translation>Alle Sitzungen zeigen</translation>
        </message>
        <message>
            <source>The sessions cannot be shown</source>
            <translation>Die Sitzungen können nicht gezeigt werden</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <source>Search words, questions and notes</source>
            <translation>Worte, Fragen und Notizen durchsuchen</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>Sitzungen</translation>
        </message>
        <message>
            <source>Bring a recording or a session in</source>
            <translation>Eine Aufnahme oder Sitzung hereinholen</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Tags, with commas between</source>
            <translation>Stichworte, durch Komma getrennt</translation>
        </message>
        <message>
            <source>Take the star off</source>
            <translation>Stern entfernen</translation>
        </message>
        <message>
            <source>Star</source>
            <translation>Stern</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Rename …</source>
            <translation>Umbenennen …</translation>
        </message>
        <message>
            <source>Tags …</source>
            <translation>Stichworte …</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Recordings and sessions (*.wav *.flac *.mp3 *.ogg *.oga *.m4a *.aiff *.mockloop)</source>
            <translation>Aufnahmen und Sitzungen (*.wav *.flac *.mp3 *.ogg *.oga *.m4a *.aiff *.mockloop)</translation>
        </message>
        <message>
            <source>Bring in</source>
            <translation>Hereinholen</translation>
        </message>
        <message>
            <source>Bringing {0} in …</source>
            <translation>{0} wird hereingeholt …</translation>
        </message>
        <message>
            <source>Recordings cannot be brought in here: the speech recogniser is not there.</source>
            <translation>Aufnahmen können hier nicht hereingeholt werden: Die Spracherkennung fehlt.</translation>
        </message>
        <message>
            <source>Listening to {0} …</source>
            <translation>{0} wird angehört …</translation>
        </message>
        <message>
            <source>It is kept.</source>
            <translation>Es ist gesichert.</translation>
        </message>
    </context>
    <context>
        <name>SettingGroup</name>
        <message>
            <source>Put back</source>
            <translation>Zurücksetzen</translation>
        </message>
        <message>
            <source>Put back: {0}</source>
            <translation>Zurücksetzen: {0}</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Find a setting</source>
            <translation>Option suchen</translation>
        </message>
        <message>
            <source>No setting is called that</source>
            <translation>So heißt keine Option</translation>
        </message>
        <message>
            <source>Try another word for it, or look through all of them.</source>
            <translation>Versuch ein anderes Wort dafür oder sieh alle durch.</translation>
        </message>
        <message>
            <source>Show all settings</source>
            <translation>Alle Optionen zeigen</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Optionen</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Aussehen</translation>
        </message>
        <message>
            <source>System</source>
            <translation>System</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Kontrast</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>System follows what your desktop says.</source>
            <translation>„System“ folgt deinem Schreibtisch.</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Schriftgröße</translation>
        </message>
        <message>
            <source>On</source>
            <translation>An</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Aus</translation>
        </message>
        <message>
            <source>Motion</source>
            <translation>Bewegung</translation>
        </message>
        <message>
            <source>The interviewer's wave, and little else.</source>
            <translation>Die Welle der Gegenseite und wenig sonst.</translation>
        </message>
        <message>
            <source>Of the window. Questions stay in their own language.</source>
            <translation>Des Fensters. Fragen bleiben in ihrer Sprache.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Small room</source>
            <translation>Kleiner Raum</translation>
        </message>
        <message>
            <source>For a window beside an editor.</source>
            <translation>Für ein Fenster neben einem Editor.</translation>
        </message>
        <message>
            <source>Rounds</source>
            <translation>Runden</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>Ganz</translation>
        </message>
        <message>
            <source>Half</source>
            <translation>Halb</translation>
        </message>
        <message>
            <source>Quarter</source>
            <translation>Viertel</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>Offen</translation>
        </message>
        <message>
            <source>Every phase is shortened alike; findings about time follow.</source>
            <translation>Jede Phase wird gleich gekürzt; Befunde zur Zeit folgen dem.</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>As a real interviewer may, where an answer runs over.</source>
            <translation>Wie es im echten Gespräch vorkommt, wenn eine Antwort zu lang wird.</translation>
        </message>
        <message>
            <source>Interrupt me when time is over</source>
            <translation>Unterbrich mich, wenn die Zeit um ist</translation>
        </message>
        <message>
            <source>I know the day of my interview</source>
            <translation>Ich kenne den Tag meines Gesprächs</translation>
        </message>
        <message>
            <source>Day of the interview</source>
            <translation>Tag des Gesprächs</translation>
        </message>
        <message>
            <source>Counted down on the first page.</source>
            <translation>Wird auf der ersten Seite heruntergezählt.</translation>
        </message>
        <message>
            <source>Help in the room</source>
            <translation>Hilfe im Raum</translation>
        </message>
        <message>
            <source>A few words where a figure or your own part is missing.</source>
            <translation>Ein paar Worte, wo eine Zahl oder dein Anteil fehlt.</translation>
        </message>
        <message>
            <source>Quiet hints while I speak</source>
            <translation>Leise Hinweise beim Sprechen</translation>
        </message>
        <message>
            <source>Your words as they are heard; {0} shows and hides them at any time.</source>
            <translation>Deine Worte, wie sie gehört werden; {0} zeigt und verbirgt sie jederzeit.</translation>
        </message>
        <message>
            <source>Show my words</source>
            <translation>Meine Worte zeigen</translation>
        </message>
        <message>
            <source>Sound and voice</source>
            <translation>Ton und Stimme</translation>
        </message>
        <message>
            <source>Open the sound check</source>
            <translation>Tonprobe öffnen</translation>
        </message>
        <message>
            <source>Microphone, level, room, voice, speed and loudness.</source>
            <translation>Mikrofon, Pegel, Raum, Stimme, Tempo und Lautstärke.</translation>
        </message>
        <message>
            <source>microphone loudspeaker voice volume rate speed headset</source>
            <translation>Mikrofon Lautsprecher Stimme Lautstärke Tempo Kopfhörer Headset</translation>
        </message>
        <message>
            <source>Sound check</source>
            <translation>Tonprobe</translation>
        </message>
        <message>
            <source>Speech models</source>
            <translation>Sprachmodelle</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>Marked “not so”</source>
            <translation>Als „stimmt nicht“ markiert</translation>
        </message>
        <message>
            <source>Privacy and data</source>
            <translation>Schutz und Daten</translation>
        </message>
        <message>
            <source>Nothing you say leaves this machine. Sessions lie in a folder that only you may read.</source>
            <translation>Nichts, was du sagst, verlässt diesen Rechner. Sitzungen liegen in einem Ordner, den nur du lesen darfst.</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <source>Your data</source>
            <translation>Deine Daten</translation>
        </message>
        <message>
            <source>folder disk delete</source>
            <translation>Ordner Platte löschen</translation>
        </message>
        <message>
            <source>Open the sessions</source>
            <translation>Sitzungen öffnen</translation>
        </message>
        <message>
            <source>Delete or export</source>
            <translation>Löschen oder ausgeben</translation>
        </message>
        <message>
            <source>Session by session, with a way back.</source>
            <translation>Sitzung für Sitzung, mit einem Weg zurück.</translation>
        </message>
        <message>
            <source>Own content</source>
            <translation>Eigene Inhalte</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Über</translation>
        </message>
        <message>
            <source>About Mock Loop</source>
            <translation>Über Mock Loop</translation>
        </message>
        <message>
            <source>Version, licences, where things come from.</source>
            <translation>Version, Lizenzen, woher die Dinge kommen.</translation>
        </message>
        <message>
            <source>Show the welcome again</source>
            <translation>Begrüßung noch einmal zeigen</translation>
        </message>
        <message>
            <source>Welcome</source>
            <translation>Begrüßung</translation>
        </message>
        <message>
            <source>Put back to how it was at first.</source>
            <translation>Auf den Anfang zurückgesetzt.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
    </context>
    <context>
        <name>Shapes</name>
        <message>
            <source>serious</source>
            <translation>ernst</translation>
        </message>
        <message>
            <source>worth a look</source>
            <translation>einen Blick wert</translation>
        </message>
        <message>
            <source>good</source>
            <translation>gut</translation>
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message>
            <source>Findings</source>
            <translation>Befunde</translation>
        </message>
        <message>
            <source>Your notes</source>
            <translation>Deine Notizen</translation>
        </message>
        <message>
            <source>Beside the transcript</source>
            <translation>Neben dem Wortlaut</translation>
        </message>
    </context>
    <context>
        <name>SketchCanvas</name>
        <message>
            <source>Words on the sheet</source>
            <translation>Worte auf dem Blatt</translation>
        </message>
        <message>
            <source>Drawn with the mouse or a pen; the scratch pad takes words.</source>
            <translation>Gezeichnet wird mit Maus oder Stift; Worte nimmt der Notizblock.</translation>
        </message>
    </context>
    <context>
        <name>SketchPad</name>
        <message>
            <source>Pen</source>
            <translation>Stift</translation>
        </message>
        <message>
            <source>Arrow</source>
            <translation>Pfeil</translation>
        </message>
        <message>
            <source>Box</source>
            <translation>Kasten</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Worte</translation>
        </message>
        <message>
            <source>Eraser</source>
            <translation>Radierer</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Empty the sheet</source>
            <translation>Das Blatt leeren</translation>
        </message>
    </context>
    <context>
        <name>SketchView</name>
        <message>
            <source>Sketch</source>
            <translation>Skizze</translation>
        </message>
    </context>
    <context>
        <name>SortSelect</name>
        <message>
            <source>Order</source>
            <translation>Ordnung</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Neueste zuerst</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>Älteste zuerst</translation>
        </message>
        <message>
            <source>By title</source>
            <translation>Nach Titel</translation>
        </message>
        <message>
            <source>Longest first</source>
            <translation>Längste zuerst</translation>
        </message>
        <message>
            <source>Most overruns</source>
            <translation>Meiste Überziehungen</translation>
        </message>
        <message>
            <source>Most findings</source>
            <translation>Meiste Befunde</translation>
        </message>
        <message>
            <source>Most figures</source>
            <translation>Meiste Zahlen</translation>
        </message>
        <message>
            <source>Most “I”</source>
            <translation>Meistes „I“</translation>
        </message>
        <message>
            <source>Quickest speech</source>
            <translation>Schnellste Rede</translation>
        </message>
    </context>
    <context>
        <name>SoundPage</name>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Sound check</source>
            <translation>Tonprobe</translation>
        </message>
        <message>
            <source>This program was started without sound.</source>
            <translation>Dieses Programm wurde ohne Ton gestartet.</translation>
        </message>
        <message>
            <source>No sound here</source>
            <translation>Hier gibt es keinen Ton</translation>
        </message>
    </context>
    <context>
        <name>StartPanel</name>
        <message>
            <source>Full</source>
            <translation>Ganz</translation>
        </message>
        <message>
            <source>Half</source>
            <translation>Halb</translation>
        </message>
        <message>
            <source>Quarter</source>
            <translation>Viertel</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>Offen</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Quiet hints while I speak</source>
            <translation>Leise Hinweise beim Sprechen</translation>
        </message>
        <message>
            <source>Show my words</source>
            <translation>Meine Worte zeigen</translation>
        </message>
        <message>
            <source>Interrupt me when time is over</source>
            <translation>Unterbrich mich, wenn die Zeit um ist</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Fragen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <source>{0} min</source>
            <translation>{0} min</translation>
        </message>
        <message>
            <source>Chosen for you: what you practised least, and what went worst.</source>
            <translation>Für dich gewählt: was du am wenigsten geübt hast und was am schlechtesten lief.</translation>
        </message>
        <message numerus="yes">
            <source>%n chosen</source>
            <translation>
                <numerusform>%n gewählt</numerusform>
                <numerusform>%n gewählt</numerusform>
            </translation>
        </message>
        <message>
            <source>Start · {0} min</source>
            <translation>Los · {0} min</translation>
        </message>
        <message>
            <source>Start · no limit</source>
            <translation>Los · ohne Grenze</translation>
        </message>
    </context>
    <context>
        <name>StopList</name>
        <message>
            <source>Day {0}</source>
            <translation>Tag {0}</translation>
        </message>
    </context>
    <context>
        <name>StopRow</name>
        <message numerus="yes">
            <source>%n over</source>
            <translation>
                <numerusform>%n-mal zu lang</numerusform>
                <numerusform>%n-mal zu lang</numerusform>
            </translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Auswertung</translation>
        </message>
        <message>
            <source>Review: {0}</source>
            <translation>Auswertung: {0}</translation>
        </message>
        <message>
            <source>{0} of {1} min</source>
            <translation>{0} von {1} min</translation>
        </message>
        <message>
            <source>{0} answers with a figure</source>
            <translation>{0} Antworten mit Zahl</translation>
        </message>
        <message>
            <source>{0} min</source>
            <translation>{0} min</translation>
        </message>
        <message>
            <source>to come</source>
            <translation>kommt noch</translation>
        </message>
        <message>
            <source>next</source>
            <translation>als Nächstes</translation>
        </message>
        <message>
            <source>done</source>
            <translation>erledigt</translation>
        </message>
        <message>
            <source>ended early</source>
            <translation>vorzeitig beendet</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>ausgelassen</translation>
        </message>
    </context>
    <context>
        <name>TakeColumn</name>
        <message>
            <source>Which take</source>
            <translation>Welche Fassung</translation>
        </message>
        <message>
            <source>Best</source>
            <translation>Beste</translation>
        </message>
        <message>
            <source>Hold this take for the best</source>
            <translation>Diese Fassung für die beste halten</translation>
        </message>
        <message>
            <source>Open its session</source>
            <translation>Ihre Sitzung öffnen</translation>
        </message>
        <message>
            <source>{0} long</source>
            <translation>{0} lang</translation>
        </message>
        <message>
            <source>“I” {0}</source>
            <translation>„I“ {0}</translation>
        </message>
        <message>
            <source>{0} words/min</source>
            <translation>{0} Wörter/min</translation>
        </message>
    </context>
    <context>
        <name>TakesPage</name>
        <message>
            <source>Question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <source>No answer to compare yet</source>
            <translation>Noch keine Antwort zum Vergleichen</translation>
        </message>
        <message>
            <source>Answer a question in a round, and again in another: both takes stand here side by side.</source>
            <translation>Beantworte eine Frage in einer Runde und noch einmal in einer anderen: Beide stehen hier nebeneinander.</translation>
        </message>
        <message>
            <source>Choose a round</source>
            <translation>Eine Runde wählen</translation>
        </message>
        <message>
            <source>The takes cannot be shown</source>
            <translation>Die Fassungen können nicht gezeigt werden</translation>
        </message>
        <message>
            <source>Back to the sessions</source>
            <translation>Zurück zu den Sitzungen</translation>
        </message>
        <message>
            <source>Takes</source>
            <translation>Fassungen</translation>
        </message>
        <message>
            <source>gone: {0}</source>
            <translation>weg: {0}</translation>
        </message>
        <message>
            <source>new: {0}</source>
            <translation>neu: {0}</translation>
        </message>
        <message>
            <source>now good: {0}</source>
            <translation>jetzt gut: {0}</translation>
        </message>
        <message>
            <source>good no more: {0}</source>
            <translation>nicht mehr gut: {0}</translation>
        </message>
        <message>
            <source>the same findings in both</source>
            <translation>dieselben Befunde in beiden</translation>
        </message>
    </context>
    <context>
        <name>Tasks</name>
        <message>
            <source>Something went wrong that should not ({0}); the log in the data folder says more.</source>
            <translation>Etwas ging schief, was nicht schiefgehen sollte ({0}); das Protokoll im Datenordner sagt mehr.</translation>
        </message>
    </context>
    <context>
        <name>TextPad</name>
        <message>
            <source>Scratch pad</source>
            <translation>Notizblock</translation>
        </message>
        <message>
            <source>Code or notes. Esc gives the keys back to the room.</source>
            <translation>Code oder Notizen. Esc gibt die Tasten an den Raum zurück.</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>Timeline</source>
            <translation>Zeitleiste</translation>
        </message>
        <message>
            <source>A silence of {0}, at {1}</source>
            <translation>Eine Stille von {0}, bei {1}</translation>
        </message>
    </context>
    <context>
        <name>TimelineBands</name>
        <message>
            <source>{0}: not reached</source>
            <translation>{0}: nicht erreicht</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} von {1}</translation>
        </message>
        <message>
            <source>{0}, {1} over</source>
            <translation>{0}, {1} zu lang</translation>
        </message>
    </context>
    <context>
        <name>Times</name>
        <message>
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Gestern</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <translation>d. MMM yyyy</translation>
        </message>
        <message>
            <source>d MMM</source>
            <translation>d. MMM</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} von {1}</translation>
        </message>
    </context>
    <context>
        <name>TitleField</name>
        <message>
            <source>The session's name</source>
            <translation>Name der Sitzung</translation>
        </message>
        <message>
            <source>Click to give it a name of its own</source>
            <translation>Klicken, um einen eigenen Namen zu geben</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <source>Dismiss</source>
            <translation>Ausblenden</translation>
        </message>
    </context>
    <context>
        <name>Tour</name>
        <message>
            <source>Drag over the timeline to choose what to repeat, or choose a finding.</source>
            <translation>Zieh über die Zeitleiste, um eine Wiederholung zu wählen, oder wähle einen Befund.</translation>
        </message>
    </context>
    <context>
        <name>Trash</name>
        <message>
            <source>“{0}” is deleted.</source>
            <translation>„{0}“ ist gelöscht.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
    </context>
    <context>
        <name>TroubleBar</name>
        <message>
            <source>Dismiss</source>
            <translation>Ausblenden</translation>
        </message>
        <message>
            <source>and {0} more</source>
            <translation>und {0} weitere</translation>
        </message>
    </context>
    <context>
        <name>VoiceCard</name>
        <message>
            <source>Voice</source>
            <translation>Stimme</translation>
        </message>
        <message>
            <source>Loudspeaker</source>
            <translation>Lautsprecher</translation>
        </message>
        <message>
            <source>How fast it speaks</source>
            <translation>Wie schnell sie spricht</translation>
        </message>
        <message>
            <source>How loud it speaks</source>
            <translation>Wie laut sie spricht</translation>
        </message>
        <message>
            <source>Hear it</source>
            <translation>Anhören</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <source>Loudness</source>
            <translation>Lautstärke</translation>
        </message>
        <message>
            <source>The interviewer's voice</source>
            <translation>Die Stimme der Gegenseite</translation>
        </message>
        <message>
            <source>None found</source>
            <translation>Keines gefunden</translation>
        </message>
        <message>
            <source>natural</source>
            <translation>natürlich</translation>
        </message>
        <message>
            <source>the system's</source>
            <translation>die des Systems</translation>
        </message>
        <message>
            <source>plain</source>
            <translation>einfach</translation>
        </message>
        <message>
            <source>No voice is installed. Questions stand on the screen; espeak-ng or Piper would speak them.</source>
            <translation>Keine Stimme ist installiert. Fragen stehen auf dem Bildschirm; espeak-ng oder Piper würden sie sprechen.</translation>
        </message>
        <message>
            <source>A natural voice can be added with `make voice`.</source>
            <translation>Eine natürliche Stimme kommt mit `make voice` dazu.</translation>
        </message>
        <message>
            <source>The system's own choice</source>
            <translation>Wie das System es wählt</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Tell me about a time when you had to make a hard decision with little time.</source>
            <translation>Tell me about a time when you had to make a hard decision with little time.</translation>
        </message>
    </context>
    <context>
        <name>Wave</name>
        <message>
            <source>The round was paused here.</source>
            <translation>Hier stand die Runde still.</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Nicht jetzt</translation>
        </message>
        <message>
            <source>Which loop are you getting ready for?</source>
            <translation>Auf welche Stufe bereitest du dich vor?</translation>
        </message>
        <message>
            <source>Rounds and questions differ. You can change this at any time.</source>
            <translation>Runden und Fragen unterscheiden sich. Du kannst das jederzeit ändern.</translation>
        </message>
        <message>
            <source>L6 · Engineering manager</source>
            <translation>L6 · Engineering Manager</translation>
        </message>
        <message>
            <source>Leading and developing a team, and delivering through it.</source>
            <translation>Ein Team führen und entwickeln und mit ihm liefern.</translation>
        </message>
        <message>
            <source>L7 · Senior engineering manager</source>
            <translation>L7 · Senior Engineering Manager</translation>
        </message>
        <message>
            <source>Several teams, organisations that change, and decisions with executives.</source>
            <translation>Mehrere Teams, Organisationen im Wandel und Entscheidungen mit der Leitung.</translation>
        </message>
        <message>
            <source>Can we hear each other?</source>
            <translation>Hören wir einander?</translation>
        </message>
        <message>
            <source>Say a sentence and see it written; then listen to the interviewer.</source>
            <translation>Sag einen Satz und sieh ihn geschrieben; dann hör dir die Gegenseite an.</translation>
        </message>
        <message>
            <source>Two minutes, out loud</source>
            <translation>Zwei Minuten, laut</translation>
        </message>
        <message>
            <source>The interviewer asks you to introduce yourself. Speak as you would on the day; nobody else hears it.</source>
            <translation>Du wirst gebeten, dich vorzustellen. Sprich wie am großen Tag; niemand sonst hört es.</translation>
        </message>
        <message>
            <source>{0} ends your answer. A silence never does.</source>
            <translation>{0} beendet deine Antwort. Eine Stille nie.</translation>
        </message>
        <message>
            <source>{0} pauses, {1} repeats the question, {2} shows every key.</source>
            <translation>{0} macht Pause, {1} wiederholt die Frage, {2} zeigt alle Tasten.</translation>
        </message>
        <message>
            <source>Afterwards you can hear yourself, word by word.</source>
            <translation>Danach kannst du dich hören, Wort für Wort.</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} von {1}</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Beginnen</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>To write down what you say, a speech model is needed. It is fetched once.</source>
            <translation>Um aufzuschreiben, was du sagst, braucht es ein Sprachmodell. Es wird einmal geholt.</translation>
        </message>
    </context>
    <context>
        <name>WorkStrip</name>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Something else is still being done; wait for it, or stop it.</source>
            <translation>Etwas anderes läuft noch; warte darauf oder halte es an.</translation>
        </message>
    </context>
    <context>
        <name>_Teller</name>
        <message>
            <source>This was stopped; nothing was kept of it.</source>
            <translation>Das wurde abgebrochen; nichts davon ist geblieben.</translation>
        </message>
    </context>
</TS>
