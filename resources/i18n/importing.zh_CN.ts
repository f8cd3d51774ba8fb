<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CheckPane</name>
    <message>
        <source>Rows shown</source>
        <translation>显示的行</translation>
    </message>
    <message>
        <source>Apply all suggestions</source>
        <translation>应用全部建议</translation>
    </message>
    <message>
        <source>The sheet has headings, but no rows.</source>
        <translation>工作表只有表头，没有数据行。</translation>
    </message>
    <message>
        <source>No row is like that.</source>
        <translation>没有这样的行。</translation>
    </message>
    <message>
        <source>{read} rows read, {good} importable, {warned} with a suggestion</source>
        <translation>读取 {read} 行，可导入 {good} 行，其中 {warned} 行有提醒</translation>
    </message>
    <message>
        <source>To look at {number}</source>
        <translation>需要处理 {number}</translation>
    </message>
    <message>
        <source>All {number}</source>
        <translation>全部 {number}</translation>
    </message>
    <message>
        <source>Errors {number}</source>
        <translation>错误 {number}</translation>
    </message>
    <message>
        <source>Notes {number}</source>
        <translation>提醒 {number}</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>DialogFrame</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Drop a sheet here</source>
        <translation>把表格拖到这里</translation>
    </message>
    <message>
        <source>Excel (XLSX), CSV, JSON; schedules, calendars, cards. Nothing is written by reading.</source>
        <translation>Excel（XLSX）、CSV、JSON，日程、日历与名片文件。读取时不写入任何数据。</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>The headings do not say what the rows are.</source>
        <translation>从表头看不出每一行是什么，请选择。</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>CSV, {encoding}, separated by {sign}</source>
        <translation>CSV，{encoding}，以{sign}分隔</translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>row {row}, {columns}</source>
        <translation>第 {row} 行，{columns}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Rows are</source>
        <translation>每一行是</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Export rows with errors</source>
        <translation>导出错误行</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>{added} new, {waiting} of them as requests that wait, {merged} already here, {skipped} left out</source>
        <translation>将新增 {added}（其中 {waiting} 场只导入申请，待安排），已有 {merged}，跳过 {skipped}</translation>
    </message>
    <message>
        <source>{added} new, {merged} already here, {skipped} left out</source>
        <translation>将新增 {added}，已有 {merged}，跳过 {skipped}</translation>
    </message>
    <message>
        <source>{added} new, {merged} merged, {skipped} left out, {revoked} withdrawn</source>
        <translation>将新增 {added}，合并 {merged}，跳过 {skipped}，作废 {revoked}</translation>
    </message>
    <message>
        <source>{added} new, {merged} merged, {skipped} left out</source>
        <translation>将新增 {added}，合并 {merged}，跳过 {skipped}</translation>
    </message>
    <message numerus="yes">
        <source>%n rows written to {name}</source>
        <translation>
            <numerusform>%n 行已写入 {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n tickets</source>
        <translation>
            <numerusform>作废 %n 张票</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n rows</source>
        <translation>
            <numerusform>导入 %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Choose file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Map columns</source>
        <translation>对应字段</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.csv *.tsv *.txt *.json *.xml *.ics *.vcf);;All files (*)</source>
        <translation>名单 (*.xlsx *.csv *.tsv *.txt *.json *.xml *.ics *.vcf);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Export rows with errors</source>
        <translation>导出错误行</translation>
    </message>
    <message>
        <source>Choose a sheet</source>
        <translation>选择表格</translation>
    </message>
    <message>
        <source>Opening {name}</source>
        <translation>正在打开 {name}</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>正在读取 {name}</translation>
    </message>
    <message>
        <source>Importing {name}</source>
        <translation>正在导入 {name}</translation>
    </message>
    <message>
        <source>{name}, rows with errors</source>
        <translation>{name}_错误行</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Export again…</source>
        <translation>重新导出…</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>选择其他文件</translation>
    </message>
    <message>
        <source>Imported: {added} new, {merged} merged, {skipped} left out</source>
        <translation>已导入：新增 {added}，合并 {merged}，跳过 {skipped}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Nothing is written before the last step.</source>
        <translation>最后一步之前不写入任何数据。</translation>
    </message>
    <message>
        <source>{file} · sheet “{sheet}”</source>
        <translation>{file} · 工作表「{sheet}」</translation>
    </message>
    <message>
        <source>Import a sheet</source>
        <translation>导入表格</translation>
    </message>
</context>
<context>
    <name>MappingPane</name>
    <message>
        <source>Remember this mapping</source>
        <translation>记住这套对应关系</translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>{columns}, {used} mapped</source>
        <translation>{columns}，已对应 {used} 列</translation>
    </message>
    <message>
        <source>Still needed: {fields}</source>
        <translation>还缺：{fields}</translation>
    </message>
    <message>
        <source>Columns to fields</source>
        <translation>字段对应</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>Rows of the sheet</source>
        <translation>表格的行</translation>
    </message>
