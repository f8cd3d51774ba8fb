<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Answering</name>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>谢绝…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新征询</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n 条请求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) accepted</source>
        <translation>
            <numerusform>已接受 %n 条请求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) declined</source>
        <translation>
            <numerusform>已谢绝 %n 条请求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) withdrawn</source>
        <translation>
            <numerusform>已撤回 %n 条请求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) asked again</source>
        <translation>
            <numerusform>已重新征询 %n 条请求</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeclineDialog</name>
    <message>
        <source>Decline</source>
        <translation>谢绝</translation>
    </message>
    <message>
        <source>No time left</source>
        <translation>时间已排满</translation>
    </message>
    <message>
        <source>Not our field</source>
        <translation>不在业务范围</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>双方已有联系</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The reason is kept with the request. A meeting that is planned for it is cancelled in the same step.</source>
        <translation>原因会记在这条请求里；已排定的洽谈会同时取消。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Decline {what}?</source>
        <translation>谢绝 {what}？</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Asks</source>
        <translation>请求方</translation>
    </message>
    <message>
        <source>Exhibitor or visitor: name, pinyin, booth</source>
        <translation>展商或观众：名称、拼音、展位</translation>
    </message>
    <message>
        <source>Is asked</source>
        <translation>受邀方</translation>
    </message>
    <message>
        <source>Exhibitor: name, pinyin, booth</source>
        <translation>展商：名称、拼音、展位</translation>
    </message>
    <message>
        <source>Urgent: accepted at once, weighs most</source>
        <translation>加急：直接接受，权重最高</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Enter request</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Enter and next</source>
        <translation>录入并继续</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>新建请求</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>想谈什么？</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>议题</translation>
    </message>
    <message>
        <source>Weight, 1 to 100</source>
        <translation>权重，1 至 100</translation>
    </message>
    <message>
        <source>After</source>
        <translation>在其后</translation>
    </message>
    <message>
        <source>Choose who asks.</source>
        <translation>请选择请求方。</translation>
    </message>
    <message>
        <source>Choose who is asked.</source>
        <translation>请选择受邀方。</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>不限先后</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>and next</source>
        <translation>录入并继续</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>RequestPane</name>
    <message>
        <source>Choose a request to see both sides&apos; days.</source>
        <translation>选中一条请求，查看双方的日程。</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>议题</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>After</source>
        <translation>在其后</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Both free</source>
        <translation>同时空闲</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>洽谈</translation>
    </message>
    <message>
        <source>Asks</source>
        <translation>请求方</translation>
    </message>
    <message>
        <source>Is asked</source>
        <translation>受邀方</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>谢绝…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新征询</translation>
    </message>
    <message>
        <source>weight {weight}</source>
        <translation>权重 {weight}</translation>
    </message>
    <message>
        <source>never</source>
        <translation>没有</translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s), first {moment}</source>
        <translation>
            <numerusform>%n 个时段，最早 {moment}</numerusform>
        </translation>
    </message>
    <message>
        <source>A weight is 1 to 100.</source>
        <translation>权重为 1 至 100。</translation>
    </message>
</context>
<context>
    <name>RequestToolbar</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>展馆</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>产业</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>Accepted or placed</source>
        <translation>已接受或已排</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message numerus="yes">
        <source>Let %n expire</source>
        <translation>
            <numerusform>%n 条逾期作废</numerusform>
        </translation>
    </message>
    <message>
        <source>These were not answered in time. They expire in one step, and meetings that are planned for them are cancelled.</source>
        <translation>这些请求逾期未答复。作废是一步操作，已为其排定的洽谈会同时取消。</translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n 条请求</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>显示 {shown} 条，共 {total} 条</translation>
    </message>
</context>
<context>
    <name>RequestsView</name>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Here stands who would like to meet whom.</source>
        <translation>谁想与谁洽谈，都会列在这里。</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>新建请求</translation>
    </message>
    <message>
        <source>Import requests</source>
        <translation>导入请求</translation>
    </message>
    <message>
        <source>No request fits the filters.</source>
        <translation>没有符合条件的请求</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Search a party or topic, scan an agenda</source>
        <translation>搜索名称、议题，或扫日程二维码</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) expired</source>
        <translation>
            <numerusform>%n 条请求已逾期作废</numerusform>
        </translation>
    </message>
    <message>
        <source>The request is entered.</source>
        <translation>请求已录入。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{name}: this agenda is up to date.</source>
        <translation>{name}：这份日程是最新的。</translation>
    </message>
    <message>
        <source>{name}: this agenda is out of date; print version {version}.</source>
        <translation>{name}：这份日程已过期，请打印第 {version} 版。</translation>
    </message>
</context>
<context>
    <name>SideView</name>
    <message>
        <source>At most</source>
        <translation>配额</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>同时</translation>
    </message>
    <message>
        <source>All its requests</source>
        <translation>全部请求</translation>
    </message>
    <message>
        <source>{most} as for all · has {has}</source>
        <translation>{most} 场（统一） · 已排 {has}</translation>
    </message>
    <message>
        <source>{most} · has {has}</source>
        <translation>{most} 场 · 已排 {has}</translation>
    </message>
    <message>
        <source>A number, or nothing for the fair&apos;s own quota.</source>
        <translation>请填数字；留空则用统一配额。</translation>
    </message>
    <message>
        <source>How many meetings at the same time: 1 or more.</source>
        <translation>同时可谈的场数，至少 1。</translation>
    </message>
</context>
<context>
    <name>requests</name>
    <message>
        <source>Asks</source>
        <translation>请求方</translation>
    </message>
    <message>
        <source>Is asked</source>
        <translation>受邀方</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>议题</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>By {moment}</source>
        <translation>{moment} 前</translation>
    </message>
    <message>
        <source>Meeting, or why none</source>
        <translation>洽谈，或未排原因</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>已排定</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已谢绝</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>At the booth</source>
        <translation>展位</translation>
    </message>
    <message>
        <source>At a table</source>
        <translation>桌位</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>带屏</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>安静</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>电源</translation>
    </message>
    <message>
        <source>New energy</source>
        <translation>新能源</translation>
    </message>
    <message>
        <source>IT</source>
        <translation>信息技术</translation>
    </message>
    <message>
        <source>Adv. manufacturing</source>
        <translation>先进制造</translation>
    </message>
    <message>
        <source>Health &amp; medical</source>
        <translation>健康医疗</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>No answer since {moment}</source>
        <translation>逾期未答复（{moment}）</translation>
    </message>
    <message>
        <source>Cancelled, was {moment}</source>
        <translation>已取消，原 {moment}</translation>
    </message>
    <message>
        <source>No-show {moment}</source>
        <translation>缺席 {moment}</translation>
    </message>
    <message>
        <source>Table {number}</source>
        <translation>{number} 号桌</translation>
    </message>
    <message>
        <source>Booth {code}</source>
        <translation>展位 {code}</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>洽谈</translation>
    </message>
    <message>
        <source>Forum</source>
        <translation>论坛</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>不在</translation>
    </message>
    <message>
        <source>No meetings</source>
        <translation>不安排洽谈</translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation>午休</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Not here on this day</source>
        <translation>当天不到场</translation>
    </message>
</context>
</TS>
