<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Compare</name>
    <message>
        <source>Choose a pair to compare the two registrations.</source>
        <translation>选择一组，比较两条登记。</translation>
    </message>
    <message>
        <source>Two different people</source>
        <translation>不是同一个人</translation>
    </message>
    <message>
        <source>Same: {reasons}</source>
        <translation>相同：{reasons}</translation>
    </message>
    <message>
        <source>First registered</source>
        <translation>先登记</translation>
    </message>
    <message>
        <source>Then as</source>
        <translation>后登记</translation>
    </message>
    <message>
        <source>Badge that stays</source>
        <translation>保留的证件</translation>
    </message>
    <message>
        <source>Belongs to it</source>
        <translation>名下记录</translation>
    </message>
    <message>
        <source>Everything of both is kept with the one who stays; undo brings both back.</source>
        <translation>两条登记的全部记录归到保留的一条；撤销可恢复两条。</translation>
    </message>
</context>
<context>
    <name>DaysDialog</name>
    <message>
        <source>Badges that are printed already show the old days; the gate goes by these.</source>
        <translation>已打印的证件上仍是原有效日；入口以这里为准。</translation>
    </message>
    <message>
        <source>Change days</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Valid days of %Ln people</source>
        <translation>
            <numerusform>%Ln 人的有效日</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message numerus="yes">
        <source>Valid days of %Ln people changed</source>
        <translation>
            <numerusform>已更改 %Ln 人的有效日</numerusform>
        </translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>观众</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>线索</translation>
    </message>
    <message numerus="yes">
        <source>%Ln badges wait to be printed.</source>
        <translation>
            <numerusform>%Ln 张证件等待打印。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were printed before: print them again in Badges.</source>
        <translation>
            <numerusform>%Ln 张已打印过，如需重印请到证件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Badges</source>
        <translation>打开证件</translation>
    </message>
</context>
<context>
    <name>ExportRun</name>
    <message>
        <source>Writing the list</source>
        <translation>正在导出</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows in {file}. An export is not undone.</source>
        <translation>
            <numerusform>已导出 %Ln 行到 {file}。导出不可撤销。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people did not agree: their phone and e-mail were left out.</source>
        <translation>
            <numerusform>%Ln 人未同意提供联系方式，手机和邮箱已略去。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Registration</source>
        <translation>登记信息</translation>
    </message>
    <message>
        <source>Phone may be passed on</source>
        <translation>同意提供电话</translation>
    </message>
    <message>
        <source>Phone is not passed on</source>
        <translation>不提供电话</translation>
    </message>
</context>
<context>
    <name>LeadDetail</name>
    <message>
        <source>Choose a lead to see what was noted.</source>
        <translation>选择一条线索，查看记录。</translation>
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
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>This visitor did not agree that phone and e-mail are passed on.</source>
        <translation>该观众未同意提供手机和邮箱。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Nothing noted yet.</source>
        <translation>还没有记录。</translation>
    </message>
    <message>
        <source>Other notes of this visitor</source>
        <translation>同一观众的其他记录</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>Visitors</source>
        <translation>观众</translation>
    </message>
</context>
<context>
    <name>Newcomer</name>
    <message>
        <source>May be passed on to exhibitors</source>
        <translation>可提供给展商</translation>
    </message>
    <message>
        <source>Register and issue badge</source>
        <translation>登记并制证</translation>
    </message>
    <message>
        <source>Somebody else: register anyway</source>
        <translation>不是同一人，继续登记</translation>
    </message>
    <message>
        <source>Print badge</source>
        <translation>打印证件</translation>
    </message>
    <message>
        <source>Register the next one</source>
        <translation>登记下一位</translation>
    </message>
    <message>
        <source>Registered already? Choose, or register anyway.</source>
        <translation>可能已登记：请选择，或继续登记。</translation>
    </message>
    <message>
        <source>A person has a name.</source>
        <translation>请填写姓名。</translation>
    </message>
    <message>
        <source>Registered already:</source>
        <translation>已登记：</translation>
    </message>
    <message>
        <source>no badge</source>
        <translation>未制证</translation>
    </message>
    <message>
        <source>Register on site</source>
        <translation>现场登记</translation>
    </message>
    <message>
        <source>Type the name; whoever is registered already comes up here.</source>
        <translation>输入姓名，已登记的人会出现在下面。</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>联系授权</translation>
    </message>
    <message>
        <source>No day chosen: all days.</source>
        <translation>不选即全部日期有效。</translation>
    </message>
    <message>
        <source>Ready to print</source>
        <translation>可以打印</translation>
    </message>
