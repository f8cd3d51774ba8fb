<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>EraseDialog</name>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n facts</source>
        <translation>
            <numerusform>%n fact</numerusform>
            <numerusform>%n facts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows of the log</source>
        <translation>
            <numerusform>%n row of the log</numerusform>
            <numerusform>%n rows of the log</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make a fresh backup now and remove the %n older ones</source>
        <translation>
            <numerusform>Make a fresh backup now and remove the older one</numerusform>
            <numerusform>Make a fresh backup now and remove the %n older ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also %n places where others wrote the name:</source>
        <translation>
            <numerusform>Also %n place where others wrote the name:</numerusform>
            <numerusform>Also %n places where others wrote the name:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps of the undo list, imports included.</source>
        <translation>
            <numerusform>%n step of the undo list.</numerusform>
            <numerusform>%n steps of the undo list, imports included.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups. Automatic ones go within the next 20 backups.</source>
        <translation>
            <numerusform>%n backup. An automatic one goes within the next 20 backups.</numerusform>
            <numerusform>%n backups. Automatic ones go within the next 20 backups.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were made by hand and stay until you remove them.</source>
        <translation>
            <numerusform>%n was made by hand and stays until you remove it.</numerusform>
            <numerusform>%n were made by hand and stay until you remove them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them lie in the second place.</source>
        <translation>
            <numerusform>%n of them lies in the second place.</numerusform>
            <numerusform>%n of them lie in the second place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places may mean somebody else of the same name or number:</source>
        <translation>
            <numerusform>%n place may mean somebody else of the same name or number:</numerusform>
            <numerusform>%n places may mean somebody else of the same name or number:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message numerus="yes">
        <source>%n older backups were replaced by a fresh one.</source>
        <translation>
            <numerusform>%n older backup was replaced by a fresh one.</numerusform>
            <numerusform>%n older backups were replaced by a fresh one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups still hold the person.</source>
        <translation>
            <numerusform>%n backup still holds the person.</numerusform>
            <numerusform>%n backups still hold the person.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Others wrote it in %n places:</source>
        <translation>
            <numerusform>Others wrote it in %n place:</numerusform>
            <numerusform>Others wrote it in %n places:</numerusform>
        </translation>
    </message>
</context>
</TS>
