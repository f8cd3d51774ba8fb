<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AbsenceDialog</name>
    <message>
        <source>Somebody cannot meet</source>
        <translation>某方不能洽谈</translation>
    </message>
    <message>
        <source>Meetings that are planned in this time stay on the board, marked, until you accept a repair.</source>
        <translation>该时段内已排的洽谈仍留在排期板上，直到采用修复方案。</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>洽谈方</translation>
    </message>
    <message>
        <source>Exhibitor or visitor: name, pinyin, booth</source>
        <translation>展商或观众：姓名、拼音、展位</translation>
    </message>
    <message>
        <source>Why, for those who ask</source>
        <translation>原因，供询问时说明</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Choose who cannot meet.</source>
        <translation>请选择不能洽谈的一方。</translation>
    </message>
</context>
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
    <name>ClosureDialog</name>
    <message>
        <source>Close a table or shorten a day</source>
        <translation>停用洽谈桌或缩短一天</translation>
    </message>
    <message>
        <source>Meetings that are planned there stay on the board, marked, until you accept a repair.</source>
        <translation>那里已排的洽谈仍留在排期板上，直到采用修复方案。</translation>
    </message>
    <message>
        <source>The whole fair</source>
        <translation>整个展会</translation>
    </message>
    <message>
        <source>What is closed</source>
        <translation>停用对象</translation>
    </message>
    <message>
        <source>Why, for those who ask</source>
        <translation>原因，供询问时说明</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
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
        <translation>与 {a} × {b} 交换</translation>
    </message>
    <message>
        <source>It would go to {time} · {place}.</source>
        <translation>对方改到 {time} · {place}。</translation>
    </message>
    <message>
        <source>Both sides of both are free then.</source>
        <translation>两场的双方届时都有空。</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>交换</translation>
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
        <translation>当天各时段的洽谈</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n 场</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiffPane</name>
    <message>
        <source>Proved best</source>
        <translation>已证明最优</translation>
    </message>
    <message>
        <source>No valid plan is better.</source>
        <translation>没有更好的可行方案。</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Leave the plan as it is</source>
        <translation>保持原方案</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>新方案</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>补排</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>To be told</source>
        <translation>需要通知</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListFace</name>
    <message>
        <source>Meetings</source>
        <translation>洽谈</translation>
    </message>
    <message>
        <source>Meetings will stand here once the requests are scheduled.</source>
        <translation>请求排程后，洽谈会列在这里。</translation>
    </message>
    <message>
        <source>Run schedule</source>
        <translation>运行排程</translation>
    </message>
    <message>
        <source>No meeting fits the filters.</source>
        <translation>没有符合条件的洽谈。</translation>
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
        <source>{shown} of {total}</source>
        <translation>{shown} / {total}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
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
        <source>Run schedule</source>
        <translation>运行排程</translation>
    </message>
    <message>
        <source>Nobody has asked for a meeting yet.</source>
        <translation>还没有洽谈请求。</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>洽谈</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
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
</context>
<context>
    <name>MoveHint</name>
    <message>
        <source>Select a meeting, press M, move it with the arrows, Enter to place.</source>
        <translation>选中后按 M 用键盘移动，方向键选格，Enter 放下。</translation>
    </message>
</context>
<context>
    <name>NoShowOffer</name>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Mark as no-shows</source>
        <translation>标为缺席</translation>
    </message>
    <message>
        <source>Marked as no-shows: {count}</source>
        <translation>已标为缺席：{count} 场</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 场</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) over without both sides scanned at the tables. {which}.</source>
        <translation>
            <numerusform>%n 场洽谈已结束，洽谈桌未扫到双方：{which}。</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <comment>between meetings</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>{when} {first} × {second}: nobody was scanned</source>
        <translation>{when} {first} × {second}，双方均未扫码</translation>
    </message>
    <message>
        <source>{when} {first} × {second}: only {came} came</source>
        <translation>{when} {first} × {second}，仅{came}到场</translation>
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
    <name>PeopleSheet</name>
    <message>
        <source>Meetings by person and time</source>
        <translation>按人员和时间排列的洽谈</translation>
    </message>
    <message>
        <source>No meeting is chosen.</source>
        <translation>未选中洽谈。</translation>
    </message>
</context>
<context>
    <name>PeopleView</name>
    <message>
        <source>Nobody fits the words.</source>
        <translation>没有符合条件的洽谈方。</translation>
    </message>
