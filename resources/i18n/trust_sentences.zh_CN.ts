<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>trust_sentences</name>
    <message>
        <source>Of desk {desk}, facts {first} to {last} ({tables}) of {at} are not as they were written.</source>
        <translation>工作台 {desk} 在 {at} 写下的第 {first} 至 {last} 条事实（{tables}）已不是当时的样子。</translation>
    </message>
    <message>
        <source>Of desk {desk}, {number} facts above number {above} were written past the log’s chain.</source>
        <translation>工作台 {desk} 第 {above} 条之后有 {number} 条事实绕过了日志链写入。</translation>
    </message>
    <message>
        <source>The erased row {id} of {table} was changed after its erasure.</source>
        <translation>{table} 中已抹除的行 {id} 在抹除之后又被改动。</translation>
    </message>
    <message>
        <source>A record of {table} ({id}) is not what the log says of it: {fields}.</source>
        <translation>{table} 的一条记录（{id}）与日志不符：{fields}。</translation>
    </message>
    <message>
        <source>A record of {table} ({id}) is there without the log, or is gone without it.</source>
        <translation>{table} 的一条记录（{id}）未经日志便出现或消失。</translation>
    </message>
    <message>
        <source>{number} entries of the search index differ from the records. Nothing is lost: the index can be made anew.</source>
        <translation>搜索索引有 {number} 项与记录不符。没有丢失任何内容，索引可以重建。</translation>
    </message>
    <message>
        <source>And {number} more of this kind.</source>
        <translation>同类问题还有 {number} 处。</translation>
    </message>
</context>
</TS>
