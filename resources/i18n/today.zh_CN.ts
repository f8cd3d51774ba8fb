<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>GateRow</name>
    <message>
        <source>{number} a minute</source>
        <translation>{number} / 分</translation>
    </message>
</context>
<context>
    <name>HallRow</name>
    <message>
        <source>Hall {code}</source>
        <translation>{code} 馆</translation>
    </message>
</context>
<context>
    <name>Hours</name>
    <message>
        <source>Past</source>
        <translation>已过</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>已排</translation>
    </message>
    <message>
        <source>This hour {number}</source>
        <translation>当前小时 {number}</translation>
    </message>
</context>
<context>
    <name>MatterRow</name>
    <message numerus="yes">
        <source>%n conflict(s) in the programme</source>
        <translation>
            <numerusform>论坛有 %n 处冲突</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibitor(s) not here yet</source>
        <translation>
            <numerusform>%n 家展商未报到</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) over and not marked</source>
        <translation>
            <numerusform>%n 场洽谈结束后未登记结果</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) without a meeting</source>
        <translation>
            <numerusform>%n 个洽谈请求待排</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibitor(s) without offer or need</source>
        <translation>
            <numerusform>%n 家展商资料待补，影响匹配</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) waiting to be printed</source>
        <translation>
            <numerusform>%n 张证件待打印</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without both sides scanned at the tables</source>
        <translation>
            <numerusform>其中 %n 场未见双方到洽谈桌扫码</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>{names} and others</source>
        <translation>{names} 等</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>排程</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>SessionRow</name>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>chaired by {name}</source>
        <translation>主持 {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n 个项目</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Exhibitors here</source>
        <translation>已报到展商</translation>
    </message>
    <message>
        <source>Meetings today</source>
        <translation>今日洽谈完成</translation>
    </message>
    <message>
        <source>People registered</source>
        <translation>登记人员</translation>
    </message>
    <message>
        <source>Badges to print</source>
        <translation>待打印证件</translation>
    </message>
    <message>
        <source>In the fair</source>
        <translation>在馆人数</translation>
    </message>
    <message>
        <source>Admitted today</source>
        <translation>今日入场</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>签约意向</translation>
    </message>
    <message>
        <source>Running and next</source>
        <translation>正在进行与即将开始</translation>
    </message>
    <message>
        <source>Open programme</source>
        <translation>打开论坛</translation>
    </message>
    <message>
        <source>Open meetings</source>
        <translation>打开洽谈</translation>
    </message>
    <message>
        <source>Needs a hand</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) to go</source>
        <translation>
            <numerusform>距开幕 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>{day} · the fair is over</source>
        <translation>{day} · 展会已结束</translation>
    </message>
    <message>
        <source>{day} · day {number}</source>
        <translation>{day} · 第 {number} 天</translation>
    </message>
    <message>
        <source>held of those planned</source>
        <translation>已谈 / 当日已排</translation>
    </message>
    <message>
        <source>in, and not counted out</source>
        <translation>按入场减离场计</translation>
    </message>
    <message>
        <source>{share}% of {expected} expected</source>
        <translation>预登记 {expected}，到场率 {share}%</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n 项登记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be verified</source>
        <translation>
            <numerusform>%n 项待核</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrivals by hall</source>
        <translation>各馆报到</translation>
    </message>
    <message>
        <source>People by hall</source>
        <translation>各馆在馆</translation>
    </message>
    <message>
        <source>Admissions by gate</source>
        <translation>各门入场</translation>
    </message>
    <message>
        <source>Meetings by hour</source>
        <translation>每小时洽谈</translation>
    </message>
    <message numerus="yes">
        <source>%n not here yet</source>
        <translation>
            <numerusform>%n 家未报到</numerusform>
        </translation>
    </message>
    <message>
        <source>visitors, exhibitors&apos; staff and guests</source>
        <translation>观众、展商人员与嘉宾</translation>
    </message>
    <message>
        <source>of {total} issued</source>
        <translation>共 {total} 张</translation>
    </message>
    <message>
        <source>No session runs or begins within four hours.</source>
        <translation>四小时内没有场次。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 场</numerusform>
        </translation>
    </message>
    <message>
        <source>No meeting is planned for the next slot.</source>
        <translation>下一时段没有洽谈。</translation>
    </message>
    <message>
        <source>Nothing needs a hand just now.</source>
        <translation>目前没有需要处理的事</translation>
    </message>
    <message>
        <source>No exhibitor has a booth in a hall yet.</source>
        <translation>还没有展商分配到展位。</translation>
    </message>
    <message>
        <source>Admissions by hour</source>
        <translation>每小时入场</translation>
    </message>
    <message>
        <source>No more meetings</source>
        <translation>没有后续洽谈</translation>
    </message>
    <message>
        <source>Meetings at {time}</source>
        <translation>{time} 开始的洽谈</translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>共 %n 场</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Fill</name>
    <message>
        <source>Registered</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>签到</translation>
    </message>
</context>
<context>
    <name>today</name>
    <message>
        <source>in {hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分后</translation>
    </message>
    <message>
        <source>in {minutes} min</source>
        <translation>{minutes} 分钟后</translation>
    </message>
    <message>
        <source>Table {number}</source>
        <translation>{number} 号桌</translation>
    </message>
    <message>
        <source>Booth {code}</source>
        <translation>{code} 展位</translation>
    </message>
</context>
</TS>