</context>
<context>
    <name>PreferenceDialog</name>
    <message>
        <source>When somebody would rather meet</source>
        <translation>希望的洽谈时间</translation>
    </message>
    <message>
        <source>The next plan keeps to it where that costs no meeting. For times in which somebody cannot meet at all, write down an absence.</source>
        <translation>在不减少洽谈的前提下，下次排程会尽量照顾。完全不能洽谈的时段，请登记为不能洽谈。</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>洽谈方</translation>
    </message>
    <message>
        <source>Exhibitor or visitor: name, pinyin, booth</source>
        <translation>展商或观众：姓名、拼音、展位</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>上午</translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation>下午</translation>
    </message>
    <message>
        <source>Time of the day</source>
        <translation>一天中的时段</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Days; none means any</source>
        <translation>希望的日期（不选表示不限）</translation>
    </message>
    <message>
        <source>Choose whose wish it is.</source>
        <translation>请先选择洽谈方。</translation>
    </message>
</context>
<context>
    <name>Proposing</name>
    <message>
        <source>Cancelled. The plan is as it was.</source>
        <translation>已取消，方案未变。</translation>
    </message>
    <message>
        <source>The plan is as it was.</source>
        <translation>方案未变。</translation>
    </message>
    <message>
        <source>{placed} of {requested} requests placed</source>
        <translation>已排 {placed} / {requested} 个请求</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The scheduler failed. The plan is as it was.</source>
        <translation>排程出错，方案未变。</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>重新运行</translation>
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
        <source>Weight, most</source>
        <translation>权重 / 上限</translation>
    </message>
    <message>
        <source>Preferred times</source>
        <translation>偏好时段</translation>
    </message>
    <message>
        <source>Table changes</source>
        <translation>人均换桌</translation>
    </message>
    <message>
        <source>Back-to-back</source>
        <translation>连场无休</translation>
    </message>
    <message>
        <source>Match weights</source>
        <translation>匹配权重</translation>
    </message>
    <message>
        <source>Weights changed since</source>
        <translation>权重已改</translation>
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
        <translation>时间与规则</translation>
    </message>
    <message>
        <source>Weight {weight} of at most {bound}, times the share of the time between people&apos;s first and last meeting of a day that is used.</source>
        <translation>权重 {weight}，至多 {bound}；再乘以每人每天首末场之间的时间利用率。</translation>
    </message>
    <message>
        <source>What may be missing from the heaviest plan: {gap}% at most.</source>
        <translation>与最重方案的差距：至多 {gap}%。</translation>
    </message>
    <message>
        <source>How often somebody goes to another place on a day.</source>
        <translation>平均每人每天换几次地方。</translation>
    </message>
    <message>
        <source>People with three meetings or more without a pause.</source>
        <translation>连续三场以上没有休息的人数。</translation>
    </message>
    <message>
        <source>Day&apos;s load</source>
        <translation>全天占用</translation>
    </message>
    <message>
        <source>Idle slots</source>
        <translation>空档</translation>
    </message>
</context>
<context>
    <name>RepairOffer</name>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) will not be held as planned. A repair finds other times and fills the gaps; nothing changes before you accept it.</source>
        <translation>
            <numerusform>%n 场洽谈不能如期举行。修复会另找时间并填补空档；确认之前不作任何更改。</numerusform>
        </translation>
    </message>
    <message>
        <source>See the proposal</source>
        <translation>查看方案</translation>
    </message>
</context>
<context>
    <name>RepairPane</name>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Look for a repair</source>
        <translation>寻找修复方案</translation>
    </message>
    <message>
        <source>Every meeting can be held as planned, and nothing waits.</source>
        <translation>所有洽谈都能按计划进行，也没有待排请求。</translation>
    </message>
    <message>
        <source>A repair moves as few meetings as it can, and none that starts within {minutes} minutes. Nothing changes before you accept it.</source>
        <translation>修复尽量少动洽谈，{minutes} 分钟内开始的一律不动。采用之前，方案不变。</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Rules of meetings</source>
        <translation>洽谈规则</translation>
    </message>
    <message>
        <source>They hold from the next run on. A plan never gives up weight for comfort: the weights below compare plans of equal weight.</source>
        <translation>从下次排程起生效。方案从不为舒适放弃权重：下面的系数只比较权重相同的方案。</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>不计</translation>
    </message>
    <message>
        <source>Preferred</source>
        <translation>尽量</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必须</translation>
    </message>
    <message>
        <source>Time to walk between halls</source>
        <translation>展馆间步行时间</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Minutes between two halls</source>
        <translation>两馆之间步行分钟数</translation>
    </message>
    <message>
        <source>Hours to answer a request</source>
        <translation>答复请求的小时数</translation>
    </message>
    <message>
        <source>Minutes before a meeting in which it stays</source>
        <translation>开始前多少分钟内不再移动</translation>
    </message>
    <message>
        <source>A free slot inside somebody&apos;s day</source>
        <translation>一天中间的一个空档</translation>
    </message>
    <message>
        <source>A minute of walking</source>
        <translation>步行一分钟</translation>
    </message>
    <message>
        <source>A change of table</source>
        <translation>换一次桌</translation>
    </message>
    <message>
        <source>A meeting outside preferred times</source>
        <translation>一场不在偏好时段的洽谈</translation>
    </message>
    <message>
        <source>The difference of the best and the worst served</source>
        <translation>安排最好与最差者之差</translation>
    </message>
    <message>
        <source>Usual rules</source>
        <translation>默认规则</translation>
    </message>
