<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Version {v}</source>
        <translation>版本 {v}</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Fonts and icons</source>
        <translation>字体与图标</translation>
    </message>
    <message>
        <source>Licence text</source>
        <translation>许可证全文</translation>
    </message>
</context>
<context>
    <name>Data</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Back up to…</source>
        <translation>备份到…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>A checked copy of the whole fair, made while you go on working. Open it like any other fair.</source>
        <translation>整届展会的副本，经过校验；备份时可以继续工作。副本可像其他展会一样打开。</translation>
    </message>
    <message>
        <source>Fairs (*.fair)</source>
        <translation>展会 (*.fair)</translation>
    </message>
    <message>
        <source>Backed up to {name}, {size} MB, checked</source>
        <translation>已备份到 {name}，{size} MB，校验通过</translation>
    </message>
    <message>
        <source>The backup failed. The fair is as it was.</source>
        <translation>备份失败，展会数据没有改变。</translation>
    </message>
</context>
<context>
    <name>FairForm</name>
    <message>
        <source>Fair</source>
        <translation>展会</translation>
    </message>
    <message>
        <source>The fair needs a name in one of the languages.</source>
        <translation>展会至少需要一种语言的名称。</translation>
    </message>
    <message>
        <source>The last day cannot come before the first.</source>
        <translation>最后一天不能早于第一天。</translation>
    </message>
    <message>
        <source>The fair must close after it opens.</source>
        <translation>闭馆时间必须晚于开馆时间。</translation>
    </message>
    <message>
        <source>Lunch must end after it begins.</source>
        <translation>午休的结束必须晚于开始。</translation>
    </message>
    <message>
        <source>A time is written like 9:30.</source>
        <translation>时间写作 9:30 这样的形式。</translation>
    </message>
    <message>
        <source>A number from {least} to {most} is needed.</source>
        <translation>请输入 {least} 到 {most} 之间的整数。</translation>
    </message>
    <message>
        <source>Meetings stand in slots that would go. Move or cancel them first; nothing was changed.</source>
        <translation>将要去掉的时段里排有洽谈。请先移动或取消这些洽谈；没有作任何更改。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>场馆</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>展期</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>开放时间</translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation>午休</translation>
    </message>
    <message>
        <source>Meetings and sessions</source>
        <translation>洽谈与场次</translation>
    </message>
    <message>
        <source>Meeting slot</source>
        <translation>洽谈时段</translation>
    </message>
    <message>
        <source>Changeover</source>
        <translation>搬台</translation>
    </message>
    <message>
        <source>Meeting quota</source>
        <translation>洽谈上限</translation>
    </message>
    <message>
        <source>meetings per exhibitor</source>
        <translation>场 / 展商</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
</context>
<context>
    <name>LicenceDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>语言与外观</translation>
    </message>
</context>
</TS>
