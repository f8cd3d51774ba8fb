<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>roles_sentences</name>
    <message>
        <source>This desk&apos;s role may not do that. Nothing was changed; ask the organiser.</source>
        <translation>本机的角色不能这样做。没有改动任何内容；请找组委会。</translation>
    </message>
    <message>
        <source>That does not belong to this desk: a booth sees its own things, a gate its places. Nothing was changed.</source>
        <translation>这不属于本机：展位只看自己的内容，入口只看自己的扫码点。没有改动任何内容。</translation>
    </message>
    <message>
        <source>Set the organiser&apos;s PIN first, under Settings, roles: without it anybody could come back.</source>
        <translation>请先在「设置 · 角色」中设组委会 PIN：没有它，谁都能切回组委会。</translation>
    </message>
    <message>
        <source>This fair has an organiser&apos;s PIN and this desk has no role yet. Open the fair in the window and enter it there, or set FAIRDESK_PIN.</source>
        <translation>本届展会设有组委会 PIN，而本机还没有角色。请在窗口中打开展会并输入 PIN，或设置 FAIRDESK_PIN。</translation>
    </message>
    <message>
        <source>Which exhibitor a desk belongs to is for the organiser to say. Enter as the organiser first.</source>
        <translation>本机属于哪家展商由组委会决定。请先以组委会进入。</translation>
    </message>
    <message>
        <source>The wait is not over yet. The PIN was not changed.</source>
        <translation>等待未满。PIN 没有改动。</translation>
    </message>
    <message>
        <source>This fair is encrypted: its recovery key resets the PIN. The PIN was not changed.</source>
        <translation>本届展会已加密：须用恢复密钥重置 PIN。PIN 没有改动。</translation>
    </message>
    <message>
        <source>PIN removed</source>
        <translation>删除 PIN</translation>
    </message>
    <message>
        <source>wrong PIN</source>
        <translation>PIN 输错</translation>
    </message>
    <message>
        <source>role taken up</source>
        <translation>更换角色</translation>
    </message>
    <message>
        <source>reset of the PIN asked for</source>
        <translation>申请重置 PIN</translation>
    </message>
    <message>
        <source>PIN reset</source>
        <translation>重置 PIN</translation>
    </message>
</context>
</TS>