</context>
<context>
    <name>importing</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>{row}, left out</source>
        <translation>{row}，跳过</translation>
    </message>
    <message>
        <source>{row}, with a suggestion</source>
        <translation>{row}，有提醒</translation>
    </message>
    <message>
        <source>Leave empty</source>
        <translation>留空</translation>
    </message>
    <message>
        <source>Use “{words}”</source>
        <translation>改为「{words}」</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>填写</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>This file could not be read. Nothing was imported.</source>
        <translation>这个文件无法读取，没有导入任何数据。</translation>
    </message>
    <message>
        <source>Exhibitors</source>
        <translation>展商</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>论坛</translation>
    </message>
    <message>
        <source>Meeting requests</source>
        <translation>洽谈申请</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>洽谈</translation>
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
        <source>Leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Import exhibitors</source>
        <translation>导入展商</translation>
    </message>
    <message>
        <source>Import people</source>
        <translation>导入人员</translation>
    </message>
    <message>
        <source>Import the programme</source>
        <translation>导入论坛</translation>
    </message>
    <message>
        <source>Import meeting requests</source>
        <translation>导入洽谈申请</translation>
    </message>
    <message>
        <source>Import meetings</source>
        <translation>导入洽谈</translation>
    </message>
    <message>
        <source>Import offers</source>
        <translation>导入供给</translation>
    </message>
    <message>
        <source>Import needs</source>
        <translation>导入需求</translation>
    </message>
    <message>
        <source>Import leads</source>
        <translation>导入线索</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>简介</translation>
    </message>
    <message>
        <source>Attendee&apos;s own e-mail</source>
        <translation>参会者本人邮箱</translation>
    </message>
    <message>
        <source>Noted by</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>State of the meeting</source>
        <translation>洽谈状态</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Held in booth</source>
        <translation>在展位</translation>
    </message>
    <message>
        <source>Booth</source>
        <translation>展位</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>主持</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>May be phoned</source>
        <translation>同意电话联系</translation>
    </message>
    <message>
        <source>Contact may be phoned</source>
        <translation>联系人同意电话联系</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Main contact</source>
        <translation>主联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Contact&apos;s position</source>
        <translation>联系人职务</translation>
    </message>
    <message>
        <source>Cooperation</source>
        <translation>合作方式</translation>
    </message>
    <message>
        <source>Asked at</source>
        <translation>申请时间</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>信用代码</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Valid days</source>
        <translation>有效日</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Exhibitor</source>
        <translation>展商</translation>
    </message>
    <message>
        <source>Their number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>What the table must have</source>
        <translation>桌位要求</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Founded</source>
        <translation>成立年份</translation>
    </message>
    <message>
        <source>Number of who asks</source>
        <translation>申请方编号</translation>
    </message>
    <message>
        <source>Who asks is</source>
        <translation>申请方类型</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>申请方</translation>
    </message>
    <message>
        <source>Organisation of who asks</source>
        <translation>申请方单位</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>产业</translation>
    </message>
    <message>
        <source>Introduction (English)</source>
        <translation>英文简介</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>简介</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>意向等级</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Number of the meeting</source>
        <translation>洽谈号</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Latin name</source>
        <translation>英文姓名</translation>
    </message>
    <message>
        <source>Exhibitor&apos;s name</source>
        <translation>展商名称</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Status of the order</source>
        <translation>订单状态</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Organisation (English)</source>
        <translation>单位英文名</translation>
    </message>
    <message>
        <source>Exhibitor or person</source>
        <translation>展商或个人</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>是否付款</translation>
    </message>
    <message>
        <source>Patents</source>
        <translation>专利数</translation>
    </message>
    <message>
        <source>Person or badge number</source>
        <translation>人员或证件编号</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>路演项目</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Ticket in the order</source>
        <translation>订单内序号</translation>
    </message>
    <message>
        <source>Meeting quota</source>
        <translation>洽谈上限</translation>
    </message>
    <message>
        <source>Registered at</source>
        <translation>注册时间</translation>
    </message>
    <message>
        <source>IP rights</source>
        <translation>知识产权</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>会场</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>座位</translation>
    </message>
    <message>
        <source>Code on the ticket</source>
        <translation>票面码</translation>
    </message>
    <message>
        <source>Short name (English)</source>
        <translation>英文简称</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Offer or need</source>
        <translation>供需</translation>
    </message>
    <message>
        <source>Speaker&apos;s organisation</source>
        <translation>嘉宾单位</translation>
    </message>
    <message>
        <source>Speaker&apos;s position</source>
        <translation>嘉宾职务</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>演讲嘉宾</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>员工数</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>State of the request</source>
        <translation>申请状态</translation>
    </message>
    <message>
        <source>Subfields</source>
        <translation>细分领域</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>桌号</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Text (English)</source>
        <translation>英文内容</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>English title</source>
        <translation>英文标题</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Number of who is asked</source>
        <translation>洽谈对象编号</translation>
    </message>
    <message>
        <source>Who is asked</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Willing to travel</source>
        <translation>差旅意愿</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>场馆</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>创新券</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Import a sheet</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>不导入</translation>
    </message>
</context>
</TS>
