<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>outcomes_sentences</name>
    <message>
        <source>This deal still lacks something: {fields}. Nothing was changed.</source>
        <translation>这项成交还缺少：{fields}。未作任何更改。</translation>
    </message>
    <message>
        <source>Marks go from 1 to 5. Nothing was changed.</source>
        <translation>评分为 1 到 5，未作任何更改。</translation>
    </message>
    <message>
        <source>Register {number} {title}</source>
        <translation>登记 {number} {title}</translation>
    </message>
    <message>
        <source>Edit {number} {title}</source>
        <translation>修改 {number} {title}</translation>
    </message>
    <message>
        <source>Remove {number} {title}</source>
        <translation>删除 {number} {title}</translation>
    </message>
    <message>
        <source>Merge {other} into {number}</source>
        <translation>将 {other} 合并到 {number}</translation>
    </message>
    <message>
        <source>Order of the signing ceremony</source>
        <translation>签约仪式顺序</translation>
    </message>
</context>
</TS>
