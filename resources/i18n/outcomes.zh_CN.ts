<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AllFigures</name>
    <message>
        <source>By industry (¥10k)</source>
        <translation>按需方产业（万元）</translation>
    </message>
    <message>
        <source>From match to deal</source>
        <translation>对接漏斗</translation>
    </message>
    <message>
        <source>By class of contract (¥10k)</source>
        <translation>按技术合同类别（万元）</translation>
    </message>
    <message>
        <source>By type (¥10k)</source>
        <translation>按类型（万元）</translation>
    </message>
    <message>
        <source>People at the gates, by day</source>
        <translation>每日入场人数</translation>
    </message>
    <message>
        <source>People counted at forums</source>
        <translation>论坛到场人数</translation>
    </message>
    <message>
        <source>Between cities (¥10k)</source>
        <translation>城市间合作（万元）</translation>
    </message>
</context>
<context>
    <name>AuctionView</name>
    <message>
        <source>¥10k</source>
        <translation>万元</translation>
    </message>
    <message>
        <source>Bid</source>
        <translation>出价</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回上次</translation>
    </message>
    <message>
        <source>Hammer</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>开始竞价</translation>
    </message>
    <message>
        <source>Opening ¥10k</source>
        <translation>起拍价（万元）</translation>
    </message>
    <message>
        <source>Reserve ¥10k</source>
        <translation>底价（万元）</translation>
    </message>
    <message>
        <source>Bidder no.</source>
        <translation>竞买人号</translation>
    </message>
    <message>
        <source>Bid ¥10k</source>
        <translation>出价（万元）</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Enter the amount of the bid.</source>
        <translation>请填写出价金额。</translation>
    </message>
    <message>
        <source>Unsold</source>
        <translation>流拍</translation>
    </message>
    <message>
        <source>Sold to bidder {bidder}</source>
        <translation>成交：竞买人 {bidder} 号</translation>
    </message>
    <message>
        <source>No bid yet; opening price</source>
        <translation>尚无出价，起拍价</translation>
    </message>
    <message>
        <source>reserve met</source>
        <translation>底价已到</translation>
    </message>
    <message>
        <source>below the reserve</source>
        <translation>未到底价</translation>
    </message>
    <message>
        <source>Bid {number}</source>
        <translation>第 {number} 次出价</translation>
    </message>
    <message>
        <source>Bidder {bidder}</source>
        <translation>竞买人 {bidder} 号</translation>
    </message>
    <message>
        <source>Patent auction</source>
        <translation>专利竞价</translation>
    </message>
    <message>
        <source>Patent auction · lot {number}</source>
        <translation>专利竞价 · 第 {number} 件</translation>
    </message>
    <message>
        <source>An auction in the programme is run from here: lots, bids, hammer.</source>
        <translation>日程中的竞价场次在这里进行：标的、出价、落槌。</translation>
    </message>
    <message>
        <source>The pitches of this session become lots, all with the same opening; each price is changed on the console.</source>
        <translation>本场项目将建为标的，起拍价相同，之后可在控制台逐件修改。</translation>
    </message>
    <message>
        <source>Make lots</source>
        <translation>建立标的</translation>
    </message>
</context>
<context>
    <name>DealPane</name>
    <message>
        <source>Choose a deal to see it here.</source>
        <translation>选择一项成交，在这里查看。</translation>
    </message>
    <message>
        <source>Show its meeting</source>
        <translation>查看对应洽谈</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>修改记录…</translation>
    </message>
    <message>
        <source>Into the signing list</source>
        <translation>列入签约名单</translation>
    </message>
    <message>
        <source>Remove deal</source>
        <translation>删除成交</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>记录</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Register a deal</source>
        <translation>登记成交</translation>
    </message>
    <message>
        <source>Of the meeting</source>
        <translation>来自洽谈</translation>
    </message>
    <message>
        <source>Exhibitor, visitor, or any name</source>
        <translation>展商、观众，或任意名称</translation>
    </message>
    <message>
        <source>Exhibitor, or any name</source>
        <translation>展商，或任意名称</translation>
    </message>
    <message>
        <source>What is agreed</source>
        <translation>合作内容</translation>
    </message>
    <message>
        <source>¥10k; empty where it is open</source>
        <translation>万元，未定可留空</translation>
    </message>
    <message>
        <source>None: from scratch</source>
        <translation>无，直接登记</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
