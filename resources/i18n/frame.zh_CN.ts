<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CrashDialog</name>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>The details name places in the program, and nothing of the fair&apos;s data.</source>
        <translation>详情只写明程序中的位置，不含展会的任何数据。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>收起详情</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>查看详情</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Parts of this record</source>
        <translation>这条记录的各部分</translation>
    </message>
</context>
<context>
    <name>FilteredEmpty</name>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>InlineStrip</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>剩余 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>剩余 %n 分钟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyboardMap</name>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Back to the place before</source>
        <translation>回到上一处</translation>
    </message>
    <message>
        <source>Next and previous region</source>
        <translation>下一区域、上一区域</translation>
    </message>
    <message>
        <source>Search everything, run a command</source>
        <translation>搜索或执行命令</translation>
    </message>
    <message>
        <source>Search this list</source>
        <translation>在此列表中搜索</translation>
    </message>
    <message>
        <source>New in this workspace</source>
        <translation>在此工作区新建</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Print this view</source>
        <translation>打印此视图</translation>
    </message>
    <message>
        <source>Undo and redo</source>
        <translation>撤销与重做</translation>
    </message>
    <message>
        <source>Open, or into the record</source>
        <translation>打开，或进入详情</translation>
    </message>
    <message>
        <source>Close, cancel, back to the list</source>
        <translation>关闭、取消、回到列表</translation>
    </message>
    <message>
        <source>Edit the value</source>
        <translation>编辑此项</translation>
    </message>
    <message>
        <source>Tick the row</source>
        <translation>勾选此行</translation>
    </message>
    <message>
        <source>Narrow sidebar</source>
        <translation>收窄侧栏</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>This keyboard map</source>
        <translation>本键盘表</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>en</source>
        <comment>this language&apos;s own key: en or zh_CN</comment>
        <translation>zh_CN</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{fair} – FairDesk</source>
        <translation>{fair} – FairDesk</translation>
    </message>
</context>
<context>
    <name>RecordLogDialog</name>
    <message>
        <source>Who changed what and when</source>
        <translation>谁在何时改了什么</translation>
    </message>
    <message>
        <source>History</source>
        <translation>修改记录</translation>
    </message>
</context>
<context>
    <name>RecordLogPane</name>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>还没有任何修改。</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>撤销：{what}</translation>
    </message>
    <message>
        <source>Redone: {what}</source>
        <translation>重做：{what}</translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>Backing up…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>Disk almost full: {size} GB free</source>
        <translation>磁盘将满：剩 {size} GB</translation>
    </message>
    <message>
        <source>Make room on the disk soon: what cannot be written is lost.</source>
        <translation>请尽快清理磁盘：写不进去的内容会丢失。</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>尚无备份</translation>
    </message>
    <message>
        <source>No backup since {time}</source>
        <translation>{time} 之后没有备份</translation>
    </message>
    <message>
        <source>Second place missing</source>
        <translation>第二备份位置未接上</translation>
    </message>
    <message>
        <source>{size} GB free</source>
        <translation>磁盘剩 {size} GB</translation>
    </message>
    <message>
        <source>There may be no room for the next backups. Make room on the disk.</source>
        <translation>之后的备份可能放不下。请清理磁盘。</translation>
    </message>
    <message>
        <source>Backup {time}</source>
        <translation>备份于 {time}</translation>
    </message>
    <message>
        <source>The last backup was made then and checked.</source>
        <translation>最近一次备份的时间，已校验。</translation>
    </message>
    <message>
        <source>The last backup was made then, checked, and copied outside.</source>
        <translation>最近一次备份的时间，已校验，并已复制到第二位置。</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Work</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>现场</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>总结</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Sample data</source>
        <translation>示例数据</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>All saved</source>
        <translation>均已保存</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Sort by</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Columns as at first</source>
        <translation>恢复默认列</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>_FairBlock</name>
    <message>
        <source>Fair: {name}</source>
        <translation>展会：{name}</translation>
    </message>
</context>
<context>
    <name>_UserRow</name>
    <message>
        <source>This desk: {who}</source>
        <translation>本机：{who}</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>{day} {month}</source>
        <comment>short date</comment>
        <translation>{number}.{two_digits}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <comment>date with its year</comment>
        <translation>{year}.{number}.{two_digits}</translation>
    </message>
    <message>
        <source>{weekday} {day} {month}</source>
        <comment>long date</comment>
        <translation>{number} 月 {day} 日 {weekday}</translation>
    </message>
    <message>
        <source>{weekday} {day} {month}</source>
        <comment>day of the fair</comment>
        <translation>{number}.{two_digits} {weekday}</translation>
    </message>
    <message>
        <source>{day}–{last_day} {month}</source>
        <comment>days of one month</comment>
        <translation>{year}.{number}.{two_digits}–{last_two_digits}</translation>
    </message>
    <message>
        <source>{day} {month} {year} – {last_day} {last_month} {last_year}</source>
        <comment>over new year</comment>
        <translation>{year}.{number}.{two_digits}–{last_year}.{last_number}.{last_two_digits}</translation>
    </message>
    <message>
        <source>{day} {month} – {last_day} {last_month}</source>
        <comment>date range</comment>
        <translation>{year}.{number}.{two_digits}–{last_number}.{last_two_digits}</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>CNY {yuan}</source>
        <translation>{yuan} 元</translation>
    </message>
    <message>
        <source>CNY {millions} m</source>
        <comment>large sum</comment>
        <translation>{wan} 万元</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>1 月</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>2 月</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>3 月</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>4 月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5 月</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>6 月</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>7 月</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>8 月</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>9 月</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>10 月</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>11 月</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>12 月</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>New exhibitor</source>
        <translation>新建展商</translation>
    </message>
    <message>
        <source>Go to {workspace}</source>
        <translation>切换到{workspace}</translation>
    </message>
    <message>
        <source>Switch the language</source>
        <translation>切换语言</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>切换浅色与深色</translation>
    </message>
    <message>
        <source>Narrow the sidebar, or widen it</source>
        <translation>收起或展开侧栏</translation>
    </message>
    <message>
        <source>Show the keyboard map</source>
        <translation>显示快捷键</translation>
    </message>
</context>
</TS>
