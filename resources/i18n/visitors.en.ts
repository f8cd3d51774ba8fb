<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DaysDialog</name>
    <message numerus="yes">
        <source>Valid days of %Ln people</source>
        <translation>
            <numerusform>Valid days of %Ln person</numerusform>
            <numerusform>Valid days of %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message numerus="yes">
        <source>Valid days of %Ln people changed</source>
        <translation>
            <numerusform>Valid days of %Ln person changed</numerusform>
            <numerusform>Valid days of %Ln people changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln badges wait to be printed.</source>
        <translation>
            <numerusform>%Ln badge waits to be printed.</numerusform>
            <numerusform>%Ln badges wait to be printed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were printed before: print them again in Badges.</source>
        <translation>
            <numerusform>%Ln was printed before: print it again in Badges.</numerusform>
            <numerusform>%Ln were printed before: print them again in Badges.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportRun</name>
    <message numerus="yes">
        <source>%Ln rows in {file}. An export is not undone.</source>
        <translation>
            <numerusform>%Ln row in {file}. An export is not undone.</numerusform>
            <numerusform>%Ln rows in {file}. An export is not undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people did not agree: their phone and e-mail were left out.</source>
        <translation>
            <numerusform>%Ln person did not agree: phone and e-mail were left out.</numerusform>
            <numerusform>%Ln people did not agree: their phone and e-mail were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitorToolbar</name>
    <message numerus="yes">
        <source>%Ln pairs</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads</source>
        <translation>
            <numerusform>%Ln lead</numerusform>
            <numerusform>%Ln leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
</TS>
