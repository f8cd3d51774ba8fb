<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BoothPage</name>
    <message>
        <source>My booth</source>
        <translation>本展位</translation>
    </message>
    <message>
        <source>Export leads</source>
        <translation>导出线索</translation>
    </message>
    <message>
        <source>Matchmaking summary</source>
        <translation>对接摘要</translation>
    </message>
    <message>
        <source>Print agenda</source>
        <translation>打印日程</translation>
    </message>
</context>
<context>
    <name>LeadsPane</name>
    <message>
        <source>Who is scanned at this booth is listed here.</source>
        <translation>在本展位扫过码的观众会列在这里。</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>No consent to pass the number on</source>
        <translation>未同意提供联系方式</translation>
    </message>
</context>
<context>
    <name>booth</name>
    <message>
        <source>Casual</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Interested</source>
        <translation>有意向</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>强意向</translation>
    </message>
    <message>
        <source>Wants a meeting</source>
        <translation>约洽谈</translation>
    </message>
</context>
</TS>
