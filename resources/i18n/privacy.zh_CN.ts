<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>EraseDialog</name>
    <message>
        <source>Erase a person</source>
        <translation>删除个人信息</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>Erased in this file</source>
        <translation>本文件中将删除</translation>
    </message>
    <message>
        <source>Stays for figures</source>
        <translation>保留用于统计</translation>
    </message>
    <message>
        <source>Can no longer be undone</source>
        <translation>不可再撤销</translation>
    </message>
    <message>
        <source>Backups that still hold the person</source>
        <translation>仍含此人的备份</translation>
    </message>
    <message>
        <source>Files that left the program</source>
        <translation>已导出到外部的文件</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>保持不变</translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n facts</source>
        <translation>
            <numerusform>%n 条事实</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows of the log</source>
        <translation>
            <numerusform>%n 行日志</numerusform>
        </translation>
    </message>
    <message>
        <source>{list}, and the search index, also in free pages of the file.</source>
        <translation>{list}，以及检索索引和文件中的空闲页。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two counts</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>Make a fresh backup now and remove the %n older ones</source>
        <translation>
            <numerusform>现在制作新备份，并移除之前的 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also %n places where others wrote the name:</source>
        <translation>
            <numerusform>另有他人文字中提到姓名的 %n 处：</numerusform>
        </translation>
    </message>
    <message>
        <source>A pseudonym with category, badge number and scans. The badge no longer admits; deals keep the company.</source>
        <translation>仅保留代号、类别、证件号和扫码人次。证件不再有效；成交保留单位名称。</translation>
    </message>
    <message>
        <source>No step is affected.</source>
        <translation>没有步骤受影响。</translation>
    </message>
    <message numerus="yes">
        <source>%n steps of the undo list, imports included.</source>
        <translation>
            <numerusform>撤销列表中的 %n 步，包括导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>None.</source>
        <translation>无。</translation>
    </message>
    <message numerus="yes">
        <source>%n backups. Automatic ones go within the next 20 backups.</source>
        <translation>
            <numerusform>%n 份。自动备份会在之后 20 次备份内轮换移除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were made by hand and stay until you remove them.</source>
        <translation>
            <numerusform>其中 %n 份为手动备份，移除前一直保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them lie in the second place.</source>
        <translation>
            <numerusform>其中 %n 份在第二位置。</numerusform>
        </translation>
    </message>
    <message>
        <source>And {number} more.</source>
        <translation>另有 {number} 份。</translation>
    </message>
    <message>
        <source>No list was exported.</source>
        <translation>没有导出过名单。</translation>
    </message>
    <message>
        <source>Ask whoever has them to delete them.</source>
        <translation>请通知持有者删除。</translation>
    </message>
    <message numerus="yes">
        <source>%n places may mean somebody else of the same name or number:</source>
        <translation>
            <numerusform>有 %n 处可能指同名或同号的他人：</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase {name} for good?</source>
        <translation>永久删除 {name} 的个人信息？</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Name, phone, e-mail, badge or company</source>
        <translation>姓名、手机、邮箱、证件号或单位</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>导出全部…</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Certificate as PDF…</source>
        <translation>证明存为 PDF…</translation>
    </message>
    <message>
        <source>Looking everywhere</source>
        <translation>正在各处查找</translation>
    </message>
    <message>
        <source>A person’s data</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Personal data.xlsx</source>
        <translation>个人信息.xlsx</translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>正在删除</translation>
    </message>
    <message>
        <source>Erased. Certificate {sign}; keep it for the person.</source>
        <translation>已删除。证明编号 {sign}，请交给本人。</translation>
    </message>
    <message numerus="yes">
        <source>%n older backups were replaced by a fresh one.</source>
        <translation>
            <numerusform>已用新备份替换之前的 %n 份。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups still hold the person.</source>
        <translation>
            <numerusform>%n 份备份仍含此人。</numerusform>
        </translation>
    </message>
    <message>
        <source>Another program reads the file; the last bytes go within an hour of its end.</source>
        <translation>另有程序正在读取该文件；其结束后一小时内清除剩余内容。</translation>
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
        <source>{number} values in {name}. That it was handed out is noted.</source>
        <translation>{number} 项内容已写入 {name}。已记录此次提供。</translation>
    </message>
    <message>
        <source>Type who asks. Former names and numbers find people as well; numbers stay masked.</source>
        <translation>输入要查找的人。曾用的姓名和号码也能找到；号码保持遮盖。</translation>
    </message>
    <message>
        <source>Nobody of this fair is known by that</source>
        <translation>本展会中没有匹配的人</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two places</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>Others wrote it in %n places:</source>
        <translation>
            <numerusform>他人文字中有 %n 处：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>证件号</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Shown in the window</source>
        <translation>在窗口中查看</translation>
    </message>
    <message>
        <source>List of visitors</source>
        <translation>观众名单</translation>
    </message>
    <message>
        <source>List of leads</source>
        <translation>线索名单</translation>
    </message>
    <message>
        <source>List of exhibitors</source>
        <translation>展商名单</translation>
    </message>
    <message>
        <source>Handed to the person</source>
        <translation>提供给本人</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>谁的</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经手</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>{number} days after the fair</source>
        <translation>展会结束后 {number} 天</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>PurposesDialog</name>
    <message>
        <source>Purposes and grounds</source>
        <translation>用途与依据</translation>
    </message>
    <message>
        <source>Personal Information Protection Law, articles 13, 17 and 47; GDPR, articles 6, 13 and 17. Times of keeping are set under Settings, Personal data.</source>
        <translation>《个人信息保护法》第十三、十七、四十七条；GDPR 第 6、13、17 条。保留期在“设置 › 个人信息”中修改。</translation>
    </message>
</context>
<context>
    <name>SeenDialog</name>
    <message>
        <source>Who saw or exported what</source>
        <translation>查看与导出记录</translation>
    </message>
    <message>
        <source>Name, phone, badge, or who saw it</source>
        <translation>姓名、手机、证件号或经手人</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Exported only</source>
        <translation>仅导出</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>A week</source>
        <translation>一周</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Disclosures.xlsx</source>
        <translation>查看与导出记录.xlsx</translation>
    </message>
    <message>
        <source>{number} lines in {name}</source>
        <translation>{number} 行已写入 {name}</translation>
    </message>
    <message>
        <source>{number} disclosures</source>
        <translation>{number} 条记录</translation>
    </message>
    <message>
        <source>The newest {number} disclosures; a file has all</source>
        <translation>最新 {number} 条；导出文件含全部</translation>
    </message>
    <message>
        <source>No number or address was shown or exported yet.</source>
        <translation>还没有查看或导出过号码与邮箱。</translation>
    </message>
    <message>
        <source>Nothing fits these filters</source>
        <translation>没有符合筛选的内容</translation>
    </message>
</context>
</TS>
