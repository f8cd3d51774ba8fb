<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Log</name>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Role and PIN</source>
        <translation>角色与 PIN</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫码</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>{what} (undone since)</source>
        <translation>{what}（已撤销）</translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Name or word in the log</source>
        <translation>日志中的姓名或词语</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>较新</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>较早</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Writing the log</source>
        <translation>正在写出日志</translation>
    </message>
    <message>
        <source>Log.xlsx</source>
        <translation>日志.xlsx</translation>
    </message>
    <message>
        <source>{number} lines in {name}</source>
        <translation>{name} 中有 {number} 行</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天起</translation>
    </message>
    <message>
        <source>A week</source>
        <translation>一周内</translation>
    </message>
    <message>
        <source>{number} lines; scans are shown when they are asked for</source>
        <translation>{number} 行；扫码记录需在类别中选择</translation>
    </message>
    <message>
        <source>Lines {first} to {last} from the newest; a file has all</source>
        <translation>由新到旧第 {first} 至 {last} 条；导出的文件含全部</translation>
    </message>
    <message>
        <source>{number} found in lines {first} to {last} from the newest</source>
        <translation>在由新到旧第 {first} 至 {last} 条中找到 {number} 条</translation>
    </message>
    <message>
        <source>Nothing was written yet.</source>
        <translation>还没有任何记录。</translation>
    </message>
    <message>
        <source>Nothing fits these filters</source>
        <translation>没有符合筛选的内容</translation>
    </message>
</context>
</TS>
