<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Exporting</name>
    <message numerus="yes">
        <source>Export the %Ln shown</source>
        <translation>
            <numerusform>Export the %Ln shown</numerusform>
            <numerusform>Export the %Ln shown</numerusform>
        </translation>
    </message>
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
            <numerusform>%Ln person did not agree: their phone and e-mail were left out.</numerusform>
            <numerusform>%Ln people did not agree: their phone and e-mail were left out.</numerusform>
        </translation>
    </message>
</context>
</TS>
