<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ExhibitorToolbar</name>
    <message numerus="yes">
        <source>Remove %n exhibitors</source>
        <translation>
            <numerusform>Remove %n exhibitor</numerusform>
            <numerusform>Remove %n exhibitors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pairs</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibitors</source>
        <translation>
            <numerusform>%n exhibitor</numerusform>
            <numerusform>%n exhibitors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExhibitorsPage</name>
    <message numerus="yes">
        <source>%n exhibitors removed</source>
        <translation>
            <numerusform>%n exhibitor removed</numerusform>
            <numerusform>%n exhibitors removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n staff</source>
        <translation>
            <numerusform>%n employee</numerusform>
            <numerusform>%n staff</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patents</source>
        <translation>
            <numerusform>%n patent</numerusform>
            <numerusform>%n patents</numerusform>
        </translation>
    </message>
</context>
</TS>
