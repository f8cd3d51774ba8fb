<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>OutcomesPage</name>
    <message numerus="yes">
        <source>%n deals removed</source>
        <translation>
            <numerusform>%n deal removed</numerusform>
            <numerusform>%n deals removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pairs of entries look like one deal</source>
        <translation>
            <numerusform>%n pair of entries looks like one deal</numerusform>
            <numerusform>%n pairs of entries look like one deal</numerusform>
        </translation>
    </message>
</context>
</TS>
