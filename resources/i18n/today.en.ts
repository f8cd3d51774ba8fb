<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>MatterRow</name>
    <message numerus="yes">
        <source>%n conflict(s) in the programme</source>
        <translation>
            <numerusform>%n conflict in the programme</numerusform>
            <numerusform>%n conflicts in the programme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibitor(s) not here yet</source>
        <translation>
            <numerusform>%n exhibitor not here yet</numerusform>
            <numerusform>%n exhibitors not here yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) over and not marked</source>
        <translation>
            <numerusform>%n meeting over and not marked</numerusform>
            <numerusform>%n meetings over and not marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) without a meeting</source>
        <translation>
            <numerusform>%n request without a meeting</numerusform>
            <numerusform>%n requests without a meeting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibitor(s) without offer or need</source>
        <translation>
            <numerusform>%n exhibitor without offer or need</numerusform>
            <numerusform>%n exhibitors without offer or need</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) waiting to be printed</source>
        <translation>
            <numerusform>%n badge waiting to be printed</numerusform>
            <numerusform>%n badges waiting to be printed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without both sides scanned at the tables</source>
        <translation>
            <numerusform>%n without both sides scanned at the tables</numerusform>
            <numerusform>%n without both sides scanned at the tables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionRow</name>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n project</numerusform>
            <numerusform>%n projects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n day(s) to go</source>
        <translation>
            <numerusform>%n day to go</numerusform>
            <numerusform>%n days to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not here yet</source>
        <translation>
            <numerusform>%n not here yet</numerusform>
            <numerusform>%n not here yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be verified</source>
        <translation>
            <numerusform>%n to be verified</numerusform>
            <numerusform>%n to be verified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n in all</numerusform>
            <numerusform>%n in all</numerusform>
        </translation>
    </message>
</context>
</TS>
