<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>visitors_sentences</name>
    <message>
        <source>“{words}” is no phone number. A Chinese mobile number has 11 digits.</source>
        <translation>「{words}」不是电话号码。中国大陆手机号为 11 位。</translation>
    </message>
    <message>
        <source>“{words}” is no e-mail address. It looks like name@example.com.</source>
        <translation>「{words}」不是邮箱地址，应形如 name@example.com。</translation>
    </message>
    <message>
        <source>These are one and the same registration. Nothing was merged.</source>
        <translation>这是同一条登记，没有合并。</translation>
    </message>
    <message>
        <source>This lead is not in the file. Scan the visitor again.</source>
        <translation>文件中没有这条线索，请重新扫描观众证件。</translation>
    </message>
    <message>
        <source>This lead was taken back. Bring it back first, or scan the visitor again.</source>
        <translation>这条线索已撤回，请先恢复，或重新扫描观众证件。</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>编辑 {name}</translation>
    </message>
    <message>
        <source>Change valid days of {number} people</source>
        <translation>更改 {number} 人的有效日</translation>
    </message>
    <message>
        <source>Merge registrations of {name}</source>
        <translation>合并 {name} 的登记</translation>
    </message>
    <message>
        <source>Tell {name} apart</source>
        <translation>标记 {name} 不是重复登记</translation>
    </message>
    <message>
        <source>Show a phone number or address</source>
        <translation>查看手机或邮箱</translation>
    </message>
    <message>
        <source>Begin a lead</source>
        <translation>新建线索</translation>
    </message>
    <message>
        <source>Note on a lead</source>
        <translation>记录线索</translation>
    </message>
    <message>
        <source>Take a lead back</source>
        <translation>撤回线索</translation>
    </message>
    <message>
        <source>Bring a lead back</source>
        <translation>恢复线索</translation>
    </message>
</context>
</TS>