</context>
<context>
    <name>RunStrip</name>
    <message>
        <source>Use the best so far</source>
        <translation>就用当前最优</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Scheduling</source>
        <translation>正在排程</translation>
    </message>
    <message>
        <source>Looking for a repair</source>
        <translation>正在寻找修复方案</translation>
    </message>
    <message>
        <source>Filling in</source>
        <translation>正在补排</translation>
    </message>
    <message>
        <source>{tries} moves tried · {placed} placed · {idle} idle slots · {seconds} s</source>
        <translation>已尝试 {tries} 次移动 · 已排 {placed} · 空档 {idle} · {seconds} 秒</translation>
    </message>
    <message>
        <source>{seconds} s left at most</source>
        <translation>至多还需 {seconds} 秒</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>排程质量</translation>
    </message>
</context>
<context>
    <name>SpanField</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
    </message>
</context>
<context>
    <name>TimesDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>TimesMenu</name>
    <message>
        <source>Somebody cannot meet…</source>
        <translation>某方不能洽谈…</translation>
    </message>
    <message>
        <source>Somebody would rather meet…</source>
        <translation>希望的洽谈时间…</translation>
    </message>
    <message>
        <source>Close a table or shorten a day…</source>
        <translation>停用洽谈桌或缩短一天…</translation>
    </message>
    <message>
        <source>An exhibitor does not come…</source>
        <translation>展商取消参加…</translation>
    </message>
    <message>
        <source>Walks between halls…</source>
        <translation>馆间步行时间…</translation>
    </message>
    <message>
        <source>Rules of meetings…</source>
        <translation>洽谈规则…</translation>
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
        <translation>补排</translation>
    </message>
    <message>
        <source>Place what waits; nothing else moves</source>
        <translation>只排待排请求，其余不动</translation>
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
    <message>
        <source>Do it</source>
        <translation>照此安排</translation>
    </message>
</context>
<context>
    <name>WalksDialog</name>
    <message>
        <source>Walks between halls</source>
        <translation>馆间步行时间</translation>
    </message>
    <message>
        <source>Minutes from door to door. Between halls that are not listed the rules of meetings say how long it takes. They hold from the next run on.</source>
        <translation>从门到门的分钟数。未列出的两馆之间按洽谈规则计算。自下次排程起生效。</translation>
    </message>
    <message>
        <source>From hall</source>
        <translation>起点展馆</translation>
    </message>
    <message>
        <source>To hall</source>
        <translation>终点展馆</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>两馆之间</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
