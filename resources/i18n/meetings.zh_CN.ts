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
        <source>Swap with {a} × {b}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would go to {time} · {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides of both are free then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict at {time}. It will not move there</source>
        <translation>{time} 有冲突，松手不会移动</translation>
    </message>
    <message>
        <source>It cannot be placed</source>
        <translation>无法安排</translation>
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
    <name>DayLoad</name>
    <message>
        <source>Meetings of the day by time</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiffPane</name>
    <message>
        <source>Proved best</source>
        <translation type="unfinished">已证明最优</translation>
    </message>
    <message>
        <source>No valid plan is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the plan as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Unlock</source>
        <translation>解除锁定</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已谈</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>缺席</translation>
    </message>
    <message>
        <source>Cancel the meeting</source>
        <translation>取消洽谈</translation>
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
        <source>Nobody has asked for a meeting yet.</source>
        <translation>还没有洽谈请求。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
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
        <source>Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>The scheduler is running.</source>
        <translation>正在排程。</translation>
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
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) cancelled</source>
        <translation>
            <numerusform>已取消 %n 场洽谈</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>显示 {shown} / {total}</translation>
    </message>
</context>
<context>
    <name>MoveHint</name>
    <message>
        <source>Select a meeting, press M, move it with the arrows, Enter to place.</source>
        <translation>选中后按 M 用键盘移动，方向键选格，Enter 放下。</translation>
    </message>
</context>
<context>
    <name>PaperMenu</name>
    <message numerus="yes">
        <source>Agendas of %n chosen exhibitor(s)</source>
        <translation>
            <numerusform>所选 %n 家展商的日程</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Agendas of %n chosen visitor(s)</source>
        <translation>
            <numerusform>所选 %n 位观众的日程</numerusform>
        </translation>
    </message>
    <message>
        <source>Calendars of the chosen…</source>
        <translation>所选各方的日历文件…</translation>
    </message>
    <message>
        <source>Agendas of all exhibitors</source>
        <translation>全部展商的日程</translation>
    </message>
    <message>
        <source>Agendas of all visitors</source>
        <translation>全部观众的日程</translation>
    </message>
    <message>
        <source>Table cards</source>
        <translation>桌卡</translation>
    </message>
    <message>
        <source>Day board, A3</source>
        <translation>洽谈总表（A3）</translation>
    </message>
    <message>
        <source>Calendars…</source>
        <translation>日历文件…</translation>
    </message>
</context>
<context>
    <name>Proposing</name>
    <message>
        <source>Cancelled. The plan is as it was.</source>
        <translation type="unfinished">已取消，排期没有变化。</translation>
    </message>
    <message>
        <source>The plan is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{placed} of {requested} requests placed</source>
        <translation type="unfinished">已排 {placed} / {requested} 个请求</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished">撤销</translation>
    </message>
    <message>
        <source>The scheduler failed. The plan is as it was.</source>
        <translation type="unfinished">排程出错，排期没有变化。</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation type="unfinished">重新运行</translation>
    </message>
</context>
<context>
    <name>QualityBar</name>
    <message>
        <source>Quality</source>
        <translation>排程质量</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>已排</translation>
    </message>
    <message>
        <source>Weight, at most</source>
        <translation>权重 / 上限</translation>
    </message>
    <message>
        <source>Preferred times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back-to-back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proved best</source>
        <translation>已证明最优</translation>
    </message>
    <message>
        <source>No valid plan has more weight.</source>
        <translation>没有权重更高的可行排期。</translation>
    </message>
    <message>
        <source>Times and rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight {weight} of at most {bound}, times the share of the time between people&apos;s first and last meeting of a day that is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often somebody goes to another place on a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People with three meetings or more without a pause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day&apos;s load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle slots</source>
        <translation>空档</translation>
    </message>
