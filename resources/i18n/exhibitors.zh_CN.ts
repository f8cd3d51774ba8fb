<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BoothRow</name>
    <message>
        <source>Booth</source>
        <translation>展位</translation>
    </message>
    <message>
        <source>{name} stands in {code}.</source>
        <translation>{code} 已由「{name}」使用。</translation>
    </message>
    <message>
        <source>Swap: they get {code}</source>
        <translation>交换：对方改到 {code}</translation>
    </message>
    <message>
        <source>Take it: they have none then</source>
        <translation>改用：对方将没有展位</translation>
    </message>
</context>
<context>
    <name>CompareExhibitors</name>
    <message>
        <source>Choose a pair to compare the two exhibitors.</source>
        <translation>选择一对，比较两家展商。</translation>
    </message>
    <message>
        <source>Two different exhibitors</source>
        <translation>是两家不同的展商</translation>
    </message>
    <message>
        <source>Same: {reasons}</source>
        <translation>相同：{reasons}</translation>
    </message>
    <message>
        <source>First listed</source>
        <translation>先登记</translation>
    </message>
    <message>
        <source>Then as</source>
        <translation>后登记为</translation>
    </message>
    <message>
        <source>Booth</source>
        <translation>展位</translation>
    </message>
    <message>
        <source>Belongs to it</source>
        <translation>相关记录</translation>
    </message>
    <message>
        <source>Everything of both is kept with the one who stays; undo brings both back.</source>
        <translation>两家的全部记录都归保留的一家；撤销可恢复两家。</translation>
    </message>
</context>
<context>
    <name>ExhibitorDetail</name>
    <message>
        <source>Choose an exhibitor to see what it offers and needs.</source>
        <translation>选择一家展商，查看它的供给与需求。</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>报到</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Print agenda</source>
        <translation>打印洽谈日程</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Take check-in back</source>
        <translation>撤销报到</translation>
    </message>
    <message>
        <source>Edit details</source>
        <translation>编辑资料</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>修改记录…</translation>
    </message>
    <message>
        <source>Remove exhibitor</source>
        <translation>删除展商</translation>
    </message>
    <message>
        <source>In {time}</source>
        <translation>{time} 报到</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>洽谈</translation>
    </message>
</context>
<context>
    <name>ExhibitorPairing</name>
    <message>
        <source>Duplicates</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Looking for exhibitors listed twice</source>
        <translation>正在查找重复登记的展商</translation>
    </message>
    <message>
        <source>Merged. Everything of both is with one now.</source>
        <translation>已合并，两家的全部记录归为一家。</translation>
    </message>
    <message>
        <source>Noted: two different exhibitors.</source>
        <translation>已记下：是两家不同的展商。</translation>
    </message>
</context>
<context>
    <name>ExhibitorToolbar</name>
    <message>
        <source>Hall</source>
        <translation>展馆</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>产业</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Has open needs</source>
        <translation>有未满足需求</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>名录</translation>
    </message>
    <message>
        <source>Floor plan</source>
        <translation>展位图</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n exhibitors</source>
        <translation>
            <numerusform>删除 %n 家</numerusform>
        </translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pairs</source>
        <translation>
            <numerusform>%Ln 对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibitors</source>
        <translation>
            <numerusform>共 %n 家</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>显示 {shown} 家，共 {total} 家</translation>
    </message>
</context>
<context>
    <name>ExhibitorsPage</name>
    <message>
        <source>Exhibitors</source>
        <translation>展商</translation>
    </message>
    <message>
        <source>New exhibitor</source>
        <translation>新建展商</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Print agenda</source>
        <translation>打印洽谈日程</translation>
    </message>
    <message>
        <source>Name, pinyin, booth</source>
        <translation>搜索名称、拼音、展位</translation>
    </message>
    <message>
        <source>No exhibitor seems to be listed twice.</source>
        <translation>没有看起来重复的展商。</translation>
    </message>
    <message>
        <source>No pair fits what is typed</source>
        <translation>没有符合所输入内容的一对</translation>
    </message>
    <message numerus="yes">
        <source>%n exhibitors removed</source>
        <translation>
            <numerusform>已删除 %n 家展商</numerusform>
        </translation>
    </message>
    <message>
        <source>“{what}” removed</source>
        <translation>已删除「{what}」</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The exhibitors of this fair will stand here.</source>
        <translation>本届展会的展商会列在这里。</translation>
    </message>
    <message>
        <source>Import a sheet</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>No exhibitor fits these filters</source>
        <translation>没有符合条件的展商</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Details</source>
        <translation>资料</translation>
    </message>
