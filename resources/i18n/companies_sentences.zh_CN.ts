<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>companies_sentences</name>
    <message>
        <source>These are one and the same exhibitor. Nothing was merged.</source>
        <translation>这是同一家展商，没有合并。</translation>
    </message>
    <message>
        <source>Merge {other} into {name}</source>
        <translation>将 {other} 并入 {name}</translation>
    </message>
    <message>
        <source>Tell {name} apart</source>
        <translation>区分 {name}</translation>
    </message>
</context>
</TS>
