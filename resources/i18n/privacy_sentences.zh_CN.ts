<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>privacy_sentences</name>
    <message>
        <source>{by} exported a list ({kind}) into {file}</source>
        <translation>{by} 导出名单（{kind}）到 {file}</translation>
    </message>
    <message>
        <source>{by} erased the data of {people} people: certificate E-{number}</source>
        <translation>{by} 删除了 {people} 人的个人信息，证明编号 E-{number}</translation>
    </message>
    <message>
        <source>Nobody of this fair is found by “{text}”. Nothing was written; try a phone number or a badge number.</source>
        <translation>本展会中找不到“{text}”。没有写入任何内容；可改用手机号或证件号查找。</translation>
    </message>
    <message>
        <source>{number} people are found by “{text}”. Say which one by the badge number or the id.</source>
        <translation>“{text}”找到 {number} 人。请用证件号或编号指明是哪一位。</translation>
    </message>
    <message>
        <source>That is kept until {on}. Nothing was erased; to erase it earlier, shorten the time of keeping in the rules.</source>
        <translation>该数据保留到 {on}。没有删除任何内容；如需提前删除，请在规则中缩短保留期。</translation>
    </message>
    <message>
        <source>There is no certificate E-{number} in this file.</source>
        <translation>本文件中没有编号为 E-{number} 的证明。</translation>
    </message>
    <message>
        <source>Erasure of a person</source>
        <translation>删除个人信息</translation>
    </message>
    <message>
        <source>Erasure of what is due</source>
        <translation>到期数据删除</translation>
    </message>
    <message>
        <source>Times of keeping changed</source>
        <translation>修改保留期</translation>
    </message>
</context>
</TS>
