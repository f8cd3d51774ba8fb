<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>exporting_sentences</name>
    <message>
        <source>{file} cannot hold this list. Name a file that ends in one of: {endings}.</source>
        <translation>{file} 不能存放这份名单，请使用以下扩展名之一：{endings}。</translation>
    </message>
    <message>
        <source>There is no exhibitor called “{name}”. Nothing was exported.</source>
        <translation>没有名为「{name}」的展商，没有导出任何内容。</translation>
    </message>
</context>
</TS>