</context>
<context>
    <name>FeedbackDialog</name>
    <message>
        <source>Marks</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Who says it</source>
        <translation>反馈方</translation>
    </message>
    <message>
        <source>Feedback of meetings</source>
        <translation>洽谈反馈</translation>
    </message>
    <message>
        <source>Meetings held</source>
        <translation>已完成的洽谈</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Register a deal</source>
        <translation>登记成交</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一条</translation>
    </message>
    <message>
        <source>Meetings stand here once they were held: by scan or by tick.</source>
        <translation>洽谈完成后（扫码或勾选）会出现在这里。</translation>
    </message>
</context>
<context>
    <name>Glance</name>
    <message>
        <source>Innovation vouchers</source>
        <translation>双创券</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>Deals</source>
        <translation>成交登记</translation>
    </message>
</context>
<context>
    <name>LedgerFigures</name>
    <message>
        <source>Between cities (¥10k)</source>
        <translation>城市间合作（万元）</translation>
    </message>
    <message>
        <source>By industry (¥10k)</source>
        <translation>按需方产业（万元）</translation>
    </message>
    <message>
        <source>From match to deal</source>
        <translation>对接漏斗</translation>
    </message>
    <message>
        <source>first row to its own scale</source>
        <translation>首行单独比例</translation>
    </message>
    <message>
        <source>{share}% across cities</source>
        <translation>跨市合作占 {share}%</translation>
    </message>
</context>
<context>
    <name>LotRow</name>
    <message>
        <source>from {price}</source>
        <translation>起 {price} 万</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge two entries</source>
        <translation>合并两条登记</translation>
    </message>
    <message>
        <source>Both say the same in every field.</source>
        <translation>两条登记各项一致。</translation>
    </message>
    <message>
        <source>Is this one deal?</source>
        <translation>这是同一项成交吗？</translation>
    </message>
    <message>
        <source>Choose for each field what is kept. Document numbers of both are kept; undo parts them again.</source>
        <translation>逐项选择保留哪一条。双方文件编号都会保留，撤销可恢复为两条。</translation>
    </message>
    <message>
        <source>These are two</source>
        <translation>是两项</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
</context>
<context>
    <name>OutcomesPage</name>
    <message>
        <source>Outcomes</source>
        <translation>成果</translation>
    </message>
    <message>
        <source>as of {moment}</source>
        <translation>截至 {moment}</translation>
    </message>
    <message>
        <source>Closing report</source>
        <translation>闭幕报告</translation>
    </message>
    <message>
        <source>Export deals</source>
        <translation>导出成交</translation>
    </message>
    <message>
        <source>Register deal</source>
        <translation>登记成交</translation>
    </message>
    <message>
        <source>Number, side, subject</source>
        <translation>搜索编号、供需方、内容</translation>
    </message>
    <message>
        <source>Redeem voucher</source>
        <translation>核销双创券</translation>
    </message>
    <message numerus="yes">
        <source>%n deals removed</source>
        <translation>
            <numerusform>已删除 %n 项成交</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The figures could not be counted.</source>
        <translation>统计未能完成。</translation>
    </message>
    <message numerus="yes">
        <source>%n pairs of entries look like one deal</source>
        <translation>
            <numerusform>%n 组登记像是同一项成交</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Signing ceremony…</source>
        <translation>签约名单…</translation>
    </message>
    <message>
        <source>Feedback of meetings…</source>
        <translation>录入洽谈反馈…</translation>
    </message>
    <message>
        <source>Export deals…</source>
        <translation>导出成交…</translation>
    </message>
    <message>
        <source>Figures as XLSX…</source>
        <translation>统计存为 XLSX…</translation>
    </message>
    <message>
        <source>What was agreed at the fair will stand here.</source>
        <translation>展会上达成的合作会登记在这里。</translation>
    </message>
    <message>
        <source>Feedback of meetings</source>
        <translation>洽谈反馈</translation>
    </message>
    <message>
        <source>No deal fits these filters</source>
        <translation>没有符合条件的成交</translation>
    </message>
</context>
<context>
    <name>OutcomesToolbar</name>
    <message>
        <source>Deals</source>
        <translation>成交登记</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>双创券</translation>
    </message>
    <message>
        <source>Auction</source>
        <translation>专利竞价</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>产业</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>合同类别</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>{deals} deals · {sum} · {unverified} to verify</source>
        <translation>登记 {deals} 项 · 金额 {sum} · 待核实 {unverified} 项</translation>
    </message>
    <message>
        <source>{deals} deals · {sum}</source>
        <translation>登记 {deals} 项 · 金额 {sum}</translation>
    </message>
