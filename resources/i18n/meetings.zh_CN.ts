<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
        <source>en</source>
        <comment>the language itself: en or zh</comment>
        <translation>zh</translation>
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
        <source>Table {number}</source>
        <translation>{number} 号桌</translation>
    </message>
    <message>
        <source>Booth {code}</source>
        <translation>{code} 展位</translation>
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
        <source>%n possible slot(s)</source>
        <translation>可用时段 %n 个</translation>
    </message>
</context>
</TS>
