<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BoardSight</name>
    <message>
        <source>Meetings by place and time</source>
        <translation>按桌位和时间排列的洽谈</translation>
    </message>
    <message>
        <source>No meeting is chosen.</source>
        <translation>没有选中洽谈。</translation>
    </message>
    <message>
        <source>not free</source>
        <translation>不可排</translation>
    </message>
    <message>
        <source>free</source>
        <translation>可排</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>This meeting is locked. Press L to unlock it, then move it.</source>
        <translation>这场洽谈已锁定。按 L 解锁后再移动。</translation>
    </message>
    <message>
        <source>This meeting was held. It stays where it was.</source>
        <translation>这场洽谈已经谈过，留在原处。</translation>
    </message>
    <message>
        <source>This meeting was missed. It stays where it was.</source>
        <translation>这场洽谈有人缺席，留在原处。</translation>
    </message>
</context>
<context>
    <name>ConflictPopover</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Conflict at {time}. It will not move there</source>
        <translation>{time} 有冲突，松手不会移动</translation>
    </message>
    <message>
        <source>No place at the fair is free for both.</source>
        <translation>整个展会没有双方都空闲的位置。</translation>
    </message>
    <message>
        <source>Place at {time}</source>
        <translation>放到 {time}</translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message>
        <source>Meetings will stand here once the requests are scheduled.</source>
        <translation>排程完成后，洽谈会列在这里。</translation>
    </message>
    <message>
        <source>Run schedule</source>
        <translation>运行排程</translation>
    </message>
    <message>
        <source>No meeting fits the filters.</source>
        <translation>没有符合条件的洽谈</translation>
    </message>
    <message>
        <source>Scheduling</source>
        <translation>正在排程</translation>
    </message>
    <message>
        <source>Keep the best so far</source>
        <translation>就用当前最优</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>洽谈</translation>
    </message>
    <message>
        <source>The scheduler is running.</source>
        <translation>正在排程。</translation>
    </message>
    <message>
        <source>Print agendas</source>
        <translation>打印日程</translation>
    </message>
    <message>
        <source>No meeting yet.</source>
        <translation>还没有洽谈。</translation>
    </message>
    <message>
        <source>Search a party</source>
        <translation>搜索洽谈方</translation>
    </message>
    <message>
        <source>Cancelled. The plan is as it was.</source>
        <translation>已取消，排期没有变化。</translation>
    </message>
    <message>
        <source>The meeting was cancelled.</source>
        <translation>洽谈已取消。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{placed} placed, weight {weight} of at most {bound}, {idle} idle slots</source>
        <translation>已排 {placed} 场 · 权重 {weight}，上限 {bound} · 空档 {idle}</translation>
    </message>
    <message>
        <source>{placed} of {requested} requests placed</source>
        <translation>已排 {placed} / {requested} 个请求</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>重新运行</translation>
    </message>
    <message>
        <source>The scheduler failed. The plan is as it was.</source>
        <translation>排程出错，排期没有变化。</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>显示 {shown} / {total}</translation>
    </message>
</context>
<context>
    <name>QualityBar</name>
    <message>
        <source>Weight placed</source>
        <translation>排程质量</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>已排</translation>
    </message>
    <message>
        <source>At most possible</source>
        <translation>权重上限</translation>
    </message>
    <message>
        <source>Idle slots</source>
        <translation>空档</translation>
    </message>
    <message>
        <source>Proved: no plan places more</source>
        <translation>已证明最优</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Unscheduled</source>
        <translation>待排</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Every open request has its meeting.</source>
        <translation>所有请求都已排上。</translation>
    </message>
</context>
<context>
    <name>_Waiting</name>
    <message>
        <source>weight {weight}</source>
        <translation>权重 {weight}</translation>
    </message>
