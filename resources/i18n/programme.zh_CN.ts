<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ProgrammeBoard</name>
    <message>
        <source>Programme by day and room</source>
        <translation>按日期与场地排列的论坛日程</translation>
    </message>
</context>
<context>
    <name>ProgrammePage</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>论坛</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n 场</numerusform>
        </translation>
    </message>
    <message>
        <source>New session</source>
        <translation>新建场次</translation>
    </message>
    <message>
        <source>Removed “{title}”</source>
        <translation>已删除「{title}」</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n 处冲突</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionDetail</name>
    <message>
        <source>Choose a session to see its room and speakers.</source>
        <translation>选择一个场次，查看场地、嘉宾与项目。</translation>
    </message>
    <message>
        <source>chaired by {name}</source>
        <translation>主持 {name}</translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>示例数据</translation>
    </message>
    <message>
        <source>From press reports</source>
        <translation>据新闻报道</translation>
    </message>
    <message>
        <source>{registered} registered, {seats} seats</source>
        <translation>报名 {registered} / 座位 {seats}</translation>
    </message>
    <message>
        <source>Would fit here from {time}</source>
        <translation>可行：在此场地改到 {time} 开始</translation>
    </message>
    <message>
        <source>Would fit now in {room}</source>
        <translation>可行：同一时间改到{room}</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>嘉宾</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>拍品</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>路演项目</translation>
    </message>
</context>
<context>
    <name>_PitchRow</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>programme</name>
    <message>
        <source>%n session(s)</source>
        <translation>%n 场</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Chinese title</source>
        <translation>中文标题</translation>
    </message>
    <message>
        <source>English title</source>
        <translation>英文标题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>主持</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>座位</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>A session has a title in one of the languages.</source>
        <translation>场次至少要有一种语言的标题。</translation>
    </message>
    <message>
        <source>Write a time as 14:30.</source>
        <translation>请按 14:30 的形式填写时间。</translation>
    </message>
    <message>
        <source>A session ends after it starts.</source>
        <translation>结束时间要晚于开始时间。</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>请填写整数。</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the language itself: en or zh</comment>
        <translation>zh</translation>
    </message>
    <message>
        <source>No room yet</source>
        <translation>未定场地</translation>
    </message>
    <message>
        <source>Forum</source>
        <translation>论坛</translation>
    </message>
    <message>
        <source>Roadshow</source>
        <translation>路演</translation>
    </message>
    <message>
        <source>Auction</source>
        <translation>竞价</translation>
    </message>
    <message>
        <source>Matchmaking</source>
        <translation>对接</translation>
    </message>
    <message>
        <source>Ceremony</source>
        <translation>仪式</translation>
    </message>
    <message>
        <source>The room is also taken by “{other}” for {minutes} minutes.</source>
        <translation>与「{other}」使用同一场地，重叠 {minutes} 分钟。</translation>
    </message>
    <message>
        <source>The changeover with “{other}” is {minutes} minutes short.</source>
        <translation>与「{other}」之间的搬台时间少 {minutes} 分钟。</translation>
    </message>
    <message>
        <source>{who} also speaks in “{other}” for {minutes} of these minutes.</source>
        <translation>{who} 同时在「{other}」发言，重叠 {minutes} 分钟。</translation>
    </message>
</context>
</TS>
