<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CandidatesPane</name>
    <message>
        <source>Recommended</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>配对</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>全部配对</translation>
    </message>
    <message>
        <source>Recommended offers</source>
        <translation>推荐供给</translation>
    </message>
    <message>
        <source>Needs that it answers</source>
        <translation>可回应的需求</translation>
    </message>
    <message>
        <source>By fit alone</source>
        <translation>按推荐度</translation>
    </message>
    <message>
        <source>Recommended order</source>
        <translation>按推荐顺序</translation>
    </message>
    <message>
        <source>Worked out on this computer from terms, field, cooperation, region and budget; nothing leaves it. The order also weighs free time and fairness.</source>
        <translation>推荐由本机按关键词、领域、合作方式、地域与预算计算，不上传任何资料；顺序还兼顾空闲时间与均衡。</translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <source>The meeting is asked for.</source>
        <translation>已请求洽谈</translation>
    </message>
    <message>
        <source>This pair is not suggested any more.</source>
        <translation>这一对不再推荐</translation>
    </message>
    <message>
        <source>The meeting is scheduled.</source>
        <translation>洽谈已排定</translation>
    </message>
    <message>
        <source>Accepted: a time can be set.</source>
        <translation>已登记接受，可以定时间</translation>
    </message>
    <message>
        <source>Declined.</source>
        <translation>已登记谢绝</translation>
    </message>
    <message>
        <source>The request is withdrawn.</source>
        <translation>请求已撤回</translation>
    </message>
</context>
<context>
    <name>Factors</name>
    <message>
        <source>What speaks against it</source>
        <translation>不利之处</translation>
    </message>
    <message>
        <source>Why it is recommended</source>
        <translation>为什么推荐</translation>
    </message>
</context>
<context>
    <name>MatchesPage</name>
    <message>
        <source>Matching needs and offers</source>
        <translation>正在匹配供需</translation>
    </message>
    <message>
        <source>No need or offer fits these filters</source>
        <translation>没有符合条件的供需</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>对接</translation>
    </message>
    <message>
        <source>Match again</source>
        <translation>重新匹配</translation>
    </message>
    <message>
        <source>Print summary</source>
        <translation>打印摘要</translation>
    </message>
    <message>
        <source>Nothing was matched yet.</source>
        <translation>尚未匹配。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Need, offer, name</source>
        <translation>搜索需求、供给、单位</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Needs, offers or weights changed since they were matched.</source>
        <translation>匹配之后，供需或权重有改动。</translation>
    </message>
    <message>
        <source>Matching stopped; the pairs of before are kept.</source>
        <translation>匹配中断；原有配对保留。</translation>
    </message>
    <message>
        <source>Matching is under way.</source>
        <translation>正在匹配。</translation>
    </message>
    <message>
        <source>There must be needs and offers first.</source>
        <translation>先要有需求和供给。</translation>
    </message>
    <message>
        <source>Here needs meet the offers that answer them, once both were entered or imported.</source>
        <translation>录入或导入供给与需求之后，这里给出推荐的配对。</translation>
    </message>
    <message>
        <source>Import a sheet</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>Enter them at an exhibitor</source>
        <translation>到展商中录入</translation>
    </message>
</context>
<context>
    <name>MatchesToolbar</name>
    <message>
        <source>By need</source>
        <translation>按需求</translation>
    </message>
    <message>
        <source>By offer</source>
        <translation>按供给</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>全部配对</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>产业</translation>
    </message>
    <message>
        <source>Cooperation</source>
        <translation>合作方式</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>推荐度</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Weights of matching</source>
        <translation>匹配权重</translation>
    </message>
    <message>
        <source>requested {n}</source>
        <translation>已请求 {n}</translation>
    </message>
    <message>
        <source>accepted {n}</source>
        <translation>已接受 {n}</translation>
    </message>
    <message>
        <source>declined {n}</source>
        <translation>已谢绝 {n}</translation>
    </message>
