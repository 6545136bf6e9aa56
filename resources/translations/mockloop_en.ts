<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Banner</name>
        <message numerus="yes">
            <source>The last take ran over %n time(s).</source>
            <translation>
                <numerusform>The last take ran over once.</numerusform>
                <numerusform>The last take ran over %n times.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) named no figure.</source>
            <translation>
                <numerusform>One answer named no figure.</numerusform>
                <numerusform>%n answers named no figure.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ContentGroup</name>
        <message numerus="yes">
            <source>And %n more fault(s): `mockloop content check` tells all.</source>
            <translation>
                <numerusform>And one more fault: `mockloop content check` tells all.</numerusform>
                <numerusform>And %n more faults: `mockloop content check` tells all.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Counting</name>
        <message numerus="yes">
            <source>%n session(s)</source>
            <translation>
                <numerusform>%n session</numerusform>
                <numerusform>%n sessions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n answer</numerusform>
                <numerusform>%n answers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n overrun(s)</source>
            <translation>
                <numerusform>%n overrun</numerusform>
                <numerusform>%n overruns</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n figure(s)</source>
            <translation>
                <numerusform>%n figure</numerusform>
                <numerusform>%n figures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n filler(s)</source>
            <translation>
                <numerusform>%n filler</numerusform>
                <numerusform>%n fillers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n finding(s)</source>
            <translation>
                <numerusform>%n finding</numerusform>
                <numerusform>%n findings</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FindingsPanel</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more findings of this answer</source>
            <translation>
                <numerusform>%n more finding of this answer</numerusform>
                <numerusform>%n more findings of this answer</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HearingStrip</name>
        <message numerus="yes">
            <source>Paused: %n answer(s) wait to be heard again</source>
            <translation>
                <numerusform>Paused: %n answer waits to be heard again</numerusform>
                <numerusform>Paused: %n answers wait to be heard again</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HomePage</name>
        <message numerus="yes">
            <source>%n overrun(s)</source>
            <translation>
                <numerusform>%n overrun</numerusform>
                <numerusform>%n overruns</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n finding(s)</source>
            <translation>
                <numerusform>%n finding</numerusform>
                <numerusform>%n findings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Interview in %n day(s)</source>
            <translation>
                <numerusform>Interview tomorrow</numerusform>
                <numerusform>Interview in %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n round(s) rehearsed this week</source>
            <translation>
                <numerusform>%n round rehearsed this week</numerusform>
                <numerusform>%n rounds rehearsed this week</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LoopCard</name>
        <message numerus="yes">
            <source>%n round(s)</source>
            <translation>
                <numerusform>%n round</numerusform>
                <numerusform>%n rounds</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NotSoGroup</name>
        <message numerus="yes">
            <source>and %n older one(s)</source>
            <translation>
                <numerusform>and %n older one</numerusform>
                <numerusform>and %n older ones</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StartPanel</name>
        <message numerus="yes">
            <source>%n chosen</source>
            <translation>
                <numerusform>%n chosen</numerusform>
                <numerusform>%n chosen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StopRow</name>
        <message numerus="yes">
            <source>%n over</source>
            <translation>
                <numerusform>%n over</numerusform>
                <numerusform>%n over</numerusform>
            </translation>
        </message>
    </context>
</TS>