</context>
<context>
    <name>SigningDialog</name>
    <message>
        <source>Print list</source>
        <translation>打印签约名单</translation>
    </message>
    <message>
        <source>Name plates</source>
        <translation>席位牌</translation>
    </message>
    <message>
        <source>Signing ceremony</source>
        <translation>签约名单</translation>
    </message>
    <message>
        <source>In this order</source>
        <translation>签约次序</translation>
    </message>
    <message>
        <source>Not in the ceremony</source>
        <translation>未列入</translation>
    </message>
    <message>
        <source>or drag</source>
        <translation>或拖动</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>列入</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>VoucherTotals</name>
    <message>
        <source>Issued</source>
        <translation>已发放</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <translation>已核销</translation>
    </message>
    <message>
        <source>A number is good once, for a service of any exhibitor.</source>
        <translation>券号一次有效，可用于任一展商的服务。</translation>
    </message>
</context>
<context>
    <name>VoucherView</name>
    <message>
        <source>Vouchers</source>
        <translation>双创券</translation>
    </message>
    <message>
        <source>Make the selected ones void</source>
        <translation>作废所选券</translation>
    </message>
    <message>
        <source>The innovation vouchers of this fair will stand here.</source>
        <translation>本届展会的双创券会列在这里。</translation>
    </message>
    <message>
        <source>Issue vouchers</source>
        <translation>发放双创券</translation>
    </message>
    <message>
        <source>No voucher fits these filters</source>
        <translation>没有符合条件的双创券</translation>
    </message>
    <message>
        <source>A number and the exhibitor that redeems it are needed.</source>
        <translation>请填写券号和核销展商。</translation>
    </message>
    <message>
        <source>{number} redeemed</source>
        <translation>{number} 已核销</translation>
    </message>
    <message>
        <source>Scan or type it</source>
        <translation>扫描或输入</translation>
    </message>
    <message>
        <source>An exhibitor</source>
        <translation>展商</translation>
    </message>
    <message>
        <source>A list, or SC-001–SC-086</source>
        <translation>列表，或 SC-001–SC-086</translation>
    </message>
    <message>
        <source>If it is known</source>
        <translation>可不填</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>券号</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>券号</translation>
    </message>
    <message>
        <source>Value ¥10k</source>
        <translation>面额（万元）</translation>
    </message>
    <message>
        <source>Redeem</source>
        <translation>核销</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Innovation vouchers</source>
        <translation>双创券</translation>
    </message>
</context>
<context>
    <name>outcomes</name>
    <message>
        <source>Buyer ＼ supplier</source>
        <translation>需方 ＼ 供方</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>需方</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供方</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Amount (¥10k)</source>
        <translation>金额（万元）</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>券号</translation>
    </message>
    <message>
        <source>Value (¥10k)</source>
        <translation>面额（万元）</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>持券单位</translation>
    </message>
    <message>
        <source>Redeemed by</source>
        <translation>核销单位</translation>
    </message>
    <message>
        <source>Redeemed at</source>
        <translation>核销时间</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>请求洽谈</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>双方接受</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>完成洽谈</translation>
    </message>
    <message>
        <source>Deals</source>
        <comment>funnel</comment>
        <translation>签约意向</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>推荐配对</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>撤销：{what}</translation>
    </message>
    <message>
        <source>Redone: {what}</source>
        <translation>重做：{what}</translation>
    </message>
    <message>
        <source>{other} merged into this deal</source>
        <translation>{other} 已并入本项</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>{number} · {sum}</source>
        <translation>{number} 张 · {sum}</translation>
    </message>
    <message>
        <source>An amount in ¥10k, as 36.5</source>
        <translation>请填写金额（万元），如 36.5</translation>
    </message>
    <message>
        <source>A day, as 2018-11-28</source>
        <translation>请填写日期，如 2018-11-28</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>其他城市</translation>
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
        <source>Intent</source>
        <translation>意向</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>技术开发</translation>
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
        <source>To verify</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <translation>已核销</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待开始</translation>
    </message>
    <message>
        <source>Bidding</source>
        <translation>竞价中</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>已成交</translation>
    </message>
    <message>
        <source>Unsold</source>
        <translation>流拍</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Send sample</source>
        <translation>寄样</translation>
    </message>
    <message>
        <source>No interest</source>
        <translation>无意向</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Amount ¥10k</source>
        <translation>金额（万元）</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>合同类别</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>产业</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签订日期</translation>
    </message>
    <message>
        <source>Buyer region</source>
        <translation>需方区划</translation>
    </message>
    <message>
        <source>Suppl. region</source>
        <translation>供方区划</translation>
    </message>
    <message>
        <source>Buyer signs</source>
        <translation>需方签字</translation>
    </message>
    <message>
        <source>Suppl. signs</source>
        <translation>供方签字</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件编号</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>填报</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Signing turn</source>
        <translation>签约次序</translation>
    </message>
</context>
</TS>
