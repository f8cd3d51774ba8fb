<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>FirstRun</name>
    <message>
        <source>Making the sample fair</source>
        <translation>正在准备示例展会</translation>
    </message>
    <message>
        <source>Open the sample fair</source>
        <translation>打开示例展会</translation>
    </message>
    <message>
        <source>176 exhibitors, 13 sessions and a meeting plan. Change what you like; it touches no real data.</source>
        <translation>176 家展商、13 场论坛与一份已排好的洽谈日程。可随意改动，不影响正式数据。</translation>
    </message>
    <message>
        <source>Open sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>New fair</source>
        <translation>新建展会</translation>
    </message>
    <message>
        <source>Give it a name and its days. Everything can be changed later.</source>
        <translation>填写名称与日期，之后随时可改。</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>Import a sheet</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>Exhibitors, visitors or the programme from Excel or CSV. Each row is checked; what is wrong is not written.</source>
        <translation>从 Excel 或 CSV 导入展商、观众或日程。系统会逐行检查，出错的行不会写入。</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Prepare a technology trade fair</source>
        <translation>开始筹备一场科技交易会</translation>
    </message>
    <message>
        <source>Your data stays on this computer; no network is needed.</source>
        <translation>数据保存在这台电脑上，不联网也能用。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Open another file</source>
        <translation>打开其他文件</translation>
    </message>
</context>
<context>
    <name>NewFairDialog</name>
    <message>
        <source>Make the fair</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New fair</source>
        <translation>新建展会</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>末日</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Give the fair a name in one of the languages.</source>
        <translation>请至少填写一种语言的名称。</translation>
    </message>
    <message>
        <source>The last day cannot come before the first.</source>
        <translation>末日不能早于首日。</translation>
    </message>
</context>
<context>
    <name>first_run</name>
    <message>
        <source>Today {time}</source>
        <translation>今天 {time}</translation>
    </message>
</context>
</TS>