</context>
<context>
    <name>MeetingTime</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Both calendars</source>
        <translation>双方空闲</translation>
    </message>
    <message>
        <source>Meeting: {where}</source>
        <translation>洽谈：{where}</translation>
    </message>
    <message>
        <source>No meeting is left for {names}: the quota is used up.</source>
        <translation>{names}的洽谈额已满，无法再排。</translation>
    </message>
    <message>
        <source>No time suits both.</source>
        <translation>没有共同空闲。</translation>
    </message>
    <message>
        <source>Chosen: {time}, {place} is free</source>
        <translation>已选：{time}，{place}可用</translation>
    </message>
    <message>
        <source>Earliest shared time: {time}, {place} is free</source>
        <translation>最早共同空闲：{time}，{place}可用</translation>
    </message>
</context>
<context>
    <name>PartnerRow</name>
    <message>
        <source>needs “{title}”</source>
        <translation>需要「{title}」</translation>
    </message>
    <message>
        <source>offers “{title}”</source>
        <translation>提供「{title}」</translation>
    </message>
</context>
<context>
    <name>PartnersTab</name>
    <message>
        <source>Show all in Matches</source>
        <translation>在对接中查看全部</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>Matching needs and offers…</source>
        <translation>正在匹配供需…</translation>
    </message>
    <message>
        <source>Nothing that this exhibitor offers or needs has a match.</source>
        <translation>这家展商的供给与需求还没有推荐配对。</translation>
    </message>
</context>
<context>
    <name>SlotStrip</name>
    <message>
        <source>Both sides&apos; free slots</source>
        <translation>双方空闲时段</translation>
    </message>
    <message>
        <source>{time}: both can meet</source>
        <translation>{time}：双方都可以</translation>
    </message>
    <message>
        <source>{time}: both are free, but no meeting fits</source>
        <translation>{time}：双方空闲，但排不进洽谈</translation>
    </message>
    <message>
        <source>{time}: only {name} is free</source>
        <translation>{time}：只有{name}空闲</translation>
    </message>
    <message>
        <source>{time}: neither is free</source>
        <translation>{time}：双方都不空</translation>
    </message>
</context>
<context>
    <name>SubjectHead</name>
    <message>
        <source>Offer</source>
        <translation>供给</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求</translation>
    </message>