</context>
<context>
    <name>Noting</name>
    <message>
        <source>Leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Lead taken back</source>
        <translation>线索已撤回</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Pairing</name>
    <message>
        <source>Duplicates</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Looking for people registered twice</source>
        <translation>正在查找重复登记</translation>
    </message>
    <message>
        <source>Merged. Everything of both is with one now.</source>
        <translation>已合并，两条登记的记录已归到一起。</translation>
    </message>
    <message>
        <source>Noted: two different people.</source>
        <translation>已记下：不是同一个人。</translation>
    </message>
</context>
<context>
    <name>VisitorDetail</name>
    <message>
        <source>Choose a person to see registration, visits and leads.</source>
        <translation>选择一位观众，查看登记、到访和线索。</translation>
    </message>
    <message>
        <source>Issue and print a badge</source>
        <translation>制证并打印</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>到访</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>Show badge</source>
        <translation>查看证件</translation>
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
        <source>No badge</source>
        <translation>未制证</translation>
    </message>
    <message>
        <source>Badge revoked</source>
        <translation>证件已作废</translation>
    </message>
    <message>
        <source>In {time}</source>
        <translation>{time} 入场</translation>
    </message>
</context>
<context>
    <name>VisitorToolbar</name>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>证件状态</translation>
    </message>
    <message>
        <source>Admission</source>
        <translation>入场</translation>
    </message>
    <message>
        <source>Valid on</source>
        <translation>有效日</translation>
    </message>
    <message>
        <source>Exhibitor</source>
        <translation>展商</translation>
    </message>
    <message>
        <source>Queue for print</source>
        <translation>排队打印</translation>
    </message>
    <message>
        <source>Valid days…</source>
        <translation>更改有效日…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pairs</source>
        <translation>
            <numerusform>%Ln 组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads</source>
        <translation>
            <numerusform>%Ln 条线索</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已选 %Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>显示 {shown} 人，共 {total} 人</translation>
    </message>
</context>
<context>
    <name>VisitorsPage</name>
    <message>
        <source>Visitors</source>
        <translation>观众</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Print badge</source>
        <translation>打印证件</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Name, phone, badge</source>
        <translation>搜索姓名、手机、证件号</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Everybody who registers will stand here.</source>
        <translation>登记的观众会列在这里。</translation>
    </message>
    <message>
        <source>Register on site</source>
        <translation>现场登记</translation>
    </message>
    <message>
        <source>Import a sheet</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>Nobody fits these filters</source>
        <translation>没有符合条件的观众</translation>
    </message>
    <message>
        <source>What booths note of their visitors will stand here.</source>
        <translation>展位记下的观众线索会列在这里。</translation>
    </message>
    <message>
        <source>No lead fits these filters</source>
        <translation>没有符合条件的线索</translation>
    </message>
    <message>
        <source>Nobody seems to be registered twice.</source>
        <translation>没有发现重复登记。</translation>
    </message>
    <message>
        <source>No pair fits what is typed</source>
        <translation>没有符合条件的重复登记</translation>
    </message>
