<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>scanning_sentences</name>
    <message>
        <source>{name} has no valid badge. Nobody was admitted; send them to the desk.</source>
        <translation>{name}没有有效证件，未放行，请引导至登记台。</translation>
    </message>
    <message>
        <source>There is no place {place} to scan at. There are: {places}.</source>
        <translation>没有扫码地点“{place}”。现有：{places}。</translation>
    </message>
    <message>
        <source>They were admitted already. Nothing was changed.</source>
        <translation>已经放行，未作任何更改。</translation>
    </message>
    <message>
        <source>This scan was taken back already. Nothing was changed.</source>
        <translation>此次扫码已撤销，未作任何更改。</translation>
    </message>
    <message>
        <source>A PIN has at least {least} digits and nothing else.</source>
        <translation>PIN 至少 {least} 位，只能是数字。</translation>
    </message>
    <message>
        <source>No PIN is set for this role yet.</source>
        <translation>此角色尚未设置 PIN。</translation>
    </message>
    <message>
        <source>This is not the PIN. Try again.</source>
        <translation>PIN 不正确，请重试。</translation>
    </message>
    <message>
        <source>The PIN was wrong several times. Wait {seconds} s and try again.</source>
        <translation>PIN 多次输错，请等待 {seconds} 秒后重试。</translation>
    </message>
    <message>
        <source>{number} places in the file are damaged. Do not write to it; open the newest backup.</source>
        <translation>文件有 {number} 处损坏。请勿写入，请打开最新备份。</translation>
    </message>
    <message>
        <source>Rows of {table} refer to records that are not there.</source>
        <translation>{table} 中有记录指向不存在的数据。</translation>
    </message>
    <message>
        <source>Of desk {desk} there are {count} facts, but it counted {last}: some are missing.</source>
        <translation>设备 {desk} 现有 {count} 条事实，但计数为 {last}：有缺失。</translation>
    </message>
    <message>
        <source>{number} facts would never reach another desk.</source>
        <translation>有 {number} 条事实不会发送到其他设备。</translation>
    </message>
    <message>
        <source>{number} counters differ from a recount; the first, {name}, says {kept} and not {counted}.</source>
        <translation>有 {number} 个计数与重新清点不符；第一个 {name} 为 {kept}，应为 {counted}。</translation>
    </message>
    <message>
        <source>Scan at {name}</source>
        <translation>在{name}扫码</translation>
    </message>
    <message>
        <source>Change the rules of {name}</source>
        <translation>修改{name}的规则</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>设置 PIN</translation>
    </message>
</context>
</TS>
