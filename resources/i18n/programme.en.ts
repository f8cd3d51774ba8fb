<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ProgrammePage</name>
    <message numerus="yes">
        <source>%n forum(s) and roadshow(s)</source>
        <translation>
            <numerusform>%n forum or roadshow</numerusform>
            <numerusform>%n forums and roadshows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
</context>
</TS>
