<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BadgeToolbar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badges</source>
        <translation>
            <numerusform>%n badge</numerusform>
            <numerusform>%n badges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BadgesPage</name>
    <message numerus="yes">
        <source>Issue %n badges</source>
        <translation>
            <numerusform>Issue %n badge</numerusform>
            <numerusform>Issue %n badges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badges issued</source>
        <translation>
            <numerusform>%n badge issued</numerusform>
            <numerusform>%n badges issued</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BlockedDialog</name>
    <message numerus="yes">
        <source>%n badges were not printed</source>
        <translation>
            <numerusform>%n badge was not printed</numerusform>
            <numerusform>%n badges were not printed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintDesk</name>
    <message numerus="yes">
        <source>%n badges in {file}. Printing is not undone.</source>
        <translation>
            <numerusform>%n badge in {file}. Printing is not undone.</numerusform>
            <numerusform>%n badges in {file}. Printing is not undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badges have a character that no font here can draw, and were left out.</source>
        <translation>
            <numerusform>%n badge has a character that no font here can draw, and was left out.</numerusform>
            <numerusform>%n badges have a character that no font here can draw, and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintFoot</name>
    <message numerus="yes">
        <source>Print %n badges</source>
        <translation>
            <numerusform>Print %n badge</numerusform>
            <numerusform>Print %n badges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badges selected</source>
        <translation>
            <numerusform>%n badge selected</numerusform>
            <numerusform>%n badges selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badges to print</source>
        <translation>
            <numerusform>%n badge to print</numerusform>
            <numerusform>%n badges to print</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
</TS>