</context>
<context>
    <name>RepairPane</name>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every meeting can be held as planned, and nothing waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A repair moves as few meetings as it can, and none that starts within {minutes} minutes. Nothing changes before you accept it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunStrip</name>
    <message>
        <source>Use the best so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">取消</translation>
    </message>
    <message>
        <source>Scheduling</source>
        <translation type="unfinished">正在排程</translation>
    </message>
    <message>
        <source>Looking for a repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filling in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tries} moves tried · {placed} placed · {idle} idle slots · {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s left at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished">排程质量</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Unscheduled</source>
        <translation>待排</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place what waits; nothing else moves</source>
        <translation type="unfinished"></translation>
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
    <name>ViewSwitch</name>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>weight {weight}</source>
        <translation>权重 {weight}</translation>
    </message>
</context>
<context>
    <name>_Called</name>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no number known</source>
        <translation type="unfinished"></translation>
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
        <translation>地点</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
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
        <source>No-show</source>
        <translation>缺席</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Came after the last run</source>
        <translation>上次排程之后提出</translation>
    </message>
    <message>
        <source>Never free at the same time</source>
        <translation>双方没有共同空闲的时段</translation>
    </message>
    <message>
        <source>Free, but never at the same time</source>
        <translation>双方都有空，但时段错开</translation>
    </message>
    <message>
        <source>Every table is taken when both are free</source>
        <translation>双方有空时桌位已满</translation>
    </message>
    <message>
        <source>Meetings that stay hold the only common slots</source>
        <translation>共同时段已被不可移动的洽谈占用</translation>
    </message>
    <message>
        <source>Must follow a meeting that has no place</source>
        <translation>须排在另一场未排上的洽谈之后</translation>
    </message>
    <message>
        <source>Its slots went to heavier ones</source>
        <translation>时段让给了权重更高的洽谈</translation>
    </message>
    <message>
        <source>No place found in the time given</source>
        <translation>限定时间内没有找到位置</translation>
    </message>
    <message>
        <source> and </source>
        <comment>between two names</comment>
        <translation>与</translation>
    </message>
    <message>
        <source>One side</source>
        <translation>一方</translation>
    </message>
    <message>
        <source>No slot left for {name}</source>
        <translation>{name} 已无空闲时段</translation>
    </message>
    <message>
        <source>Full: {name}</source>
        <translation>{name} 已满额</translation>
    </message>
    <message>
        <source>Full: {name}, one meeting</source>
        <translation>{name} 已满 1 场</translation>
    </message>
    <message>
        <source>Full: {name}, {quota} meetings</source>
        <translation>{name} 已满 {quota} 场</translation>
    </message>
    <message>
        <source>{time} went to a heavier one</source>
        <translation>{time} 让给了权重更高的洽谈</translation>
    </message>
    <message>
        <source>Only at {time}, every table taken</source>
        <translation>仅 {time} 可行，桌位已满</translation>
    </message>
    <message>
        <source>{number} common slots, every table taken</source>
        <translation>{number} 个共同时段桌位均满</translation>
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
        <source>late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>{name} already has all {quota} meetings of its quota.</source>
        <translation>{name}已排满 {quota} 场。</translation>
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
        <source>{name} is not at the fair that day.</source>
        <translation>{name}当天不在展会。</translation>
    </message>
    <message>
        <source>{name} cannot meet from {start} to {end}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot meet from {start} to {end}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is at “{title}” then.</source>
        <translation type="unfinished"></translation>
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
        <source>Nobody asks for this meeting any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No meetings are held at that time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} is closed at that time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} does not have what was asked for: {features}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between features</comment>
        <translation type="unfinished">，</translation>
    </message>
    <message>
        <source>{name} walks {minutes} minutes from {place} ({time}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} walks {minutes} minutes from the forum at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order with {a} × {b} at {time} would be broken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quiet</source>
        <translation type="unfinished"></translation>
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
        <source>Tables</source>
        <comment>a view of the meetings</comment>
        <translation>桌位</translation>
    </message>
    <message>
        <source>List</source>
        <comment>a view of the meetings</comment>
        <translation>列表</translation>
    </message>
    <message>
        <source>Requests</source>
        <comment>a view</comment>
        <translation>请求</translation>
    </message>
    <message>
        <source>Nothing would change: the plan in force is as good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{moved} moved · {added} added · {dropped} dropped · {untouched} untouched</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
