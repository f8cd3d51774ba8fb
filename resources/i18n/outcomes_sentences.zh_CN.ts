<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>outcomes_sentences</name>
    <message>
        <source>This deal still lacks something: {fields}. Nothing was changed.</source>
        <translation>这项成交还缺少：{fields}。未作任何更改。</translation>
    </message>
    <message>
        <source>Marks go from 1 to 5. Nothing was changed.</source>
        <translation>评分为 1 到 5，未作任何更改。</translation>
    </message>
    <message>
        <source>That meeting is not this exhibitor’s. Nothing was changed.</source>
        <translation>这场洽谈不是该展商的，未作改动。</translation>
    </message>
    <message>
        <source>“{words}” tells no numbers. Write a list, or a range as SC-001–SC-086.</source>
        <translation>“{words}”中没有可用的券号。请写成列表，或写成区间，如 SC-001–SC-086。</translation>
    </message>
    <message>
        <source>At most {most} vouchers are issued at once. None was issued.</source>
        <translation>一次最多发放 {most} 张，未发放任何券。</translation>
    </message>
    <message>
        <source>A voucher has a value. None was issued.</source>
        <translation>请填写券面金额，未发放任何券。</translation>
    </message>
    <message>
        <source>{count} of these were issued before: {numbers}. None was issued.</source>
        <translation>其中 {count} 个券号已发放过：{numbers}。未发放任何券。</translation>
    </message>
    <message>
        <source>No voucher has the number {number}.</source>
        <translation>没有券号 {number}。</translation>
    </message>
    <message>
        <source>{number} is void. Nothing was changed.</source>
        <translation>{number} 已作废，未作任何更改。</translation>
    </message>
    <message>
        <source>{number} was redeemed before: by {who}, {when}. Nothing was changed.</source>
        <translation>{number} 已核销：{who}，{when}。未作任何更改。</translation>
    </message>
    <message>
        <source>A lot has an opening bid. Nothing was changed.</source>
        <translation>请填写起拍价，未作任何更改。</translation>
    </message>
    <message>
        <source>Somebody bid on this lot: its prices stay as they are.</source>
        <translation>该件已有出价，价格不能再改。</translation>
    </message>
    <message>
        <source>“{title}” has bids: bring the hammer down on it first.</source>
        <translation>“{title}”已有出价，请先落槌。</translation>
    </message>
    <message>
        <source>This lot is over. Undo takes the hammer back.</source>
        <translation>该件已结束。撤销可收回落槌。</translation>
    </message>
    <message>
        <source>This lot is not called now.</source>
        <translation>该件当前未在竞价。</translation>
    </message>
    <message>
        <source>A bid is higher than the last: more than {last} (¥10k).</source>
        <translation>出价须高于上次：大于 {last} 万元。</translation>
    </message>
    <message>
        <source>The first bid is at least the opening: {opening} (¥10k).</source>
        <translation>首次出价不低于起拍价 {opening} 万元。</translation>
    </message>
    <message>
        <source>Enter the bidder’s number first.</source>
        <translation>请先填写竞买人号。</translation>
    </message>
    <message>
        <source>There is no bid to take back.</source>
        <translation>没有可撤回的出价。</translation>
    </message>
    <message>
        <source>Register {number} {title}</source>
        <translation>登记 {number} {title}</translation>
    </message>
    <message>
        <source>Edit {number} {title}</source>
        <translation>修改 {number} {title}</translation>
    </message>
    <message>
        <source>Remove {number} {title}</source>
        <translation>删除 {number} {title}</translation>
    </message>
    <message>
        <source>Merge {other} into {number}</source>
        <translation>将 {other} 合并到 {number}</translation>
    </message>
    <message>
        <source>Order of the signing ceremony</source>
        <translation>签约仪式顺序</translation>
    </message>
    <message>
        <source>Feedback of a meeting</source>
        <translation>录入洽谈反馈</translation>
    </message>
    <message>
        <source>Issue vouchers from {first}</source>
        <translation>发放双创券 {first} 起</translation>
    </message>
    <message>
        <source>Redeem {number}</source>
        <translation>核销 {number}</translation>
    </message>
    <message>
        <source>Make {number} void</source>
        <translation>作废 {number}</translation>
    </message>
    <message>
        <source>Make pitches lots</source>
        <translation>建立竞价标的</translation>
    </message>
    <message>
        <source>Prices of {title}</source>
        <translation>修改 {title} 的价格</translation>
    </message>
    <message>
        <source>Call {title}</source>
        <translation>开始竞价 {title}</translation>
    </message>
    <message>
        <source>Hammer on {title}</source>
        <translation>落槌 {title}</translation>
    </message>
    <message>
        <source>Bid on {title}</source>
        <translation>出价 {title}</translation>
    </message>
    <message>
        <source>Take a bid back on {title}</source>
        <translation>撤回出价 {title}</translation>
    </message>
</context>
</TS>