</context>
<context>
    <name>WeightsDialog</name>
    <message>
        <source>Free time</source>
        <translation>空闲时间</translation>
    </message>
    <message>
        <source>Fairness</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>Least fit shown</source>
        <translation>最低推荐度</translation>
    </message>
    <message>
        <source>Compare meaning across languages</source>
        <translation>跨语言比较语义</translation>
    </message>
    <message>
        <source>Save and match again</source>
        <translation>保存并重新匹配</translation>
    </message>
    <message>
        <source>Weights of matching</source>
        <translation>匹配权重</translation>
    </message>
    <message>
        <source>They are kept with this fair. Fits change with the next matching.</source>
        <translation>权重随本届展会保存；重新匹配后推荐度随之改变。</translation>
    </message>
    <message>
        <source>Free time favours pairs that can still meet; fairness lets nobody stand in every list while others stand in none. Both move the order, never the fit.</source>
        <translation>「空闲时间」优先还能见面的配对；「均衡」避免有人处处在前、有人无处出现。两者只影响顺序，不改变推荐度。</translation>
    </message>
    <message>
        <source>An English need finds a Chinese offer though they share no word. The first matching takes longer.</source>
        <translation>英文需求也能找到没有相同词语的中文供给。首次匹配耗时较长。</translation>
    </message>
    <message>
        <source>This needs the optional sentence encoder ({package}), which is not installed here; without it words and the glossary are compared.</source>
        <translation>需要可选的句子编码器（{package}），本机未安装；未安装时按词语与术语表比较。</translation>
    </message>
    <message>
        <source>Usual weights</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>WhyPane</name>
    <message>
        <source>Do not suggest this pair (D)</source>
        <translation>不再推荐这一对（D）</translation>
    </message>
    <message>
        <source>Request meeting</source>
        <translation>请求洽谈</translation>
    </message>
    <message>
        <source>Other time</source>
        <translation>换时间</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>谢绝</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新请求</translation>
    </message>
    <message>
        <source>Show on the board</source>
        <translation>在排期板中查看</translation>
    </message>
    <message>
        <source>Fit, number {place} of {of}</source>
        <translation>推荐度，组内排名 {place} / {of}</translation>
    </message>
    <message>
        <source>order {lift}</source>
        <translation>排序 {lift}</translation>
    </message>
    <message>
        <source>in no other list</source>
        <translation>该展商未列入其他推荐</translation>
    </message>
    <message>
        <source>Schedule {time}</source>
        <translation>排入 {time}</translation>
    </message>
    <message>
        <source>In nobody&apos;s agenda before both agreed; then a time is set here.</source>
        <translation>双方确认前不会出现在对外日程中；确认后在此定时间。</translation>
    </message>
    <message>
        <source>Note here what the other side answered.</source>
        <translation>对方答复后在此登记。</translation>
    </message>
    <message>
        <source>Both agreed. The scheduler can place it, too.</source>
        <translation>双方已同意。也可以留给自动排程。</translation>
    </message>
    <message>
        <source>Choose a pair to see why it was recommended.</source>
        <translation>选择一对供需，查看推荐理由。</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n pairs</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pairs found</source>
        <translation>
            <numerusform>推荐 %n 对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offers</source>
        <translation>
            <numerusform>供给 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n needs</source>
        <translation>
            <numerusform>需求 %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>matches</name>
    <message>
        <source>This offer stands among the best of no need.</source>
        <translation>没有需求把这条供给列入推荐。</translation>
    </message>
    <message>
        <source>This need has pairs, but none with a fit of {least} or more.</source>
        <translation>这条需求有推荐，但没有推荐度达到 {least} 的。</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>供给</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Request meeting</source>
        <translation>请求洽谈</translation>
    </message>
    <message>
        <source>All exhibitors</source>
        <translation>全部展商</translation>
    </message>
    <message>
        <source>All, a file each…</source>
        <translation>全部展商，每家一份文件…</translation>
    </message>
    <message>
        <source>Same city</source>
        <translation>同城</translation>
    </message>
    <message>
        <source>Ripe enough</source>
        <translation>成熟度满足</translation>
    </message>
    <message>
        <source>Within budget</source>
        <translation>预算匹配</translation>
    </message>
    <message>
        <source>Same industry</source>
        <translation>同产业</translation>
    </message>
    <message>
        <source>Same topic</source>
        <translation>同一技术方向</translation>
    </message>
    <message>
        <source>Near cooperation</source>
        <translation>合作方式相近</translation>
    </message>
    <message>
        <source>Same province</source>
        <translation>同省</translation>
    </message>
    <message>
        <source>Same region</source>
        <translation>同在长三角</translation>
    </message>
    <message>
        <source>The need does not say; this does not count.</source>
        <translation>需求未填，不计入。</translation>
    </message>
    <message>
        <source>The offer does not say; counted by half.</source>
        <translation>供给未填，按一半计。</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between reasons</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>keyword {word}</source>
        <translation>关键词{word}</translation>
    </message>
    <message>
        <source>keywords {need} and {offer}</source>
        <translation>关键词{need}对{offer}</translation>
    </message>
    <message>
        <source>{need} as {offer}</source>
        <comment>two words of one meaning</comment>
        <translation>{need}即{offer}</translation>
    </message>
    <message>
        <source>both about {topic}: {need} and {offer}</source>
        <translation>同属「{topic}」：{need}与{offer}</translation>
    </message>
    <message>
        <source>Alike in meaning</source>
        <translation>含义相近</translation>
    </message>
    <message>
        <source>alike in meaning: {need} and {offer}</source>
        <translation>含义相近：{need}与{offer}</translation>
    </message>
    <message>
        <source>both in the branch {branch}</source>
        <translation>同属细分领域{branch}</translation>
    </message>
    <message>
        <source>Same branch</source>
        <translation>同一细分领域</translation>
    </message>
    <message>
        <source>{need} travels, {offer} receives</source>
        <translation>{need}愿前往，{offer}可接待</translation>
    </message>
    <message>
        <source>Will travel</source>
        <translation>愿意往来</translation>
    </message>
    <message>
        <source>{need} and {offer}: both only receive</source>
        <translation>{need}与{offer}都只接待来访</translation>
    </message>
    <message>
        <source>no term in common</source>
        <translation>没有共同的技术词</translation>
    </message>
    <message>
        <source>both in {industry}</source>
        <translation>同属{industry}</translation>
    </message>
    <message>
        <source>{need} and {offer}: two industries</source>
        <translation>产业不同：{need}与{offer}</translation>
    </message>
    <message>
        <source>both want {kinds}</source>
        <translation>双方都可{kinds}</translation>
    </message>
    <message>
        <source>{need} is wanted, {offer} is near it</source>
        <translation>需要{need}，对方提供{offer}，相近</translation>
    </message>
    <message>
        <source>{need} is wanted, {offer} is offered</source>
        <translation>需要{need}，对方只提供{offer}</translation>
    </message>
    <message>
        <source>stage: {need} wanted, {offer} reached</source>
        <translation>阶段满足：需要{need}，已到{offer}</translation>
    </message>
    <message>
        <source>not ripe enough: {need} wanted, {offer} reached</source>
        <translation>成熟度不足：需要{need}，目前{offer}</translation>
    </message>
    <message>
        <source>both in {city}</source>
        <translation>同在{city}</translation>
    </message>
    <message>
        <source>{need} and {offer}, one province</source>
        <translation>{need}与{offer}，同省</translation>
    </message>
    <message>
        <source>{need} and {offer}, both in the delta</source>
        <translation>{need}与{offer}，同在长三角</translation>
    </message>
    <message>
        <source>{need} and {offer} are far apart</source>
        <translation>{need}与{offer}，相距较远</translation>
    </message>
    <message>
        <source>budget {need}, price from {offer}</source>
        <translation>预算 {need}，报价 {offer}起</translation>
    </message>
    <message>
        <source>price from {offer}, budget {need}</source>
        <translation>报价 {offer}起，超出预算 {need}</translation>
    </message>
    <message>
        <source>Nobody offers anything in this industry ({industry}).</source>
        <translation>没有同产业（{industry}）的供给。</translation>
    </message>
    <message>
        <source>The best pair reaches {fit}; it lacks most in: {factor} ({score}).</source>
        <translation>最高推荐度 {fit}，差在「{factor}」（{score}）。</translation>
    </message>
    <message>
        <source>Offers in this industry: {offers}, all with their meetings full.</source>
        <translation>同产业供给 {offers} 条，均已满额。</translation>
    </message>
    <message>
        <source>Offers in this industry: {offers}, of these {full} full.</source>
        <translation>同产业供给 {offers} 条，其中 {full} 条已满额。</translation>
    </message>
    <message>
        <source>Offers in this industry: {offers}.</source>
        <translation>同产业供给 {offers} 条。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between things in a row</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between quoted words</comment>
        <translation>​</translation>
    </message>
    <message>
        <source>“{word}”</source>
        <translation>「{word}」</translation>
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
        <source>Joint R&amp;D</source>
        <translation>联合研发</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>技术转让</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>技术许可</translation>
    </message>
    <message>
        <source>Consulting</source>
        <translation>技术咨询</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>技术服务</translation>
    </message>
    <message>
        <source>Equity</source>
        <translation>合资入股</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>采购</translation>
    </message>
    <message>
        <source>Financing</source>
        <translation>融资</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>实验室</translation>
    </message>
    <message>
        <source>Small scale</source>
        <translation>小试</translation>
    </message>
    <message>
        <source>Pilot stage</source>
        <translation>中试</translation>
    </message>
    <message>
        <source>In production</source>
        <translation>产业化</translation>
    </message>
    <message>
        <source>Budget {amount}</source>
        <translation>预算 {amount}</translation>
    </message>
    <message>
        <source>From {amount}</source>
        <translation>{amount}起</translation>
    </message>
    <message>
        <source>Technical terms</source>
        <translation>技术关键词</translation>
    </message>
    <message>
        <source>Industry and field</source>
        <translation>产业与领域</translation>
    </message>
    <message>
        <source>Cooperation and stage</source>
        <translation>合作方式与阶段</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>已请求</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已谢绝</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>已排</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>已谈</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>不再推荐</translation>
    </message>
    <message>
        <source>They know each other already</source>
        <translation>双方已相识</translation>
    </message>
    <message>
        <source>Wrong field</source>
        <translation>领域不符</translation>
    </message>
    <message>
        <source>Wrong size</source>
        <translation>规模不符</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>table {number}</source>
        <translation>{number} 号桌</translation>
    </message>
    <message>
        <source>booth {code}</source>
        <translation>展位 {code}</translation>
    </message>
</context>
</TS>
