<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>problems</name>
    <message>
        <source>“{text}” does not say how a request stands</source>
        <translation>「{text}」看不出申请的状态</translation>
    </message>
    <message>
        <source>“{text}” does not say how a meeting stands</source>
        <translation>「{text}」看不出洽谈的状态</translation>
    </message>
    <message>
        <source>The exhibitor has no booth “{text}”; the meeting is held in {suggestion}</source>
        <translation>该展商没有「{text}」展位，改在 {suggestion} 洽谈</translation>
    </message>
    <message>
        <source>{text} has a meeting at that time; only the request is imported and waits</source>
        <translation>{text} 该时段已有洽谈；只导入申请，待安排</translation>
    </message>
    <message>
        <source>{text} has a meeting at that time; the row is left out</source>
        <translation>{text} 该时段已有洽谈；此行跳过</translation>
    </message>
    <message>
        <source>The meeting with {text} is here otherwise ({at}); what is here stays</source>
        <translation>与 {text} 的洽谈已有，内容不同（{at}）；保留本机的</translation>
    </message>
    <message>
        <source>The request to {text} has a meeting here ({at}); what is here stays</source>
        <translation>对 {text} 的申请已安排洽谈（{at}）；保留本机的</translation>
    </message>
    <message>
        <source>The slot ends at {suggestion}, not at {text}; the slot counts</source>
        <translation>时段结束于 {suggestion}，不是 {text}；以时段为准</translation>
    </message>
    <message>
        <source>The fair has no table {text} yet; it will be added</source>
        <translation>尚无 {text} 号桌，将新增</translation>
    </message>
    <message>
        <source>Neither table nor booth is known; only the request is imported and waits</source>
        <translation>没有桌号，也没有展位；只导入申请，待安排</translation>
    </message>
    <message>
        <source>Neither table nor booth is known; the row is left out</source>
        <translation>没有桌号，也没有展位；此行跳过</translation>
    </message>
    <message>
        <source>No slot begins at {text}; only the request is imported and waits</source>
        <translation>没有 {text} 开始的时段；只导入申请，待安排</translation>
    </message>
    <message>
        <source>No slot of this fair begins at {text}; the row is left out</source>
        <translation>本届没有 {text} 开始的时段；此行跳过</translation>
    </message>
    <message>
        <source>No place is named; the meeting is held in the booth {suggestion}</source>
        <translation>未写地点，在展位 {suggestion} 洽谈</translation>
    </message>
    <message>
        <source>Same meeting as row {row}; the two rows become one</source>
        <translation>与第 {row} 行是同一场洽谈，合为一行</translation>
    </message>
    <message>
        <source>Table {text} is taken at that time; only the request is imported and waits</source>
        <translation>{text} 号桌该时段已占用；只导入申请，待安排</translation>
    </message>
    <message>
        <source>Table {text} is taken at that time; the row is left out</source>
        <translation>{text} 号桌该时段已占用；此行跳过</translation>
    </message>
    <message>
        <source>The request to {text} was declined or withdrawn here; the row is left out</source>
        <translation>对 {text} 的申请已婉拒或撤回；此行跳过</translation>
    </message>
</context>
</TS>
