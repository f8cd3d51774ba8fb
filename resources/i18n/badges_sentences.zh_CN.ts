<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>badges_sentences</name>
    <message>
        <source>The queue of {printer} is through or was given up. Nothing was printed; choose the badges again.</source>
        <translation>{printer} 的打印队列已结束或已放弃，没有打印任何证件；请重新选择要打印的证件。</translation>
    </message>
    <message>
        <source>A name is needed, Chinese or Latin. Nobody was registered.</source>
        <translation>请填写姓名，中文或拉丁字母均可。尚未登记。</translation>
    </message>
    <message>
        <source>Issue a badge to {name}</source>
        <translation>为 {name} 签发证件</translation>
    </message>
    <message>
        <source>Register {name} on site</source>
        <translation>现场登记 {name}</translation>
    </message>
    <message>
        <source>Align {printer}</source>
        <translation>校准 {printer}</translation>
    </message>
</context>
</TS>
