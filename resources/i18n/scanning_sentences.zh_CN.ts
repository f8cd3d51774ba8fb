<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>scanning_sentences</name>
    <message>
        <source>Choose first where this desk stands, then scan again.</source>
        <translation>请先选择本机所在地点，再扫码。</translation>
    </message>
    <message>
        <source>The file could not be written; nothing was changed. Free some disk space or close the program that holds the file, then try again.</source>
        <translation>文件无法写入，未作任何更改。请腾出磁盘空间或关闭占用文件的程序，然后重试。</translation>
    </message>
    <message>
        <source>{name} has no valid badge. Nobody was admitted; send them to the registration desk.</source>
        <translation>{name} 没有有效证件，未放行；请引导至登记台。</translation>
    </message>
    <message>
        <source>This scan admitted its holder already. Nothing was changed.</source>
        <translation>这次扫码已经放行，未作更改。</translation>
    </message>
    <message>
        <source>This scan was taken back already. Nothing was changed.</source>
        <translation>这次扫码已经撤销，未作更改。</translation>
    </message>
    <message>
        <source>No PIN is set yet. Set one under Settings, roles.</source>
        <translation>尚未设置 PIN，请在「设置」的角色中设置。</translation>
    </message>
    <message>
        <source>A PIN has at least {least} digits, and digits only.</source>
        <translation>PIN 至少 {least} 位，且只能是数字。</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in {seconds} seconds.</source>
        <translation>PIN 错误次数过多，请在 {seconds} 秒后重试。</translation>
    </message>
    <message>
        <source>Rules of {name}</source>
        <translation>{name} 的规则</translation>
    </message>
    <message>
        <source>This is not the PIN. Try again.</source>
        <translation>PIN 不正确，请重试。</translation>
    </message>
    <message>
        <source>Scan at {name}</source>
        <translation>在 {name} 扫码</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>设置 PIN</translation>
    </message>
</context>
</TS>