</context>
<context>
    <name>FloorView</name>
    <message>
        <source>Fits the filters</source>
        <translation>筛选命中</translation>
    </message>
    <message>
        <source>Not arrived or incomplete</source>
        <translation>未报到或待补资料</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Other booths</source>
        <translation>其他展位</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
</context>
<context>
    <name>Newcomer</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New exhibitor</source>
        <translation>新建展商</translation>
    </message>
    <message>
        <source>The name is enough to begin. Booth, industry, offers and needs follow in the pane.</source>
        <translation>先填名称即可。展位、产业、供给与需求随后在此补充。</translation>
    </message>
    <message>
        <source>An exhibitor has a name.</source>
        <translation>名称不能为空。</translation>
    </message>
</context>
<context>
    <name>ProposalEditor</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>支持</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>不支持</translation>
    </message>
</context>
<context>
    <name>Proposals</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
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
        <source>Say in a line what it is about.</source>
        <translation>请用一句话说明内容。</translation>
    </message>
</context>
<context>
    <name>ProposalsTab</name>
    <message>
        <source>Needs</source>
        <comment>tab, with the offers; short</comment>
        <translation>供需</translation>
    </message>
</context>
<context>
    <name>TodayMeetings</name>
    <message>
        <source>Show on board</source>
        <translation>在排期板中查看</translation>
    </message>
    <message>
        <source>Meetings today</source>
        <translation>今日洽谈</translation>
    </message>
    <message>
        <source>Meetings on {day}</source>
        <translation>{day} 洽谈</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n staff</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patents</source>
        <translation>
            <numerusform>专利 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>exhibitors</name>
    <message>
        <source>Booth</source>
        <translation>展位</translation>
    </message>
    <message>
        <source>Exhibitor</source>
        <translation>展商</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>产业</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
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
        <source>Meetings</source>
        <translation>洽谈</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Nobody is registered for this exhibitor yet.</source>
        <translation>这家展商还没有登记人员。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>待开始</translation>
    </message>
    <message>
        <source>No meetings yet.</source>
        <translation>还没有洽谈。</translation>
    </message>
    <message>
        <source>Not scheduled</source>
        <translation>待排</translation>
    </message>
    <message>
        <source>asked us</source>
        <translation>对方请求</translation>
    </message>
    <message>
        <source>we asked</source>
        <translation>我方请求</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
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
        <source>Checked in</source>
        <translation>已报到</translation>
    </message>
    <message>
        <source>Check-in taken back</source>
        <translation>撤销报到</translation>
    </message>
    <message>
        <source>Another entry merged into this one</source>
        <translation>已并入一条重复登记</translation>
    </message>
    <message>
        <source>“{name}” merged into this one</source>
        <translation>「{name}」已并入本展商</translation>
    </message>
    <message>
        <source>Entered from an imported sheet</source>
        <translation>由导入的表格建档</translation>
    </message>
    <message>
        <source>Entered with the sample fair</source>
        <translation>随示例展会建档</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>建档</translation>
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
        <source>Offer added: {title}</source>
        <translation>新增供给「{title}」</translation>
    </message>
    <message>
        <source>Need added: {title}</source>
        <translation>新增需求「{title}」</translation>
    </message>
    <message>
        <source>Offer removed: {title}</source>
        <translation>删除供给「{title}」</translation>
    </message>
    <message>
        <source>Need removed: {title}</source>
        <translation>删除需求「{title}」</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>供给</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>{field}: {after}</source>
        <translation>{field}：{after}</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}：{before} → {after}</translation>
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
        <source>Not arrived</source>
        <translation>未报到</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>待补资料</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>实验室阶段</translation>
    </message>
    <message>
        <source>Small scale</source>
        <translation>小试阶段</translation>
    </message>
    <message>
        <source>Pilot stage</source>
        <translation>中试阶段</translation>
    </message>
    <message>
        <source>In production</source>
        <translation>成熟产品</translation>
    </message>
    <message>
        <source>Would travel</source>
        <translation>可出差</translation>
    </message>
    <message>
        <source>Would receive</source>
        <translation>可接待</translation>
    </message>
    <message>
        <source>Either</source>
        <translation>均可</translation>
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
        <translation>可转让许可</translation>
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
        <translation>技术入股</translation>
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
        <source>est. {year}</source>
        <translation>成立 {year}</translation>
    </message>
    <message>
        <source>voucher accepted</source>
        <translation>支持双创券抵扣</translation>
    </message>
    <message>
        <source>before {month} {year}</source>
        <translation>{year} 年 {number} 月前</translation>
    </message>
    <message>
        <source>CNY {millions} m</source>
        <comment>price</comment>
        <translation>{wan} 万元</translation>
    </message>
    <message>
        <source>CNY {millions} m</source>
        <comment>budget</comment>
        <translation>预算 {wan} 万元</translation>
    </message>
    <message>
        <source>Table {number}</source>
        <translation>{number} 号桌</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>已排</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已谈</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>缺席</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Chinese short</source>
        <translation>中文简称</translation>
    </message>
    <message>
        <source>English short</source>
        <translation>英文简称</translation>
    </message>
    <message>
        <source>Founded</source>
        <translation>成立年份</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>员工人数</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>信用代码</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>洽谈上限</translation>
    </message>
    <message>
        <source>Chinese intro</source>
        <translation>中文简介</translation>
    </message>
    <message>
        <source>English intro</source>
        <translation>英文简介</translation>
    </message>
    <message>
        <source>External ID</source>
        <translation>外部编号</translation>
    </message>
    <message>
        <source>Subfields</source>
        <translation>细分领域</translation>
    </message>
    <message>
        <source>IP rights</source>
        <translation>知识产权</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>差旅意愿</translation>
    </message>
    <message>
        <source>Budget ¥10k</source>
        <translation>预算（万元）</translation>
    </message>
    <message>
        <source>Price ¥10k</source>
        <translation>价格（万元）</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Chinese title</source>
        <translation>中文标题</translation>
    </message>
    <message>
        <source>English title</source>
        <translation>英文标题</translation>
    </message>
    <message>
        <source>Chinese text</source>
        <translation>中文说明</translation>
    </message>
    <message>
        <source>English text</source>
        <translation>英文说明</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Cooperation</source>
        <translation>合作方式</translation>
    </message>
    <message>
        <source>Patents</source>
        <translation>专利（件）</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>双创券</translation>
    </message>
    <message>
        <source>Wanted by</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>First listed</source>
        <translation>先登记</translation>
    </message>
    <message>
        <source>Then as</source>
        <translation>后登记为</translation>
    </message>
    <message>
        <source>Booth</source>
        <comment>of the second</comment>
        <translation>展位</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>credit code</source>
        <translation>信用代码</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>name in the other language</source>
        <translation>另一语言的名称</translation>
    </message>
    <message>
        <source>website</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Meetings at once</source>
        <translation>同时洽谈数</translation>
    </message>
    <message>
        <source>Both have a valid credit code, and they differ: these may well be two companies.</source>
        <translation>两家都有有效的信用代码且不相同：很可能是两家公司。</translation>
    </message>
    <message>
        <source>A request of the one to the other goes, with its meeting.</source>
        <translation>两家互相的洽谈请求连同其洽谈会一并移除。</translation>
    </message>
    <message>
        <source>{when}: both have a meeting then. The one with {name} waits to be placed again.</source>
        <translation>{when}：两家此时都有洽谈。与「{name}」的一场退回待排。</translation>
    </message>
    <message>
        <source>Deal {name} is between the two; its buyer stays by name alone.</source>
        <translation>成交 {name} 的双方就是这两家；买方只保留名称。</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>offers</source>
        <translation>供给</translation>
    </message>
    <message>
        <source>needs</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>meeting requests</source>
        <translation>洽谈请求</translation>
    </message>
    <message>
        <source>deals</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>暂无</translation>
    </message>
</context>
</TS>
