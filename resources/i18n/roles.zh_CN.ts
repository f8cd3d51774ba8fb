<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BoothDialog</name>
    <message>
        <source>Whose booth is this desk?</source>
        <translation>本机交给哪个展位？</translation>
    </message>
    <message>
        <source>It then shows this exhibitor&apos;s profile, meetings and leads, and scans at its booth. The organiser&apos;s PIN leads back.</source>
        <translation>交出后只显示该展商的资料、洽谈和线索，并在其展位扫码。用组委会 PIN 可收回。</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交出</translation>
    </message>
    <message>
        <source>Name or pinyin initials</source>
        <translation>名称或拼音首字母</translation>
    </message>
    <message>
        <source>Exhibitors</source>
        <translation>展商</translation>
    </message>
</context>
<context>
    <name>ClosedPage</name>
    <message>
        <source>This fair has an organiser&apos;s PIN, and this desk has no role yet.</source>
        <translation>本届展会设有组委会 PIN，本机还没有角色。</translation>
    </message>
    <message>
        <source>Enter the PIN</source>
        <translation>输入 PIN</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>未开启</translation>
    </message>
</context>
<context>
    <name>EnterDialog</name>
    <message>
        <source>Enter</source>
        <translation>进入</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PIN forgotten…</source>
        <translation>忘记 PIN…</translation>
    </message>
    <message>
        <source>This desk becomes: {role}</source>
        <translation>本机转为：{role}</translation>
    </message>
    <message>
        <source>Enter the {role} PIN. A wrong one is written down.</source>
        <translation>请输入{role} PIN。输错会记入日志。</translation>
    </message>
</context>
<context>
    <name>ForgottenDialog</name>
    <message>
        <source>The organiser&apos;s PIN was forgotten</source>
        <translation>忘记组委会 PIN</translation>
    </message>
    <message>
        <source>New PIN, at least four digits</source>
        <translation>新 PIN，至少四位数字</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>Type the recovery key from the sheet that was printed when the fair was encrypted, and a new PIN. The reset is written into the log.</source>
        <translation>请输入加密时打印的恢复密钥，并设新 PIN。重置会记入日志。</translation>
    </message>
    <message>
        <source>Where another desk still works as the organiser, set a new PIN there, under Settings. Otherwise ask for a reset here: it is written into the log, and after 24 hours a new PIN can be chosen, unless the old one is entered meanwhile.</source>
        <translation>若另有一台电脑仍是组委会，请在那台的「设置」中改 PIN。否则可在此申请重置：申请记入日志，24 小时后可设新 PIN；其间输入旧 PIN 即取消。</translation>
    </message>
    <message>
        <source>A reset was asked for. From {moment} on a new PIN can be chosen here; entering the old one ends the wait.</source>
        <translation>已申请重置。{moment} 起可在此设新 PIN；其间输入旧 PIN 即取消。</translation>
    </message>
    <message>
        <source>The wait is over. Choose a new PIN; the reset is written into the log.</source>
        <translation>等待已满。请设新 PIN；重置会记入日志。</translation>
    </message>
    <message>
        <source>Set the new PIN</source>
        <translation>设为新 PIN</translation>
    </message>
    <message>
        <source>Ask for a reset</source>
        <translation>申请重置</translation>
    </message>
    <message>
        <source>Recovery key, eight groups</source>
        <translation>恢复密钥，共八组</translation>
    </message>
</context>
<context>
    <name>KioskPage</name>
    <message>
        <source>Programme</source>
        <translation>论坛日程</translation>
    </message>
</context>
<context>
    <name>RoleDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>Organiser</source>
        <translation>组委会</translation>
    </message>
    <message>
        <source>Booth</source>
        <translation>展位</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>入口</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>自助机</translation>
    </message>
    <message>
        <source>{before} became {role}</source>
        <translation>{before}转为{role}</translation>
    </message>
    <message>
        <source>Wrong PIN for {role}, typed at {before}</source>
        <translation>{role} PIN 输错（在{before}）</translation>
    </message>
    <message>
        <source>{role} PIN set</source>
        <translation>已设{role} PIN</translation>
    </message>
    <message>
        <source>{role} PIN removed</source>
        <translation>已删除{role} PIN</translation>
    </message>
    <message>
        <source>Reset of the {role} PIN asked for</source>
        <translation>已申请重置{role} PIN</translation>
    </message>
    <message>
        <source>{role} PIN reset</source>
        <translation>已重置{role} PIN</translation>
    </message>
</context>
</TS>
