<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>matches_sentences</name>
    <message>
        <source>A meeting of these two was asked for already. Nothing was changed.</source>
        <translation>这一对已经请求过洽谈，未作任何更改。</translation>
    </message>
    <message>
        <source>Comparing meanings needs the optional package {package}, which is not installed. Install FairDesk with the extra “embedding”, or match without it.</source>
        <translation>按含义比较需要选装组件 {package}，目前没有安装。请带 embedding 选项安装 FairDesk，或不用它匹配。</translation>
    </message>
    <message>
        <source>Neither side exhibits, so there is no booth to ask. Nothing was changed.</source>
        <translation>双方都不是展商，无法请求洽谈，未作任何更改。</translation>
    </message>
    <message>
        <source>Change the weights of matching</source>
        <translation>修改匹配权重</translation>
    </message>
    <message>
        <source>Ask for a meeting: {title}</source>
        <translation>请求洽谈：{title}</translation>
    </message>
    <message>
        <source>Dismiss a match: {title}</source>
        <translation>不再推荐：{title}</translation>
    </message>
    <message>
        <source>Show a match again: {title}</source>
        <translation>恢复推荐：{title}</translation>
    </message>
    <message>
        <source>Accept the request: {title}</source>
        <translation>接受请求：{title}</translation>
    </message>
    <message>
        <source>Decline the request: {title}</source>
        <translation>谢绝请求：{title}</translation>
    </message>
    <message>
        <source>Withdraw the request: {title}</source>
        <translation>撤回请求：{title}</translation>
    </message>
    <message>
        <source>Open the request again: {title}</source>
        <translation>重新打开请求：{title}</translation>
    </message>
</context>
</TS>