</context>
<context>
    <name>WithdrawalDialog</name>
    <message>
        <source>An exhibitor does not come</source>
        <translation>展商取消参加</translation>
    </message>
    <message>
        <source>All its requests are withdrawn and its planned meetings cancelled, in one step. A repair then gives the time to others.</source>
        <translation>一步撤回它的全部请求，取消已排的洽谈；之后可用修复把时间让给别人。</translation>
    </message>
    <message>
        <source>Exhibitor</source>
        <translation>展商</translation>
    </message>
    <message>
        <source>Exhibitor: name, pinyin, booth</source>
        <translation>展商：名称、拼音、展位</translation>
    </message>
    <message>
        <source>Cancel its meetings</source>
        <translation>取消其洽谈</translation>
    </message>
    <message numerus="yes">
        <source>%n planned meeting(s) would be cancelled</source>
        <translation>
            <numerusform>将取消 %n 场已排洽谈</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WrittenRow</name>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>_Called</name>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n 场</numerusform>
        </translation>
    </message>
    <message>
        <source>no number known</source>
        <translation>没有联系方式</translation>
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
        <source>Off-time</source>
        <comment>a free cell outside preferred times; very short</comment>
        <translation>非偏好</translation>
    </message>
    <message>
        <source>free</source>
        <translation>可排</translation>
    </message>
    <message>
        <source>free, score {change}</source>
        <translation>可排，质量 {change}</translation>
    </message>
    <message>
        <source>free, outside preferred times, score {change}</source>
        <translation>可排，不在偏好时段，质量 {change}</translation>
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
        <source>No free table has what was asked for</source>
        <translation>没有符合要求的空桌</translation>
    </message>
    <message>
        <source>Too far to walk from the meetings around it</source>
        <translation>与前后洽谈相距太远，来不及走到</translation>
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
        <source>{pair} to {time}</source>
        <translation>{pair} 改到 {time}</translation>
    </message>
    <message>
        <source>without {pair}</source>
        <translation>放弃 {pair}</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between changes</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Place at {time}</source>
        <translation>可排 {time}</translation>
    </message>
    <message>
        <source>{time} would do: {changes}</source>
        <translation>可排 {time}：{changes}</translation>
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
        <translation>迟到</translation>
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
        <translation>{name} {start}–{end} 不能洽谈。</translation>
    </message>
    <message>
        <source>{name} cannot meet from {start} to {end}: {reason}.</source>
        <translation>{name} {start}–{end} 不能洽谈：{reason}。</translation>
    </message>
    <message>
        <source>{name} is at “{title}” then.</source>
        <translation>{name} 此时在「{title}」。</translation>
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
        <translation>这场洽谈已没有有效请求。</translation>
    </message>
    <message>
        <source>No meetings are held at that time.</source>
        <translation>该时段不安排洽谈。</translation>
    </message>
    <message>
        <source>{place} is closed at that time.</source>
        <translation>{place}该时段停用。</translation>
    </message>
    <message>
        <source>{place} does not have what was asked for: {features}.</source>
        <translation>{place}没有所需条件：{features}。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between features</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>{name} walks {minutes} minutes from {place} ({time}).</source>
        <translation>{name} 从{place}（{time}）走过来要 {minutes} 分钟。</translation>
    </message>
    <message>
        <source>{name} walks {minutes} minutes from the forum at {time}.</source>
        <translation>{name} 从 {time} 的论坛走过来要 {minutes} 分钟。</translation>
    </message>
    <message>
        <source>The order with {a} × {b} at {time} would be broken.</source>
        <translation>会打乱与 {time} {a} × {b} 的先后顺序。</translation>
    </message>
    <message>
        <source>a screen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>安静</translation>
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
        <source>People</source>
        <comment>a view of the meetings</comment>
        <translation>人员</translation>
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
        <source>Nothing would change.</source>
        <translation>没有变化。</translation>
    </message>
    <message>
        <source>{number} moved</source>
        <translation>移动 {number}</translation>
    </message>
    <message>
        <source>{number} added</source>
        <translation>新增 {number}</translation>
    </message>
    <message>
        <source>{number} dropped</source>
        <translation>撤下 {number}</translation>
    </message>
    <message>
        <source>{number} untouched</source>
        <translation>不变 {number}</translation>
    </message>
    <message>
        <source>Visitors</source>
        <comment>a group of rows</comment>
        <translation>观众</translation>
    </message>
    <message>
        <source>Exhibitors</source>
        <comment>a group of rows</comment>
        <translation>展商</translation>
    </message>
    <message>
        <source>Who meets</source>
        <comment>heading of the column of people</comment>
        <translation>洽谈方</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>不在</translation>
    </message>
    <message>
        <source>Matched with {weights}.</source>
        <translation>匹配权重：{weights}。</translation>
    </message>
    <message>
        <source> Not changed since.</source>
        <translation>此后未改。</translation>
    </message>
    <message>
        <source> Changed since to {weights}.</source>
        <translation>此后改为：{weights}。</translation>
    </message>
    <message>
        <source>free time {weight}</source>
        <translation>空闲时间 {weight}</translation>
    </message>
    <message>
        <source>fairness {weight}</source>
        <translation>均衡 {weight}</translation>
    </message>
    <message>
        <source>least fit {weight}</source>
        <translation>最低推荐度 {weight}</translation>
    </message>
    <message>
        <source>meaning across languages</source>
        <translation>跨语言语义</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between weights</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>technical terms</source>
        <translation>技术关键词</translation>
    </message>
    <message>
        <source>industry and field</source>
        <translation>产业与领域</translation>
    </message>
    <message>
        <source>cooperation and stage</source>
        <translation>合作方式与阶段</translation>
    </message>
    <message>
        <source>region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>预算</translation>
    </message>
</context>
</TS>
