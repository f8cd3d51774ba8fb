<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>log_sentences</name>
    <message>
        <source>No desk {desk} wrote into this file. There are: {desks}.</source>
        <translation>没有工作台 {desk} 写入过此文件。现有：{desks}。</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>撤销：{step}</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>重做：{step}</translation>
    </message>
    <message>
        <source>{who} admitted at {place}</source>
        <translation>{who} 在 {place} 放行</translation>
    </message>
    <message>
        <source>{who} refused at {place}: already in</source>
        <translation>{who} 在 {place} 未放行：已入场</translation>
    </message>
    <message>
        <source>{who} refused at {place}: wrong day</source>
        <translation>{who} 在 {place} 未放行：日期不符</translation>
    </message>
    <message>
        <source>{who} refused at {place}: badge revoked</source>
        <translation>{who} 在 {place} 未放行：证件已作废</translation>
    </message>
    <message>
        <source>Refused at {place}: not genuine</source>
        <translation>{place} 未放行：疑似伪造</translation>
    </message>
    <message>
        <source>Refused at {place}: unreadable</source>
        <translation>{place} 未放行：无法读取</translation>
    </message>
    <message>
        <source>Refused at {place}: another fair’s code</source>
        <translation>{place} 未放行：其他展会的码</translation>
    </message>
    <message>
        <source>At {place}: unknown to this laptop</source>
        <translation>{place}：本机名单中没有</translation>
    </message>
    <message>
        <source>{who} refused at {place}: not registered</source>
        <translation>{who} 在 {place} 未放行：未报名</translation>
    </message>
    <message>
        <source>{who} refused at {place}: full</source>
        <translation>{who} 在 {place} 未放行：已满</translation>
    </message>
    <message>
        <source>{who} left through {place}</source>
        <translation>{who} 从 {place} 离场</translation>
    </message>
    <message>
        <source>A scan at {place} taken back</source>
        <translation>撤回了 {place} 的一次扫码</translation>
    </message>
    <message>
        <source>{author} of {exhibitor} noted {who}</source>
        <translation>{exhibitor} 的 {author} 记下了 {who}</translation>
    </message>
    <message>
        <source>{exhibitor} took back its lead {who}</source>
        <translation>{exhibitor} 撤回了线索 {who}</translation>
    </message>
    <message>
        <source>{by} was shown {who}’s {field}, for: {purpose}</source>
        <translation>{by} 查看了 {who} 的{field}，用途：{purpose}</translation>
    </message>
    <message>
        <source>{by} was given the {field} of {number} people, for: {purpose}</source>
        <translation>{by} 获得了 {number} 人的{field}，用途：{purpose}</translation>
    </message>
    <message>
        <source>{by} erased a person: {number} rows of the log lost their words</source>
        <translation>{by} 抹除了一个人：日志中 {number} 行的内容已清除</translation>
    </message>
    <message>
        <source>The desk became {role}, from {before}</source>
        <translation>工作台由{before}切换为{role}</translation>
    </message>
    <message>
        <source>A wrong PIN for {role}</source>
        <translation>{role}的 PIN 输入错误</translation>
    </message>
    <message>
        <source>A PIN was set for {role}</source>
        <translation>为{role}设置了 PIN</translation>
    </message>
    <message>
        <source>The PIN of {role} was removed</source>
        <translation>移除了{role}的 PIN</translation>
    </message>
    <message>
        <source>Somebody asked to reset the PIN of {role}</source>
        <translation>有人申请重置{role}的 PIN</translation>
    </message>
    <message>
        <source>The PIN of {role} was reset</source>
        <translation>{role}的 PIN 已重置</translation>
    </message>
    <message>
        <source>The fair was put together again from {source}; lost: {lost}</source>
        <translation>展会由 {source} 重新拼合；缺失：{lost}</translation>
    </message>
    <message>
        <source>{exhibitor} arrived</source>
        <translation>{exhibitor} 已报到</translation>
    </message>
    <message>
        <source>The arrival of {exhibitor} taken back</source>
        <translation>撤回了 {exhibitor} 的报到</translation>
    </message>
    <message>
        <source>Badge {badge} printed by {by} {reason}</source>
        <translation>{by} 打印了证件 {badge} {reason}</translation>
    </message>
    <message>
        <source>A meeting was marked as late</source>
        <translation>一场洽谈标记为迟到</translation>
    </message>
    <message>
        <source>A meeting was marked as held</source>
        <translation>一场洽谈标记为已举行</translation>
    </message>
    <message>
        <source>A meeting was marked as missed</source>
        <translation>一场洽谈标记为未到</translation>
    </message>
    <message>
        <source>A meeting’s mark taken back</source>
        <translation>撤回了一场洽谈的标记</translation>
    </message>
    <message>
        <source>{by} gave feedback of a meeting</source>
        <translation>{by} 填写了一场洽谈的反馈</translation>
    </message>
    <message>
        <source>{by} took feedback back</source>
        <translation>{by} 撤回了反馈</translation>
    </message>
    <message>
        <source>{bidder} bid ¥{amount}</source>
        <translation>{bidder} 号出价 ¥{amount}</translation>
    </message>
    <message>
        <source>A bid of {bidder} taken back</source>
        <translation>撤回了 {bidder} 号的一次出价</translation>
    </message>
    <message>
        <source>the organiser</source>
        <translation>主办方</translation>
    </message>
    <message>
        <source>a booth</source>
        <translation>展位</translation>
    </message>
    <message>
        <source>the gate</source>
        <translation>门岗</translation>
    </message>
    <message>
        <source>the kiosk</source>
        <translation>自助终端</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>the exhibitors</source>
        <translation>展商名录</translation>
    </message>
    <message>
        <source>the people</source>
        <translation>人员名单</translation>
    </message>
    <message>
        <source>the programme</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>the meetings</source>
        <translation>洽谈</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>scans</source>
        <translation>扫码记录</translation>
    </message>
    <message>
        <source>the deals</source>
        <translation>成交台账</translation>
    </message>
    <message>
        <source>badges</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>agendas</source>
        <translation>洽谈日程单</translation>
    </message>
    <message>
        <source>calendars</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>table cards</source>
        <translation>桌卡</translation>
    </message>
    <message>
        <source>day boards</source>
        <translation>当日洽谈总表</translation>
    </message>
    <message>
        <source>matchmaking summaries</source>
        <translation>对接摘要</translation>
    </message>
    <message>
        <source>offers and needs</source>
        <translation>供需清单</translation>
    </message>
    <message>
        <source>door sheets</source>
        <translation>会场门贴</translation>
    </message>
    <message>
        <source>posters</source>
        <translation>日程海报</translation>
    </message>
    <message>
        <source>the closing report</source>
        <translation>总结报告</translation>
    </message>
    <message>
        <source>the report’s figures</source>
        <translation>总结报告数据</translation>
    </message>
    <message>
        <source>the signing list</source>
        <translation>签约名单</translation>
    </message>
    <message>
        <source>name plates</source>
        <translation>席签</translation>
    </message>
    <message>
        <source>the log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>disclosures</source>
        <translation>查看与导出记录</translation>
    </message>
    <message>
        <source>one person’s data</source>
        <translation>个人信息副本</translation>
    </message>
    <message>
        <source>the whole fair</source>
        <translation>整届展会文件</translation>
    </message>
</context>
</TS>
