<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DayLoad</name>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiffPane</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message numerus="yes">
        <source>%n meeting(s) cancelled</source>
        <translation>
            <numerusform>%n meeting cancelled</numerusform>
            <numerusform>%n meetings cancelled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoShowOffer</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) over without both sides scanned at the tables. {which}.</source>
        <translation>
            <numerusform>%n meeting is over without both sides scanned at the tables. {which}.</numerusform>
            <numerusform>%n meetings are over without both sides scanned at the tables. {which}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperMenu</name>
    <message numerus="yes">
        <source>Agendas of %n chosen exhibitor(s)</source>
        <translation>
            <numerusform>Agenda of the chosen exhibitor</numerusform>
            <numerusform>Agendas of %n chosen exhibitors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Agendas of %n chosen visitor(s)</source>
        <translation>
            <numerusform>Agenda of the chosen visitor</numerusform>
            <numerusform>Agendas of %n chosen visitors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepairOffer</name>
    <message numerus="yes">
        <source>%n meeting(s) will not be held as planned. A repair finds other times and fills the gaps; nothing changes before you accept it.</source>
        <translation>
            <numerusform>%n meeting will not be held as planned. A repair finds other times and fills the gaps; nothing changes before you accept it.</numerusform>
            <numerusform>%n meetings will not be held as planned. A repair finds other times and fills the gaps; nothing changes before you accept it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WithdrawalDialog</name>
    <message numerus="yes">
        <source>%n planned meeting(s) would be cancelled</source>
        <translation>
            <numerusform>%n planned meeting would be cancelled</numerusform>
            <numerusform>%n planned meetings would be cancelled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Called</name>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
</context>
</TS>
