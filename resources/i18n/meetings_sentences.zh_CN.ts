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
</context>
</TS>