</context>
<context>
    <name>meetings</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Free</source>
        <comment>a cell in which the meeting may be put</comment>
        <translation>可排</translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation>午休</translation>
    </message>
    <message>
        <source>Place</source>
        <comment>heading of the column of tables and booths</comment>
        <translation>桌位</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Asks</source>
        <translation>邀约方</translation>
    </message>
    <message>
        <source>Is asked</source>
        <translation>受邀方</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>已排</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已谈</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>缺席</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>{name} ({organisation})</source>
        <translation>{name}（{organisation}）</translation>
    </message>
    <message>
        <source>no place</source>
        <translation>无桌位</translation>
    </message>
    <message>
        <source>Table {number}</source>
        <translation>{number} 号桌</translation>
    </message>
    <message>
        <source>Booth {code}</source>
        <translation>{code} 展位</translation>
    </message>
    <message>
        <source>At booths</source>
        <translation>展位内</translation>
    </message>
    <message>
        <source>Without a place</source>
        <translation>未定桌位</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>桌位</translation>
    </message>
    <message>
        <source>Zone {name}</source>
        <translation>洽谈区 {name}</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>running now</source>
        <translation>正在洽谈</translation>
    </message>
    <message>
        <source>held</source>
        <translation>已谈</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>缺席</translation>
    </message>
    <message>
        <source>{a} and {b}</source>
        <translation>{a}与{b}</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between facts read out</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>{place} is taken by {a} and {b}.</source>
        <translation>{place} 此时由{a}与{b}使用。</translation>
    </message>
    <message>
        <source>{name} already has its {quota} meetings.</source>
        <translation>{name}已排满 {quota} 场。</translation>
    </message>
    <message>
        <source>{name} is not at the fair that day.</source>
        <translation>{name}当天不在展会。</translation>
    </message>
    <message>
        <source>In a booth only its own exhibitor meets; this is not {name}&apos;s.</source>
        <translation>展位内只安排本展位展商的洽谈，这不是{name}的展位。</translation>
    </message>
    <message>
        <source>That time has passed.</source>
        <translation>这个时间已经过去。</translation>
    </message>
    <message>
        <source>{name} is meeting {partner} then ({place}).</source>
        <translation>{name}此时与{partner}洽谈，在 {place}。</translation>
    </message>
    <message>
        <source>Nearest free: {time} · {place}, both available</source>
        <translation>最近可排：{time} · {place}，双方空闲</translation>
    </message>
    <message>
        <source>Not scheduled yet: it came after the last run.</source>
        <translation>上次排程之后提出，尚未排程</translation>
    </message>
    <message>
        <source>There is no slot in which both are free.</source>
        <translation>双方没有共同空闲的时段</translation>
    </message>
    <message>
        <source>One side has as many meetings as it may hold.</source>
        <translation>一方已满额</translation>
    </message>
    <message>
        <source>One side has more requests than free slots.</source>
        <translation>一方的请求多于空闲时段</translation>
    </message>
    <message>
        <source>Both are free, but every table is taken then.</source>
        <translation>双方有空，但桌位已满</translation>
    </message>
    <message>
        <source>Locked or running meetings hold the only common slots.</source>
        <translation>共同时段已被锁定或进行中的洽谈占用</translation>
    </message>
    <message>
        <source>It must follow a meeting that has no place.</source>
        <translation>须排在另一场未排上的洽谈之后</translation>
    </message>
    <message>
        <source>Heavier meetings take the slots that it could have.</source>
        <translation>可用时段让给了权重更高的洽谈</translation>
    </message>
    <message>
        <source>The search found no place in the time it had.</source>
        <translation>限定时间内没有找到位置</translation>
    </message>
    <message>
        <source>{n} possible slot.</source>
        <translation>可用时段 {n} 个</translation>
    </message>
    <message>
        <source>{n} possible slots.</source>
        <translation>可用时段 {n} 个</translation>
    </message>
    <message>
        <source>{sentence} {more}</source>
        <translation>{sentence} · {more}</translation>
    </message>
</context>
</TS>
