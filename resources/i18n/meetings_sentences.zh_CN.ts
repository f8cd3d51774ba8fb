<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>meetings_sentences</name>
    <message>
        <source>{asking} and {asked} have an open request already. Nothing was entered; answer or withdraw that one first.</source>
        <translation>{asking} 与 {asked} 之间已有未结的请求，没有重复录入；请先答复或撤回那一条。</translation>
    </message>
    <message>
        <source>Nobody asks to meet themselves. Choose another side.</source>
        <translation>请求双方不能是同一家，请另选一方。</translation>
    </message>
    <message>
        <source>None of the chosen requests can be changed in this way now. Nothing was changed.</source>
        <translation>所选请求目前都不能这样处理，没有改动。</translation>
    </message>
    <message>
        <source>These meetings would have to follow each other in a circle. Choose another one; nothing was changed.</source>
        <translation>这样洽谈的先后会首尾相接，请另选一场；没有改动。</translation>
    </message>
    <message>
        <source>A quota is 0 to {most} meetings, and at least one of them at once. Nothing was changed.</source>
        <translation>配额为 0 至 {most} 场，同时至少 1 场；没有改动。</translation>
    </message>
    <message>
        <source>This code is not that of an agenda printed here.</source>
        <translation>这不是本届日程上的二维码。</translation>
    </message>
    <message>
        <source>A time ends after it starts. Nothing was changed.</source>
        <translation>结束时间必须晚于开始时间，未作任何更改。</translation>
    </message>
    <message>
        <source>A booth belongs to its exhibitor; the other meeting cannot be held there. Nothing was changed.</source>
        <translation>展位属于其展商，另一场洽谈不能在那里举行，未作任何更改。</translation>
    </message>
    <message>
        <source>Nobody asks for this meeting any more. Nothing was changed.</source>
        <translation>这场洽谈已没有有效请求，未作改动。</translation>
    </message>
    <message>
        <source>That time has passed. Nothing was changed.</source>
        <translation>该时间已过，未作改动。</translation>
    </message>
    <message>
        <source>{name} already has all meetings of its quota. Nothing was changed.</source>
        <translation>{name} 的洽谈名额已满，未作改动。</translation>
    </message>
    <message>
        <source>No meetings are held at that time. Nothing was changed.</source>
        <translation>该时段不安排洽谈，未作改动。</translation>
    </message>
    <message>
        <source>{name} is not at the fair that day. Nothing was changed.</source>
        <translation>{name} 当天不在展会，未作改动。</translation>
    </message>
    <message>
        <source>{name} cannot meet at that time. Nothing was changed.</source>
        <translation>{name} 该时段不能洽谈，未作改动。</translation>
    </message>
    <message>
        <source>{name} is in a session at that time. Nothing was changed.</source>
        <translation>{name} 该时段在场次中，未作改动。</translation>
    </message>
    <message>
        <source>{name} cannot walk there in time. Nothing was changed.</source>
        <translation>{name} 来不及走到那里，未作改动。</translation>
    </message>
    <message>
        <source>One of these meetings has to follow the other. Nothing was changed.</source>
        <translation>这两场洽谈有先后要求，未作改动。</translation>
    </message>
    <message>
        <source>The table is closed at that time. Nothing was changed.</source>
        <translation>该洽谈桌此时停用，未作改动。</translation>
    </message>
    <message>
        <source>Somebody came to these meetings after all, or they are marked already. Nothing was changed.</source>
        <translation>这些洽谈已有人到场，或已作标记，未作改动。</translation>
    </message>
    <message>
        <source>The table does not have what was asked for. Nothing was changed.</source>
        <translation>该洽谈桌没有所需条件，未作改动。</translation>
    </message>
    <message>
        <source>Request of {asking} to {asked}</source>
        <translation>{asking} 请求与 {asked} 洽谈</translation>
    </message>
    <message>
        <source>Accept {asking} × {asked}</source>
        <translation>接受 {asking} × {asked}</translation>
    </message>
    <message>
        <source>Decline {asking} × {asked}</source>
        <translation>谢绝 {asking} × {asked}</translation>
    </message>
    <message>
        <source>Withdraw {asking} × {asked}</source>
        <translation>撤回 {asking} × {asked}</translation>
    </message>
    <message>
        <source>Ask again: {asking} × {asked}</source>
        <translation>重新征询 {asking} × {asked}</translation>
    </message>
    <message>
        <source>Accept requests: {count}</source>
        <translation>接受 {count} 条请求</translation>
    </message>
    <message>
        <source>Decline requests: {count}</source>
        <translation>谢绝 {count} 条请求</translation>
    </message>
    <message>
        <source>Withdraw requests: {count}</source>
        <translation>撤回 {count} 条请求</translation>
    </message>
    <message>
        <source>Ask again: {count} requests</source>
        <translation>重新征询 {count} 条请求</translation>
    </message>
    <message>
        <source>Let requests expire: {count}</source>
        <translation>{count} 条请求逾期</translation>
    </message>
    <message>
        <source>Edit the request {asking} × {asked}</source>
        <translation>修改请求 {asking} × {asked}</translation>
    </message>
    <message>
        <source>Quota of {name}</source>
        <translation>{name} 的洽谈配额</translation>
    </message>
    <message>
        <source>Repair the plan: {placed} meetings</source>
        <translation>修复日程：{placed} 场洽谈</translation>
    </message>
    <message>
        <source>Place what waits: {placed} meetings</source>
        <translation>补排：{placed} 场洽谈</translation>
    </message>
    <message>
        <source>Swap two meetings</source>
        <translation>交换两场洽谈</translation>
    </message>
    <message>
        <source>{name} does not come: {meetings} meetings cancelled</source>
        <translation>{name}取消参展：{meetings} 场洽谈取消</translation>
    </message>
    <message>
        <source>Note a late start</source>
        <translation>记录迟到</translation>
    </message>
    <message>
        <source>Mark no-shows by the scans: {count}</source>
        <translation>按扫码记录标为缺席：{count} 场</translation>
    </message>
    <message>
        <source>{name} cannot meet for a time</source>
        <translation>{name}一段时间不可洽谈</translation>
    </message>
    <message>
        <source>{name} can meet after all</source>
        <translation>{name}恢复可洽谈</translation>
    </message>
    <message>
        <source>Close the fair for a time</source>
        <translation>全场停排一段时间</translation>
    </message>
    <message>
        <source>Close table {table} for a time</source>
        <translation>{table} 号桌停用一段时间</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Preferred times of {name}</source>
        <translation>{name}的时间偏好</translation>
    </message>
    <message>
        <source>Walks between halls</source>
        <translation>展馆间步行时间</translation>
    </message>
    <message>
        <source>Change the rules of meetings</source>
        <translation>修改洽谈规则</translation>
    </message>
    <message>
        <source>Make room for a meeting</source>
        <translation>为洽谈腾出位置</translation>
    </message>
</context>
</TS>