</context>
<context>
    <name>visitors</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Trade visitor</source>
        <translation>专业观众</translation>
    </message>
    <message>
        <source>Badge no.</source>
        <translation>证件号</translation>
    </message>
    <message>
        <source>Valid days</source>
        <translation>有效日</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>全部日期</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>证件状态</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>入场</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>No badge was issued yet.</source>
        <translation>还没有制证。</translation>
    </message>
    <message>
        <source>Not seen at any gate, forum or booth yet.</source>
        <translation>还没有入场、签到或到访记录。</translation>
    </message>
    <message>
        <source>No booth has noted anything yet.</source>
        <translation>还没有展位记录线索。</translation>
    </message>
    <message>
        <source>No meetings and no forums yet.</source>
        <translation>还没有洽谈和论坛报名。</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>洽谈</translation>
    </message>
    <message>
        <source>Registered forums</source>
        <translation>已报名论坛</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>To print</source>
        <translation>待打印</translation>
    </message>
    <message>
        <source>Issued {when}</source>
        <translation>{when} 制证</translation>
    </message>
    <message>
        <source>Printed {when}, {target}</source>
        <translation>{when} 打印，{target}</translation>
    </message>
    <message>
        <source>Revoked {when}: {reason}</source>
        <translation>{when} 作废：{reason}</translation>
    </message>
    <message>
        <source>registered twice</source>
        <translation>重复登记</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离场</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Unknown place</source>
        <translation>未知地点</translation>
    </message>
    <message>
        <source>Table {number}</source>
        <translation>{number} 号桌</translation>
    </message>
    <message>
        <source>An exhibitor that was removed</source>
        <translation>已移除的展商</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已洽谈</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>缺席</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>观众</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>意向</translation>
    </message>
    <message>
        <source>Interested</source>
        <translation>有意向</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Noted by</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Exhibitor</source>
        <translation>展商</translation>
    </message>
    <message>
        <source>Unknown badge</source>
        <translation>未知证件</translation>
    </message>
    <message>
        <source>First registered</source>
        <translation>先登记</translation>
    </message>
    <message>
        <source>Then as</source>
        <translation>后登记</translation>
    </message>
    <message>
        <source>Organisation</source>
        <comment>of the second</comment>
        <translation>单位</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同之处</translation>
    </message>
    <message>
        <source>badges</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>meeting requests</source>
        <translation>洽谈请求</translation>
    </message>
    <message>
        <source>forums</source>
        <translation>论坛</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>演讲嘉宾</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>特邀嘉宾</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>No badge</source>
        <translation>未制证</translation>
    </message>
    <message>
        <source>In today</source>
        <translation>今日已入场</translation>
    </message>
    <message>
        <source>Not in today</source>
        <translation>今日未入场</translation>
    </message>
    <message>
        <source>Never came in</source>
        <translation>从未入场</translation>
    </message>
    <message>
        <source>In by {gate} on {day}</source>
        <translation>{day} 由{gate}入场，仍在场内</translation>
    </message>
    <message>
        <source>In the fair on {day}</source>
        <translation>{day} 在场内</translation>
    </message>
    <message>
        <source>Came on {day}</source>
        <translation>{day} 到场</translation>
    </message>
    <message>
        <source>Casual</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>强意向</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>约洽谈</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Already in</source>
        <translation>已入场</translation>
    </message>
    <message>
        <source>Wrong day</source>
        <translation>日期不符</translation>
    </message>
    <message>
        <source>Badge revoked</source>
        <translation>证件已作废</translation>
    </message>
    <message>
        <source>Not genuine</source>
        <translation>疑似伪造</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>未识别</translation>
    </message>
    <message>
        <source>Other fair</source>
        <translation>不是本届证件</translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation>名单中没有</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>未报名</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>已满</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>sound of the name</source>
        <translation>读音</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Latin name</source>
        <translation>英文姓名</translation>
    </message>
    <message>
        <source>Latin org.</source>
        <translation>英文单位</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>职务</translation>
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
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>联系授权</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Phone may be passed on</source>
        <translation>同意提供电话</translation>
    </message>
    <message>
        <source>Phone is not passed on</source>
        <translation>不提供电话</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
</context>
</TS>
