<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Answering</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) accepted</source>
        <translation>
            <numerusform>%n request accepted</numerusform>
            <numerusform>%n requests accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) declined</source>
        <translation>
            <numerusform>%n request declined</numerusform>
            <numerusform>%n requests declined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) withdrawn</source>
        <translation>
            <numerusform>%n request withdrawn</numerusform>
            <numerusform>%n requests withdrawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) asked again</source>
        <translation>
            <numerusform>%n request asked again</numerusform>
            <numerusform>%n requests asked again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestPane</name>
    <message numerus="yes">
        <source>%n slot(s), first {moment}</source>
        <translation>
            <numerusform>%n slot, {moment}</numerusform>
            <numerusform>%n slots, first {moment}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestToolbar</name>
    <message numerus="yes">
        <source>Let %n expire</source>
        <translation>
            <numerusform>Let %n expire</numerusform>
            <numerusform>Let %n expire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestsView</name>
    <message numerus="yes">
        <source>%n request(s) expired</source>
        <translation>
            <numerusform>%n request expired</numerusform>
            <numerusform>%n requests expired</numerusform>
        </translation>
    </message>
</context>
</TS>
