<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BadgeLife</name>
    <message numerus="yes">
        <source>%Ln badges issued</source>
        <translation>
            <numerusform>%Ln badge issued</numerusform>
            <numerusform>%Ln badges issued</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BadgeToolbar</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln badges</source>
        <translation>
            <numerusform>%Ln badge</numerusform>
            <numerusform>%Ln badges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BadgesPage</name>
    <message numerus="yes">
        <source>Issue %Ln badges</source>
        <translation>
            <numerusform>Issue %Ln badge</numerusform>
            <numerusform>Issue %Ln badges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BlockedDialog</name>
    <message numerus="yes">
        <source>%Ln badges were not printed</source>
        <translation>
            <numerusform>%Ln badge was not printed</numerusform>
            <numerusform>%Ln badges were not printed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintDesk</name>
    <message numerus="yes">
        <source>%Ln badges in {file}. Printing is not undone.</source>
        <translation>
            <numerusform>%Ln badge in {file}. Printing is not undone.</numerusform>
            <numerusform>%Ln badges in {file}. Printing is not undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln badges have a character that no font here can draw, and were left out.</source>
        <translation>
            <numerusform>%Ln badge has a character that no font here can draw, and was left out.</numerusform>
            <numerusform>%Ln badges have a character that no font here can draw, and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintFoot</name>
    <message numerus="yes">
        <source>Print %Ln badges</source>
        <translation>
            <numerusform>Print %Ln badge</numerusform>
            <numerusform>Print %Ln badges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln badges selected</source>
        <translation>
            <numerusform>%Ln badge selected</numerusform>
            <numerusform>%Ln badges selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln badges to print</source>
        <translation>
            <numerusform>%Ln badge to print</numerusform>
            <numerusform>%Ln badges to print</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueDesk</name>
    <message numerus="yes">
        <source>%Ln cards went to {printer}. Printing is not undone.</source>
        <translation>
            <numerusform>%Ln card went to {printer}. Printing is not undone.</numerusform>
            <numerusform>%Ln cards went to {printer}. Printing is not undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReprintDialog</name>
    <message numerus="yes">
        <source>%Ln badges were printed before</source>
        <translation>
            <numerusform>%Ln badge was printed before</numerusform>
            <numerusform>%Ln badges were printed before</numerusform>
        </translation>
    </message>
</context>
</TS>
