<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ItemRow</name>
    <message>
        <source>Earlier</source>
        <translation>提前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>推后</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>ProgrammeBoard</name>
    <message>
        <source>Programme by day and room</source>
        <translation>按日期与场地排列的论坛日程</translation>
    </message>
    <message>
        <source>No session is chosen.</source>
        <translation>未选中场次。</translation>
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
        <source>Forums, roadshows and auctions are planned here, by day and room.</source>
        <translation>论坛、路演与竞价在这里按日期和场地安排。</translation>
    </message>
    <message>
        <source>Import programme</source>
        <translation>导入日程</translation>
    </message>
    <message>
        <source>No session fits these filters.</source>
        <translation>没有符合条件的场次</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>论坛</translation>
    </message>
    <message numerus="yes">
        <source>%n forum(s) and roadshow(s)</source>
        <translation>
            <numerusform>%n 场论坛与路演</numerusform>
        </translation>
    </message>
    <message>
        <source>New session</source>
        <translation>新建场次</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
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
        <source>Take attendance</source>
        <translation>开始签到</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>chaired by {name}</source>
        <translation>主持 {name}</translation>
    </message>
    <message>
        <source>Move with the arrow keys</source>
        <translation>用方向键移动</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>修改记录…</translation>
    </message>
    <message>
        <source>Remove session</source>
        <translation>移除场次</translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>示例数据</translation>
    </message>
    <message>
        <source>From press reports</source>
        <translation>据新闻报道</translation>
    </message>
</context>
<context>
    <name>_Attendance</name>
    <message>
        <source>Registered</source>
        <translation>报名</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>{registered} / {seats} seats</source>
        <translation>{registered} / 座位 {seats}</translation>
    </message>
    <message>
        <source>{number} registered</source>
        <translation>登记 {number}</translation>
    </message>
</context>
<context>
    <name>programme</name>
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
        <source>Day</source>
        <translation>日期</translation>
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
        <source>{n} session</source>
        <translation>{n} 场</translation>
    </message>
    <message>
        <source>{n} sessions</source>
        <translation>{n} 场</translation>
    </message>
    <message>
        <source>Changeover {minutes} min short</source>
        <translation>搬台重叠 {minutes} 分</translation>
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
        <translation>{who}同时在「{other}」发言，重叠 {minutes} 分钟。</translation>
    </message>
    <message>
        <source>Possible:</source>
        <translation>可行：</translation>
    </message>
    <message>
        <source>Begin at {time}</source>
        <translation>改到 {time} 开始</translation>
    </message>
    <message>
        <source>Move to {room}</source>
        <translation>改到{room}</translation>
    </message>
    <message>
        <source>A project has a title.</source>
        <translation>请填写项目名称。</translation>
    </message>
    <message>
        <source>Write a number of minutes from 1 to 240.</source>
        <translation>请填写 1 至 240 之间的分钟数。</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Presented by</source>
        <translation>主讲</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Add project</source>
        <translation>添加项目</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>拍品</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>路演项目</translation>
    </message>
    <message>
        <source>Add lot</source>
        <translation>添加拍品</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新项目</translation>
    </message>
    <message>
        <source>After the end</source>
        <translation>超出时段</translation>
    </message>
    <message>
        <source>On now</source>
        <translation>正在讲</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>A speaker has a name.</source>
        <translation>请填写嘉宾姓名。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Latin name</source>
        <translation>拉丁姓名</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>讲题</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>嘉宾</translation>
    </message>
    <message>
        <source>Add speaker</source>
        <translation>添加嘉宾</translation>
    </message>
    <message>
        <source>New speaker</source>
        <translation>新嘉宾</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>简介</translation>
    </message>
</context>
</TS>
