<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>shell</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Exhibitors</source>
        <translation>展商</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>观众</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>论坛</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>对接</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>洽谈</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫码</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>成果</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Print the meeting agenda</source>
        <translation>打印洽谈日程</translation>
    </message>
    <message>
        <source>Show the badge</source>
        <translation>查看证件</translation>
    </message>
    <message>
        <source>Take attendance</source>
        <translation>开始签到</translation>
    </message>
    <message>
        <source>Folder for the calendars</source>
        <translation>日历文件放在哪个文件夹</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>保存列表</translation>
    </message>
    <message>
        <source>Print the directory</source>
        <translation>打印展商名录</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Offers and needs…</source>
        <translation>供需清单…</translation>
    </message>
    <message>
        <source>Drawing the pages…</source>
        <translation>正在生成文件…</translation>
    </message>
    <message>
        <source>Offers and needs</source>
        <translation>供需清单</translation>
    </message>
    <message>
        <source>Offers and needs, without names</source>
        <translation>供需清单（匿名）</translation>
    </message>
    <message>
        <source>Offers and needs as a workbook</source>
        <translation>供需清单工作簿</translation>
    </message>
    <message>
        <source>Offers and needs as a workbook, without names</source>
        <translation>供需清单工作簿（匿名）</translation>
    </message>
    <message>
        <source>Exhibitor directory</source>
        <translation>展商名录</translation>
    </message>
    <message>
        <source>Programme of each day, A3</source>
        <translation>每日日程海报 A3</translation>
    </message>
    <message>
        <source>Door sheets of rooms</source>
        <translation>会场门牌</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已写入 {file}</translation>
    </message>
    <message>
        <source>No deal is in the signing list yet.</source>
        <translation>签约名单中还没有成交。</translation>
    </message>
    <message>
        <source>Closing report</source>
        <translation>闭幕报告</translation>
    </message>
    <message>
        <source>Figures of the closing report</source>
        <translation>闭幕报告统计</translation>
    </message>
    <message>
        <source>Signing list</source>
        <translation>签约名单</translation>
    </message>
    <message>
        <source>Name plates</source>
        <translation>席位牌</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>成交登记</translation>
    </message>
    <message>
        <source>{n} calendar written to {folder}</source>
        <translation>已在「{folder}」写入 {n} 份日历</translation>
    </message>
    <message>
        <source>{n} calendars written to {folder}</source>
        <translation>已在「{folder}」写入 {n} 份日历</translation>
    </message>
    <message>
        <source>The pages could not be drawn.</source>
        <translation>文件没能生成。</translation>
    </message>
    <message>
        <source>Meeting agendas</source>
        <translation>洽谈日程</translation>
    </message>
    <message>
        <source>Agendas of visitors</source>
        <translation>观众日程</translation>
    </message>
    <message>
        <source>Table cards</source>
        <translation>桌卡</translation>
    </message>
    <message>
        <source>Day board</source>
        <translation>洽谈总表</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Nobody has a meeting yet.</source>
        <translation>还没有洽谈。</translation>
    </message>
    <message>
        <source>Writing the fair anew</source>
        <translation>正在重新写入展会</translation>
    </message>
    <message>
        <source>Open another fair…</source>
        <translation>打开其他展会…</translation>
    </message>
    <message>
        <source>New fair…</source>
        <translation>新建展会…</translation>
    </message>
    <message>
        <source>Close this fair</source>
        <translation>关闭此展会</translation>
    </message>
    <message>
        <source>The check found damage.</source>
        <translation>检查发现文件有损坏。</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>正在恢复备份</translation>
    </message>
    <message>
        <source>{name} was restored</source>
        <translation>已恢复 {name}</translation>
    </message>
    <message>
        <source>{name} was restored, {number} scans and others came along</source>
        <translation>已恢复 {name}，并带入 {number} 条扫码等记录</translation>
    </message>
    <message>
        <source>{words}; erasures done again: {number}</source>
        <translation>{words}；已重新执行 {number} 次个人信息删除</translation>
    </message>
    <message>
        <source>Show the privacy desk</source>
        <translation>打开个人信息</translation>
    </message>
    <message>
        <source>The file that was replaced cannot be read: whoever was erased after {time} may be back. Compare with the certificates that were handed out, and erase them again.</source>
        <translation>被替换的文件无法读取：{time} 之后删除的个人信息可能又出现了。请对照已出具的删除证明，重新删除。</translation>
    </message>
    <message>
        <source>Undo the restore</source>
        <translation>撤销恢复</translation>
    </message>
    <message>
        <source>Where shall the fair be kept?</source>
        <translation>展会文件保存在哪里？</translation>
    </message>
    <message>
        <source>Carry away…</source>
        <translation>带走副本…</translation>
    </message>
    <message>
        <source>Fairs (*.fair)</source>
        <translation>展会 (*.fair)</translation>
    </message>
    <message>
        <source>Writing the encrypted file…</source>
        <translation>正在写入加密文件…</translation>
    </message>
    <message>
        <source>Written and checked: {name}</source>
        <translation>已写入并核对：{name}</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复单</translation>
    </message>
    <message>
        <source>Open a fair</source>
        <translation>打开展会</translation>
    </message>
    <message>
        <source>Folder for the summaries</source>
        <translation>摘要文件放在哪个文件夹</translation>
    </message>
    <message>
        <source>{n} summary written to {folder}</source>
        <translation>已把 {n} 份摘要写入 {folder}</translation>
    </message>
    <message>
        <source>{n} summaries written to {folder}</source>
        <translation>已把 {n} 份摘要写入 {folder}</translation>
    </message>
    <message>
        <source>Matchmaking summaries</source>
        <translation>供需对接摘要</translation>
    </message>
    <message>
        <source>FairDesk did not end properly last time. What was acknowledged is in the file.</source>
        <translation>FairDesk 上次没有正常结束。已确认的内容都在文件里。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>FairDesk did not end properly last time</source>
        <translation>FairDesk 上次没有正常结束</translation>
    </message>
    <message>
        <source>Every scan and every edit that was acknowledged is in the file. The window is back where it was.</source>
        <translation>每一次已确认的扫描和修改都在文件里。窗口已回到当时的位置。</translation>
    </message>
    <message>
        <source>Something unexpected happened</source>
        <translation>发生了意外</translation>
    </message>
    <message>
        <source>What was saved is safe; the last step may not have been done. You can go on working.</source>
        <translation>已保存的内容是安全的；最后一步可能没有完成。可以继续工作。</translation>
    </message>
    <message>
        <source>1 request ran out unanswered</source>
        <translation>1 条请求逾期未答复</translation>
    </message>
    <message>
        <source>{n} requests ran out unanswered</source>
        <translation>{n} 条请求逾期未答复</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Only {size} MB are free on the fair&apos;s disk. Make room now: when it is full, scans and edits cannot be saved.</source>
        <translation>展会所在磁盘只剩 {size} MB。请立即清理：磁盘满后，扫码和修改都无法保存。</translation>
    </message>
    <message>
        <source>This file is older than its newest backup, which has {number} more entries. If nobody put it there on purpose, restore the backup.</source>
        <translation>这个文件比它最新的备份旧，备份里多出 {number} 条记录。如果不是有人特意替换的，请恢复该备份。</translation>
    </message>
    <message>
        <source>Another program has this fair open. Both can work, and nothing is lost; what the other one saves is seen here when a page is opened again. Close one of them unless you need both.</source>
        <translation>另一个程序也打开了这个展会。两边都能工作，不会丢失内容；对方保存的内容要重新打开页面才能看到。若不需要两个，请关闭其中一个。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Show backups</source>
        <translation>查看备份</translation>
    </message>
    <message>
        <source>{service} synchronises the folder of this fair, and can replace or mix its files while they are written. Move the fair to a folder of this computer alone; copies outside are what the second place for backups is for.</source>
        <translation>{service} 会同步这个展会所在的文件夹，可能在写入途中替换或打乱文件。请把展会移到仅在本机的文件夹；需要异地副本时，请用备份的第二位置。</translation>
    </message>
    <message>
        <source>Two computers have written already; beside the fair lies {names}.</source>
        <translation>已有两台电脑写入过；展会旁边有 {names}。</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Recover…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>A part of the fair’s file is damaged: what needs that part is not saved now. What was acknowledged is kept; recover what can be read into a new file as soon as you can.</source>
        <translation>展会文件有一部分已损坏，涉及这部分的操作现在不会保存。已确认的内容都还在；请尽快把可读内容恢复到新文件。</translation>
    </message>
    <message>
        <source>A part of the fair’s file is damaged: what needs that part is not saved now. What was acknowledged is kept; tell the organiser now.</source>
        <translation>展会文件有一部分已损坏，涉及这部分的操作现在不会保存。已确认的内容都还在；请立即告知主办方。</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>未开启</translation>
    </message>
    <message>
        <source>My booth</source>
        <translation>本展位</translation>
    </message>
    <message>
        <source>Hand this desk over: {role}…</source>
        <translation>交出本机：{role}…</translation>
    </message>
    <message>
        <source>Enter as: {role}…</source>
        <translation>进入：{role}…</translation>
    </message>
    <message>
        <source>Certificate {sign}.pdf</source>
        <translation>删除证明 {sign}.pdf</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>Personal data is due to be erased on {day}</source>
        <translation>有个人信息将于 {day} 到删除期限</translation>
    </message>
    <message>
        <source>Personal data is due to be erased</source>
        <translation>有个人信息已到删除期限</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Personal data that was due has been erased</source>
        <translation>到期的个人信息已删除</translation>
    </message>
</context>
</TS>
