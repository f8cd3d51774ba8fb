<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>LeadForm</name>
    <message numerus="yes">
        <source>%n earlier: {last}</source>
        <translation>
            <numerusform>%n earlier: {last}</numerusform>
            <numerusform>%n earlier, last: {last}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LivePane</name>
    <message numerus="yes">
        <source>Last %n scans</source>
        <translation>
            <numerusform>Last scan</numerusform>
            <numerusform>Last %n scans</numerusform>
        </translation>
    </message>
</context>
</TS>
